import type { EntryLife } from '../../core/diff/change.ts'
import type { Reason, SectionDiff } from '../../core/diff/diff-sides.ts'
import { evidenceIn } from '../../core/diff/evidence.ts'
import { isNews, type PlanDiff } from '../../core/diff/plan-diff.ts'
import type { Collects } from '../../core/framework.ts'
import { termTitle } from '../../core/term.ts'
import { quiet, strong } from '../styled.ts'
import { counted, entryWords, listed, sayLives, sayTotals, sayWords } from './phrases.ts'
import { type Block, type Story, say } from './story.ts'
import { type Around, tellChange } from './tell-change.ts'
import { tellLife } from './tell-life.ts'

/** What changed between two sides, told benefit by benefit. With `stat`, in figures alone. */
export function tellDiff(diff: PlanDiff, stat: boolean): Story {
  const told = diff.sections.filter(hasNews)
  const story: Block[] = [...opening(diff)]
  if (!diff.differs && !told.some(hasNews)) return [...story, say(0, 'Nothing differs.'), ...closing(diff)]
  story.push(...figures(diff))
  if (stat || diff.audience === 'program') story.push(...told.flatMap(sectionFigures))
  else
    story.push(
      ...told.flatMap((section) => tellSection(section, diff)),
      ...tellReasons(diff),
      ...tellComments(diff),
      ...tellSetAside(diff),
    )
  return [...story, ...closing(diff)]
}

const hasNews = ({ changes, lives, orders, totals }: SectionDiff): boolean =>
  changes.length > 0 ||
  lives.some(isNews) ||
  orders.length > 0 ||
  Object.entries(totals).some(([kind, count]) => kind !== 'unchanged' && count > 0)

function opening({ from, to, terms, content }: PlanDiff): readonly Block[] {
  const sameTerm = from.term === to.term
  const at = ({ file, revision }: PlanDiff['from']): string => (revision === null ? file : `${file} at ${revision}`)
  const span = sameTerm ? termTitle(to.term) : `From ${termTitle(from.term)} to ${termTitle(to.term)}`
  const title = terms ? span : `${span}, in two versions`
  const versions = from.framework_version !== to.framework_version
  return [
    { kind: 'title', text: title },
    say(
      0,
      quiet(
        terms
          ? to.file
          : `${at(from)}, compared with ${at(to)}${to.revision === null && from.revision !== null ? ' as it is now' : ''}`,
      ),
    ),
    ...(from.status === to.status || !sameTerm
      ? []
      : [say(0, to.status === 'final' ? 'The term was closed.' : 'The term was opened again.')]),
    ...(versions
      ? [
          say(
            0,
            `The questions changed from version ${from.framework_version} to ${to.framework_version}. That is the content's doing, and said where it matters.`,
          ),
        ]
      : []),
    ...content
      .filter(({ kind }) => kind === 'renamed')
      .map(({ path, from: old = '' }) => say(0, `The question ${old} is now called ${path}; its answer went along.`)),
  ]
}

function figures({ totals, lives, counts, otherTerms, comments }: PlanDiff): readonly Block[] {
  const entries = Object.entries(lives) as [Collects, NonNullable<(typeof lives)[Collects]>][]
  const notes = [
    ...(counts.comments_added > 0 ? [`${counts.comments_added} new`] : []),
    ...(counts.comments_removed > 0 ? [`${counts.comments_removed} gone`] : []),
  ]
  const shownBelow = comments.added.length + comments.removed.length > 0
  return [
    say(0, strong('Questions: '), `${sayTotals(totals)}.`),
    ...entries.map(([collects, counted]) => say(0, strong(`${entryWords(collects)}: `), `${sayLives(counted)}.`)),
    ...(notes.length > 0 && !shownBelow ? [say(0, strong('Notes in the file: '), `${notes.join(', ')}.`)] : []),
    ...otherTerms.map(({ term, kind }) =>
      say(
        0,
        `${termTitle(term)} ${{ added: 'is new', removed: 'is no longer there', changed: 'differs too' }[kind]}.${kind === 'changed' ? ` See it with: --term ${term}` : ''}`,
      ),
    ),
  ]
}

function sectionFigures({ title, totals, changes, lives }: SectionDiff): readonly Block[] {
  const all = [...changes, ...lives.flatMap((life) => life.changes)].filter(
    ({ kind }) => kind !== 'not_revisited' && kind !== 'not_asked',
  )
  const sum = (side: 'added' | 'removed'): number => all.reduce((total, { count }) => total + (count?.[side] ?? 0), 0)
  const parts = [sayTotals(totals), sayWords({ added: sum('added'), removed: sum('removed') })]
  return [say(0, strong(`${title}: `), `${parts.filter((part) => part !== '').join('; ')}.`)]
}

function tellSection(section: SectionDiff, diff: PlanDiff): readonly Block[] {
  const { title, changes, lives, orders } = section
  const around = aroundOf(section, diff)
  const news = changes.filter(
    ({ kind, because }) => (kind !== 'not_revisited' && kind !== 'not_asked') || because !== undefined,
  )
  const waiting = changes.filter(
    ({ kind, because }) => (kind === 'not_revisited' || kind === 'not_asked') && because === undefined,
  )
  const loose = lives.filter(({ collects }) => collects === undefined)
  return [
    { kind: 'heading', text: title },
    ...lives
      .filter((life) => life.collects && isNews(life) && !isWaiting(life) && life.kinds[0] !== 'over')
      .flatMap((life) => tellLife(life, 0, around)),
    ...looseLists(loose, around),
    ...orders
      .filter(({ reordered }) => reordered)
      .map(({ path }) => say(0, 'Put into another order: ', around.placeName(path))),
    ...news.flatMap((change) => tellChange(change, 0, around)),
    ...names(
      'carried on as before',
      lives.filter((life) => life.collects && !isNews(life)),
    ),
    ...names(
      'done or dropped before, which stay where they were',
      lives.filter((life) => life.collects && life.kinds[0] === 'over'),
    ),
    ...names(
      'not revisited',
      lives.filter((life) => life.collects && isWaiting(life)),
    ),
    ...questions(
      'Not revisited',
      waiting.filter(({ kind }) => kind === 'not_revisited').map(({ label }) => label),
    ),
    ...questions(
      'No longer asked, with the other answers',
      waiting.filter(({ kind }) => kind === 'not_asked').map(({ label }) => label),
    ),
  ]
}

const isWaiting = ({ kinds }: EntryLife): boolean => kinds[0] === 'not_revisited' || kinds[0] === 'not_asked'

/** Lists whose entries have no name of their own kind are told below their question. */
function looseLists(lives: readonly EntryLife[], around: Around): readonly Block[] {
  const lists = new Map<string, EntryLife[]>()
  for (const life of lives) if (isNews(life)) put(lists, life.list, life)
  return [...lists.values()].flatMap((own) => [
    say(0, quiet(own[0]?.prompt.label ?? '')),
    ...own.flatMap((life) => tellLife(life, 1, around)),
  ])
}

function put<Key>(groups: Map<Key, EntryLife[]>, key: Key, life: EntryLife): void {
  if (groups.get(key)?.push(life) === undefined) groups.set(key, [life])
}

/** Entries of which there is no more to tell, each by its name. */
function names(what: string, lives: readonly EntryLife[]): readonly Block[] {
  const kinds = new Map<Collects, EntryLife[]>()
  for (const life of lives) if (life.collects) put(kinds, life.collects, life)
  return [...kinds].flatMap(([collects, own]) => [
    say(0, `${entryWords(collects)} ${what}:`),
    ...own.map(({ name }) => say(1, name.replace(/\s+/g, ' ').trim())),
  ])
}

const questions = (what: string, labels: readonly string[]): readonly Block[] =>
  labels.length === 0
    ? []
    : [say(0, `${what}, ${counted(labels.length, 'question')}:`), ...labels.map((label) => say(1, quiet(label)))]

function aroundOf(section: SectionDiff, { audience, sections, content }: PlanDiff): Around {
  const labels = new Map(
    sections.flatMap(({ title, changes, lives }) => [
      ...changes.map(({ path, label }) => [path, `${label} (${title})`] as const),
      ...lives.flatMap(
        ({ path, list, prompt }) =>
          [
            [path, title],
            [list, prompt.label],
          ] as const,
      ),
    ]),
  )
  const placeName = (path: string): string => {
    const known = labels.get(path)
    if (known) return known
    const [id] = path.split('.')
    return sections.find((other) => other.id === id)?.title ?? path
  }
  return {
    placeName,
    evidence: evidenceIn(section),
    short: audience === 'mentor',
    whyAside: (path) => content.find((change) => change.path === path)?.why ?? '',
  }
}

function tellComments({ comments, terms, from, to }: PlanDiff): readonly Block[] {
  const { added, removed } = comments
  if (added.length + removed.length === 0) return []
  const texts = (list: readonly string[], mark: 'added' | 'removed'): Block[] =>
    list.map((text) => ({ kind: 'text', text, mark, depth: 1 }))
  const lead = (list: readonly string[], text: string): Block[] => (list.length > 0 ? [say(0, text)] : [])
  return [
    { kind: 'heading', text: 'Notes in the file' },
    ...lead(added, terms ? `Beside ${termTitle(to.term)} only:` : 'New:'),
    ...texts(added, 'added'),
    ...lead(removed, terms ? `Beside ${termTitle(from.term)} only, and still there:` : 'No longer there:'),
    ...texts(removed, 'removed'),
  ]
}

/** Reasons beside answers that stayed as they were; the others are told with what changed. */
function tellReasons({ reasons, terms, sections }: PlanDiff): readonly Block[] {
  const told = new Set(
    sections.flatMap(({ changes }) => changes.filter(({ reason }) => reason !== undefined)).map(({ path }) => path),
  )
  const added = reasons.added.filter(({ path }) => !told.has(path))
  const removed = terms ? [] : reasons.removed
  if (added.length + removed.length === 0) return []
  const blocks = (list: readonly Reason[], mark: 'added' | 'removed'): Block[] =>
    list.flatMap(({ path, text }): Block[] => [say(0, path), { kind: 'text', text, mark, depth: 1 }])
  return [
    { kind: 'heading', text: 'What made an answer change' },
    ...blocks(added, 'added'),
    ...blocks(removed, 'removed'),
  ]
}

function tellSetAside({ setAside, terms, from, to }: PlanDiff): readonly Block[] {
  if (setAside.added.length + setAside.removed.length === 0) return []
  const items = (list: PlanDiff['setAside']['added'], mark: 'added' | 'removed'): Block[] =>
    list.flatMap(({ path, why, value }): Block[] => [
      say(0, `${path === '' ? 'An answer' : path}${why === '' ? '' : `: ${why}`}`),
      { kind: 'text', text: value, mark, depth: 1 },
    ])
  return [
    { kind: 'heading', text: 'Set aside, since the question is gone' },
    ...(terms && setAside.removed.length > 0 && setAside.added.length === 0
      ? [say(0, `Kept with ${listed([termTitle(from.term)])}, not with ${termTitle(to.term)}:`)]
      : []),
    ...items(setAside.added, 'added'),
    ...items(setAside.removed, 'removed'),
  ]
}

const closing = ({ leftOut }: PlanDiff): readonly Block[] =>
  leftOut ? [{ kind: 'heading', text: 'Left out' }, say(0, 'Private questions are not part of this.')] : []
