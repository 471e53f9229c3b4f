import { agenda, type Step } from '../agenda.ts'
import { type Collects, type Framework, PROFILE, type Prompt, sectionsOf } from '../framework.ts'
import type { Plan, Term } from '../plan.ts'
import { publicFramework } from '../public-framework.ts'
import { isAnswered } from '../value.ts'
import { type Audience, isText, sectionFor } from './audience.ts'
import type { Change, EntryLife, LifeKind } from './change.ts'
import { type CommentDiff, commentsOfTerm, diffComments, notesIn } from './comments.ts'
import { type ContentChange, contentChanges } from './content-changes.ts'
import { diffSides, type SectionDiff, type SidesDiff, type Totals } from './diff-sides.ts'
import { publicSide, type Side, sideOf } from './side.ts'
import { diffWords, type Effort, newEffort, wordCounts } from './words.ts'

/** One term of one version of a plan. */
export interface Version {
  readonly file: string
  readonly revision?: string
  readonly commit?: string
  readonly plan: Plan
  readonly term: Term
  readonly text: string
  readonly comments: Parameters<typeof commentsOfTerm>[1]
}

/** What a side is called. */
export interface VersionName {
  readonly file: string
  readonly term: string
  readonly status: 'draft' | 'final'
  readonly revision: string | null
  readonly commit: string | null
  readonly framework_version: number
}

/** Entries of one kind by what became of them; one that was reworded and done is in both. */
export type LifeCounts = Readonly<Record<LifeKind, number>>

export interface PlanDiff extends SidesDiff {
  readonly framework: { readonly id: string; readonly title: string }
  readonly audience: Audience
  readonly from: VersionName
  readonly to: VersionName
  /** Whether the sides are two terms of one file, rather than two versions of it. */
  readonly terms: boolean
  readonly differs: boolean
  readonly totals: Totals
  readonly lives: Readonly<Partial<Record<Collects, LifeCounts>>>
  readonly comments: CommentDiff
  readonly counts: { readonly comments_added: number; readonly comments_removed: number }
  readonly content: readonly ContentChange[]
  /** Terms besides the two, where two versions differ in them. */
  readonly otherTerms: readonly { readonly term: string; readonly kind: 'added' | 'changed' | 'removed' }[]
  /** Whether the framework has private questions that were left out. */
  readonly leftOut: boolean
}

/** Everything that differs between two versions or two terms of a plan, as far as its reader may see. */
export function planDiff(whole: Framework, from: Version, to: Version, audience: Audience): PlanDiff {
  const shared = audience !== 'me'
  const framework = shared ? publicFramework(whole) : whole
  const terms = from.plan === to.plan
  const sideFor = (version: Version, term: Term): Side => {
    const side = sideOf(whole, version.plan, term, !terms)
    return shared ? publicSide(whole, side) : side
  }
  const [before, after] = [sideFor(from, from.term), sideFor(to, to.term)]
  const options = { notAsked: notAskedIn(whole, to), pipes: audience === 'me' || audience === 'self' }
  const diff = diffSides(framework, before, after, options)
  const effort = newEffort()
  const compared = diff.sections.filter(({ id }) => !terms || id !== PROFILE)
  const sections = compared.map((section) => withWords(section, effort))
  const all = commentsBetween(from, to, terms)
  const otherTerms = terms ? [] : termsBesides(framework, from, to, sideFor)
  const totals = sumOf(sections.map((section) => section.totals))
  return {
    framework: { id: whole.id, title: whole.title },
    audience,
    from: nameOf(from),
    to: nameOf(to),
    terms,
    differs:
      sections.some(({ changes, lives, orders }) => changes.length + orders.length > 0 || lives.some(isNews)) ||
      all.added.length + all.removed.length + otherTerms.length > 0 ||
      diff.setAside.added.length + diff.setAside.removed.length > 0 ||
      diff.reasons.added.length + (terms ? 0 : diff.reasons.removed.length) > 0 ||
      (!terms && from.term.status !== to.term.status),
    totals,
    lives: countLives(sections.flatMap(({ lives }) => lives)),
    sections: sections.map((section) => sectionFor(audience, section)),
    setAside: diff.setAside,
    reasons: audience === 'me' || audience === 'self' ? diff.reasons : { added: [], removed: [] },
    comments: shared ? { added: [], removed: [] } : all,
    counts: { comments_added: all.added.length, comments_removed: all.removed.length },
    content: audience === 'program' ? [] : contentChanges(framework, diff, before, after),
    otherTerms,
    leftOut: shared && hasPrivate(whole),
  }
}

/** Whether there is more to tell of an entry than that it is there as before. */
export const isNews = ({ kinds, changes }: EntryLife): boolean =>
  kinds.length > 1 || kinds[0] !== 'carried' || changes.length > 0

const nameOf = ({ file, revision, commit, term }: Version): VersionName => ({
  file,
  term: term.id,
  status: term.status,
  revision: revision ?? null,
  commit: commit ?? null,
  framework_version: term.frameworkVersion,
})

/** The questions that a version does not ask, worked out once at most. */
function notAskedIn(framework: Framework, { plan, term }: Version): () => ReadonlySet<string> {
  let paths: ReadonlySet<string> | undefined
  return () => {
    const inactive = (): Step[] => agenda(framework, plan, term).filter(({ state }) => state === 'inactive')
    paths ??= new Set(inactive().map(({ path }) => path))
    return paths
  }
}

function commentsBetween(from: Version, to: Version, terms: boolean): CommentDiff {
  const notes = ({ plan, term, text, comments }: Version): readonly string[] =>
    notesIn(text, terms ? commentsOfTerm(text, comments, plan.node, plan.terms.indexOf(term)) : comments)
  return diffComments(notes(from), notes(to))
}

function termsBesides(
  framework: Framework,
  from: Version,
  to: Version,
  sideFor: (version: Version, term: Term) => Side,
): PlanDiff['otherTerms'] {
  const ids = new Set([...from.plan.terms, ...to.plan.terms].map(({ id }) => id))
  for (const { term } of [from, to]) ids.delete(term.id)
  return [...ids].sort().flatMap((id): PlanDiff['otherTerms'] => {
    const [old, now] = [from, to].map((version) => version.plan.terms.find((term) => term.id === id))
    if (!old || !now) return [{ term: id, kind: old ? 'removed' : 'added' }]
    const { sections } = diffSides(framework, sideFor(from, old), sideFor(to, now))
    const differs = sections.some(
      ({ changes, lives, orders }) => changes.length + orders.length > 0 || lives.some(isNews),
    )
    return differs ? [{ term: id, kind: 'changed' }] : []
  })
}

const hasPrivate = (framework: Framework): boolean => {
  const some = (prompts: readonly Prompt[] = []): boolean =>
    prompts.some((prompt) => prompt.private === true || some(prompt.prompts))
  return sectionsOf(framework).some(({ prompts }) => some(prompts))
}

function withWords(section: SectionDiff, effort: Effort): SectionDiff {
  const told = (change: Change): Change => {
    const { before, after } = change
    if (!isText(change)) return change
    const [old, now] = [typeof before === 'string' ? before : '', typeof after === 'string' ? after : '']
    const words = isAnswered(before) && isAnswered(after) ? diffWords(old, now, effort) : undefined
    const counted = words ?? [
      { kind: 'removed' as const, text: old },
      { kind: 'added' as const, text: now },
    ]
    return { ...change, count: wordCounts(counted), ...(words ? { words } : {}) }
  }
  return {
    ...section,
    changes: section.changes.map(told),
    lives: section.lives.map((life) => ({ ...life, changes: life.changes.map(told) })),
  }
}

function sumOf(all: readonly Totals[]): Totals {
  const [first, ...rest] = all
  if (!first) throw new Error('no sections')
  const sum: Record<keyof Totals, number> = { ...first }
  for (const totals of rest) for (const key of Object.keys(totals) as (keyof Totals)[]) sum[key] += totals[key]
  return sum
}

const LIFE_KINDS: readonly LifeKind[] = [
  'new',
  'carried',
  'moved',
  'removed',
  'over',
  'not_revisited',
  'not_asked',
  'reworded',
  'changed',
  'done',
  'dropped',
  'restarted',
]

function countLives(lives: readonly EntryLife[]): PlanDiff['lives'] {
  const counts: Partial<Record<Collects, Record<LifeKind, number>>> = {}
  for (const { collects, kinds } of lives) {
    if (!collects) continue
    const own =
      counts[collects] ?? (Object.fromEntries(LIFE_KINDS.map((kind) => [kind, 0])) as Record<LifeKind, number>)
    counts[collects] = own
    for (const kind of kinds) own[kind] += 1
  }
  return counts
}
