import { type Hiding, hideCells } from '../suppress/hide-cells.ts'
import { widthFor } from '../suppress/width-for.ts'
import { couldDiffer, type Kind } from '../suppress/witness.ts'
import type { CohortQuestion, CohortScope } from './cohort-scope.ts'
import { type Figure, figureOf, NOT_SHOWN } from './figure.ts'
import { isDivided, leavesOf, questionHiding } from './question-hiding.ts'
import { seen, type Tally } from './tally.ts'

/** How the same people answered a scale in two terms. */
export interface ScaleChange {
  readonly path: string
  readonly label: string
  readonly from: string
  readonly to: string
  /** Who answered in both. */
  readonly paired: Figure
  readonly rose: Figure
  readonly same: Figure
  readonly fell: Figure
}

/** The changes of all scales since the term before; none where there is no such term, or either has too few people. */
export function scaleChanges(
  tally: Tally,
  scope: CohortScope,
  before: string | undefined,
  minimum: number,
): readonly ScaleChange[] {
  if (before === undefined) return []
  const { term, questions } = scope
  return questions
    .filter(({ points }) => points.length > 0)
    .map((question) => {
      const { path, label } = question
      const hiding =
        isDivided(tally, term, minimum) && isDivided(tally, before, minimum)
          ? changeHiding(tally, term, before, question, minimum)
          : undefined
      const figure = (...ids: readonly string[]): Figure => (hiding ? figureOf(hiding, ...ids) : NOT_SHOWN)
      return {
        path,
        label,
        from: before,
        to: term,
        paired: figure('rose', 'same', 'fell'),
        rose: figure('rose'),
        same: figure('same'),
        fell: figure('fell'),
      }
    })
}

/**
 * What of the change may be shown beside the answers of both terms. Since the three hang together person by person, each hidden
 * number is tried: where it cannot be shown to be open by `widthFor` the change is left out.
 */
function changeHiding(
  tally: Tally,
  term: string,
  before: string,
  question: CohortQuestion,
  minimum: number,
): Hiding | undefined {
  const kinds = kindsOf(tally, term, before, question)
  const ids = ['not-paired', 'rose', 'fell', 'same']
  const change = hideCells(
    ids.map((id) => ({ id, count: kinds.reduce((all, kind) => all + (kind.parts[2] === id ? kind.count : 0), 0) })),
    { minimum },
  )
  if (change.hidden.size === ids.length) return undefined
  // How many were not asked may be known from elsewhere, so it does not count as open.
  const open = ({ hidden, ...rest }: Hiding): Hiding => ({
    ...rest,
    hidden: new Set([...hidden].filter((id) => id !== 'not-asked')),
  })
  const answers = [
    open(questionHiding(tally, before, question, minimum)),
    open(questionHiding(tally, term, question, minimum)),
  ]
  // Leaving open how many answered both times keeps nearly everything else apart.
  const vaguer = { ...change, hidden: new Set([...change.hidden, 'same', 'not-paired']) }
  return [change, vaguer].find((one) => {
    const wholes = [...answers, one]
    return wholes.every(({ hidden }, whole) =>
      [...hidden].every((part) => couldDiffer(kinds, wholes, { whole, part }, widthFor(minimum))),
    )
  })
}

/** Everybody by what they answered then and now: the parts are those of then, of now, and of the change. */
function kindsOf(tally: Tally, term: string, before: string, question: CohortQuestion): readonly Kind[] {
  const leaves = leavesOf(question)
  const { path } = question
  const pair = (then: string, now: string): number => seen(tally, `${term} from ${before} ${path} ${then}>${now}`)
  const both = leaves.flatMap((then) =>
    leaves.map((now): Kind => ({ count: pair(then, now), parts: [then, now, changeFrom(then, now)] })),
  )
  const alone = (in_: string, of: (leaf: string) => number, parts: (leaf: string) => Kind['parts']): readonly Kind[] =>
    leaves.map((leaf) => ({ count: seen(tally, `${in_} ${path} ${leaf}`) - of(leaf), parts: parts(leaf) }))
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  return [
    ...both,
    ...alone(
      before,
      (then) => sum(leaves.map((now) => pair(then, now))),
      (then) => [then, undefined, undefined],
    ),
    ...alone(
      term,
      (now) => sum(leaves.map((then) => pair(then, now))),
      (now) => [undefined, now, 'not-paired'],
    ),
  ]
}

function changeFrom(then: string, now: string): string {
  const [from, to] = [then, now].map((leaf) => (leaf.startsWith('point-') ? Number(leaf.slice(6)) : undefined))
  if (from === undefined || to === undefined) return 'not-paired'
  return to > from ? 'rose' : to < from ? 'fell' : 'same'
}
