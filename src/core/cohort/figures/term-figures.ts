import { boundsOf, type Cell, type Hiding, hideCells } from '../suppress/hide-cells.ts'
import type { CohortQuestion, CohortScope } from './cohort-scope.ts'
import { between, exactly, type Figure, figureOf, NOT_SHOWN } from './figure.ts'
import { seen, type Tally } from './tally.ts'

export interface QuestionFigures {
  readonly path: string
  readonly label: string
  readonly answered: Figure
  readonly skipped: Figure
  readonly open: Figure
  readonly not_asked: Figure
  /** Of a scale, each point from the lowest. */
  readonly points: readonly { readonly point: number; readonly label: string; readonly people: Figure }[]
}

export interface BenefitFigures {
  readonly id: string
  readonly title: string
  /** How many answers there would be if everybody had answered every question that is asked of all. */
  readonly asked: number
  readonly answered: Figure
  /** None where the cohort is too small to tell of single questions. */
  readonly questions: readonly QuestionFigures[]
}

/** Where a cohort stood in one term. */
export interface TermFigures {
  readonly term: string
  readonly people: Figure
  /** Who has closed the term. */
  readonly final: Figure
  /** None where the term has fewer people than may be shown. */
  readonly benefits: readonly BenefitFigures[]
}

/**
 * The figures of a term. Of a group that is too small to be divided, less than two minimums, only whole benefits are shown:
 * how many of all their questions were answered. Of a larger one each question is, and a benefit is what its
 * questions' figures add up to, so that it tells no more than they do.
 */
export function termFigures(tally: Tally, scope: CohortScope, term: string, minimum: number): TermFigures {
  const people = seen(tally, `${term} people`)
  if (people < minimum || people === 0)
    return { term, people: people === 0 ? exactly(0) : NOT_SHOWN, final: NOT_SHOWN, benefits: [] }
  const closed = hideCells(
    ['final', 'draft'].map((id) => ({ id, count: seen(tally, `${term} ${id}`) })),
    { minimum },
  )
  const isDivided = people >= 2 * minimum
  return {
    term,
    people: exactly(people),
    final: figureOf(closed, 'final'),
    benefits: scope.framework.benefits.flatMap(({ id, title }) => {
      const questions = scope.questions.filter(({ benefit }) => benefit === id)
      const ofAll = questions.filter(({ isConditional }) => !isConditional)
      if (ofAll.length === 0) return []
      const asked = ofAll.length * people
      const base = { id, title, asked }
      if (!isDivided)
        return [
          { ...base, answered: figureOf(benefitHiding(tally, term, id, ofAll, minimum), 'answered'), questions: [] },
        ]
      const hidings = new Map(questions.map((one) => [one, questionHiding(tally, term, one, minimum)]))
      const bounds = ofAll.map((one) => answeredBounds(one, hidings.get(one)))
      const sums: [number, number] = [sum(bounds.map(([least]) => least)), sum(bounds.map(([, most]) => most))]
      return [
        {
          ...base,
          answered: between(sums, asked),
          questions: [...hidings].map(([question, hiding]) => questionFigures(question, hiding)),
        },
      ]
    }),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** What answers to a question are counted as: answered, or the points of its scale. */
export const answersTo = ({ points }: CohortQuestion): readonly string[] =>
  points.length === 0 ? ['answered'] : points.map(({ point }) => `point-${point}`)

/** All that a question can come to, the middle of a scale first: what has to be hidden for another's sake is taken from the end. */
export function leavesOf(question: CohortQuestion): readonly string[] {
  const answers = answersTo(question)
  const middle = (answers.length - 1) / 2
  const inward = [...answers.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return [...inward.map((i) => answers[i] ?? ''), 'skipped', 'open', ...(question.isConditional ? ['not-asked'] : [])]
}

/** What of a question may be shown, of the people of one term. */
export function questionHiding(tally: Tally, term: string, question: CohortQuestion, minimum: number): Hiding {
  return hideCells(
    leavesOf(question).map((id): Cell => ({ id, count: seen(tally, `${term} ${question.path} ${id}`) })),
    { minimum, ...(question.isConditional ? { known: 'not-asked' } : {}) },
  )
}

/** The least and the most people who can have answered a question, as far as is shown; nobody knows where nothing is. */
export const answeredBounds = (question: CohortQuestion, hiding: Hiding | undefined): [number, number] =>
  hiding ? boundsOf(hiding, new Set(answersTo(question))) : [0, 0]

function questionFigures(question: CohortQuestion, hiding: Hiding): QuestionFigures {
  return {
    path: question.path,
    label: question.label,
    answered: figureOf(hiding, ...answersTo(question)),
    skipped: figureOf(hiding, 'skipped'),
    open: figureOf(hiding, 'open'),
    not_asked: question.isConditional ? figureOf(hiding, 'not-asked') : exactly(0),
    points: question.points.map(({ point, label }) => ({ point, label, people: figureOf(hiding, `point-${point}`) })),
  }
}

/** What of a whole benefit may be shown: its questions times the people. */
function benefitHiding(
  tally: Tally,
  term: string,
  benefit: string,
  questions: readonly CohortQuestion[],
  minimum: number,
): Hiding {
  const times = (ids: (question: CohortQuestion) => readonly string[]): number =>
    sum(questions.flatMap((one) => ids(one).map((id) => seen(tally, `${term} ${one.path} ${id}`))))
  const cell = (id: string, ids: (question: CohortQuestion) => readonly string[]): Cell => ({
    id,
    count: times(ids),
    people: seen(tally, `${term} in ${benefit} ${id} people`),
  })
  return hideCells([cell('answered', answersTo), cell('skipped', () => ['skipped']), cell('open', () => ['open'])], {
    minimum,
  })
}
