import { type Framework, type Prompt, sectionsOf } from '../framework.ts'
import { pipe } from '../pipe.ts'
import { compareTerms } from '../term.ts'
import { entriesOf, isEntries, type Value } from '../value.ts'
import {
  answerState,
  type Because,
  type Change,
  type ChangeKind,
  type EntryLife,
  kindOf,
  onlySpacing,
} from './change.ts'
import { diffLists, type ListOrder } from './diff-lists.ts'
import { joinMoves, withSameWords } from './moves.ts'
import type { SetAside, Side } from './side.ts'

/** Questions by what became of their answers; a list of entries counts as one. Questions open on both sides are in none. */
export type Totals = Readonly<Record<ChangeKind | 'unchanged', number>>

export interface SectionDiff {
  readonly id: string
  readonly title: string
  readonly totals: Totals
  /** Answers to questions that are no lists. */
  readonly changes: readonly Change[]
  /** Entries of all its lists, unchanged ones too. */
  readonly lives: readonly EntryLife[]
  /** Lists that have not the same entries in the same order on both sides. */
  readonly orders: readonly ListOrder[]
}

export interface SidesDiff {
  readonly sections: readonly SectionDiff[]
  readonly setAside: { readonly added: readonly SetAside[]; readonly removed: readonly SetAside[] }
  /** Reasons that only one side gives, for what changed and for what did not. */
  readonly reasons: { readonly added: readonly Reason[]; readonly removed: readonly Reason[] }
}

export interface Reason {
  readonly path: string
  readonly text: string
}

export interface DiffOptions {
  /** Paths that the new side does not ask with its present answers; worked out only when it matters. */
  readonly notAsked?: () => ReadonlySet<string>
  /** Whether labels may repeat answers, where a framework has that. */
  readonly pipes?: boolean
}

/** Everything that is not the same on two sides, answer by answer, in the order in which a person is asked. */
export function diffSides(framework: Framework, before: Side, after: Side, options: DiffOptions = {}): SidesDiff {
  const later = compareTerms(before.term, after.term) < 0
  const known = sectionsOf(framework)
  const unknown = [...new Set([...before.others.keys(), ...after.others.keys()].map(sectionOf))]
    .filter((id) => !known.some((section) => section.id === id))
    .map((id) => ({ id, title: id, prompts: [] }))
  const between = { framework, before, after, later, options }
  const sections = [...known, ...unknown].map((section) => diffSection(section, between))
  const moved = joinMoves(sections.flatMap(({ lives }) => lives))
  const same = withSameWords(sections.flatMap(({ changes }) => changes))
  return {
    sections: sections.map((section) => ({
      ...section,
      changes: same.filter(({ path }) => sectionOf(path) === section.id),
      lives: moved.filter(({ path }) => sectionOf(path) === section.id),
    })),
    setAside: { added: missing(after.setAside, before.setAside), removed: missing(before.setAside, after.setAside) },
    reasons: {
      added: missing(reasonsOf(after), reasonsOf(before)),
      removed: missing(reasonsOf(before), reasonsOf(after)),
    },
  }
}

const reasonsOf = ({ reasons }: Side): readonly Reason[] => [...reasons].map(([path, text]) => ({ path, text }))

const sectionOf = (path: string): string => path.slice(0, path.indexOf('.'))

interface Between {
  readonly framework: Framework
  readonly before: Side
  readonly after: Side
  readonly later: boolean
  readonly options: DiffOptions
}

function diffSection(
  { id, title, when, prompts }: ReturnType<typeof sectionsOf>[number],
  between: Between,
): SectionDiff {
  const { before, after, later, options } = between
  const totals = { ...NONE }
  const changes: Change[] = []
  const lives: EntryLife[] = []
  const orders: ListOrder[] = []
  for (const prompt of prompts) {
    const path = `${id}.${prompt.id}`
    const [old, now] = [before.answers.get(path), after.answers.get(path)]
    if (prompt.type === 'note') continue
    const kind = askedKind(kindOf(old, now, prompt, later), path, !when && !prompt.when, options)
    if (kind) totals[kind] += 1
    else if (answerState(old) !== 'open') totals.unchanged += 1
    if (prompt.type === 'repeat' && areEntries(old) && areEntries(now)) {
      const gone = kind === 'not_revisited' || kind === 'not_asked' ? kind : 'removed'
      const list = diffLists(prompt, path, entriesOf(old), entriesOf(now), gone, later)
      lives.push(...list.lives)
      if (list.order.before.join('\n') !== list.order.after.join('\n')) orders.push(list.order)
      // A list left out, or no longer: its entries alone do not tell that.
      if (kind && (old === null || now === null)) changes.push(changeAt(path, kind, prompt, old, now, between))
    } else if (kind) changes.push(changeAt(path, kind, prompt, old, now, between))
  }
  for (const path of new Set([...before.others.keys(), ...after.others.keys()])) {
    if (sectionOf(path) !== id) continue
    const [old, now] = [before.others.get(path), after.others.get(path)]
    const kind = kindOf(old, now, undefined, later)
    if (kind) changes.push(changeAt(path, kind, undefined, old, now, between))
  }
  return { id, title, totals, changes, lives, orders }
}

const NONE: Readonly<Record<keyof Totals, number>> = {
  added: 0,
  changed: 0,
  cleared: 0,
  skipped: 0,
  reopened: 0,
  not_revisited: 0,
  not_asked: 0,
  unchanged: 0,
}

const askedKind = (
  kind: ChangeKind | undefined,
  path: string,
  isAlways: boolean,
  { notAsked }: DiffOptions,
): ChangeKind | undefined => (kind === 'not_revisited' && !isAlways && notAsked?.().has(path) ? 'not_asked' : kind)

const areEntries = (value: Value | undefined): boolean => value === undefined || value === null || isEntries(value)

function changeAt(
  path: string,
  kind: ChangeKind,
  prompt: Prompt | undefined,
  before: Value | undefined,
  after: Value | undefined,
  between: Between,
): Change {
  const reason = between.after.reasons.get(path)
  const because = becauseOf(path, prompt, before, after, between)
  return {
    path,
    kind,
    prompt,
    label: prompt ? labelOf(path, prompt, between) : `${path.slice(path.indexOf('.') + 1)}:`,
    before,
    after,
    ...(onlySpacing(before, after) ? { spacing: true as const } : {}),
    ...(because ? { because } : {}),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** What the content did, where a change is not the person's own. */
function becauseOf(
  path: string,
  prompt: Prompt | undefined,
  old: Value | undefined,
  now: Value | undefined,
  { framework, before, after }: Between,
): Because | undefined {
  const laidBy = (side: Side, other: Side): boolean =>
    side.setAside.some((item) => item.path === path) && !other.setAside.some((item) => item.path === path)
  if (laidBy(after, before) || laidBy(before, after)) return 'set_aside'
  if (!prompt) return framework.retired?.some((retired) => retired.path === path) ? 'retired' : undefined
  if (before.version === after.version) return undefined
  const value = before.version < after.version ? old : now
  const choices = prompt.choices?.map(({ id }) => id)
  const chosen = typeof value === 'string' ? [value] : Array.isArray(value) && !isEntries(value) ? value : []
  return choices && chosen.some((id) => !choices.includes(id as string)) ? 'choice_gone' : undefined
}

function labelOf(path: string, prompt: Prompt, { before, after, options }: Between): string {
  return pipe(prompt, (name) => {
    if (options.pipes === false) return undefined
    const at = name.includes('.') ? name : `${sectionOf(path)}.${name}`
    return after.answers.get(at) ?? before.answers.get(at)
  }).label
}

/** What the first list has more of than the second. */
export function missing<T>(list: readonly T[], other: readonly T[]): readonly T[] {
  const left = new Map<string, number>()
  for (const item of other) left.set(JSON.stringify(item), (left.get(JSON.stringify(item)) ?? 0) + 1)
  return list.filter((item) => {
    const count = left.get(JSON.stringify(item)) ?? 0
    if (count > 0) left.set(JSON.stringify(item), count - 1)
    return count === 0
  })
}
