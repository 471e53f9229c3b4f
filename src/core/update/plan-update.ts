import { type Framework, PROFILE, promptAt } from '../framework.ts'
import type { Plan, Term } from '../plan.ts'
import { type MapNode, type PairNode, type SourceNode, valueAt } from '../source-node.ts'
import type { PlanUpdate, Spot } from './change.ts'
import { FILE_UPGRADES, fileChanges } from './file-upgrades.ts'
import { pathNow, retiredAt, sectionNow } from './former-names.ts'
import { GONE, saysRetired, saysTaken, settle } from './settle.ts'
import { isOlder, setAside, termAt, type Work } from './work.ts'

/**
 * What brings a plan's open terms to the present version of their framework without losing a word: names follow `formerly`,
 * what lost its question or does not fit it goes under `set_aside`, and reworded questions are noted to be asked again. A
 * closed term is left alone: it says what was asked and answered then. Once all of it is done, there is nothing to do.
 */
export function planUpdate(framework: Framework, plan: Plan, upgrades = FILE_UPGRADES): PlanUpdate {
  const profile = mapAt(plan.node, PROFILE)
  const drafts = plan.terms.flatMap((term, index) => (term.status === 'draft' ? [{ term, index }] : []))
  const works = drafts.map(({ term, index }, i) => workOn(framework, profile, term, index, i === drafts.length - 1))
  for (const work of works) updateTerm(work)
  const last = works.at(-1) ?? workOn(framework, profile, undefined, -1, true)
  updateSection(last, profile, { was: PROFILE, now: PROFILE, at: [PROFILE] })
  for (const work of works) finish(work)
  return {
    from: Math.min(framework.version, ...works.map(({ version }) => version)),
    to: framework.version,
    changes: [
      ...fileChanges(plan.node, upgrades),
      ...(works.length > 0 ? works : [last]).flatMap(({ changes }) => changes),
    ],
  }
}

const NOTHING: MapNode = { kind: 'map', flow: true, pairs: [], range: { start: 0, end: 0 } }

const mapAt = (node: SourceNode | undefined, key: string): MapNode => {
  const found = valueAt(node, key)
  return found?.kind === 'map' ? found : NOTHING
}

const pathsIn = (section: string, node: SourceNode): string[] =>
  node.kind === 'map' ? node.pairs.map(({ key }) => `${section}.${key}`) : []

function workOn(framework: Framework, profile: MapNode, term: Term | undefined, index: number, isLast: boolean): Work {
  const kept = valueAt(term?.node, 'set_aside')
  const answers = mapAt(term?.node, 'answers')
  const names = new Set(answers.pairs.map(({ key }) => key))
  return {
    framework,
    term,
    index,
    version: term?.frameworkVersion ?? framework.version,
    isLast,
    taken: new Set([
      ...pathsIn(PROFILE, profile),
      ...answers.pairs.flatMap(({ key, value }) => pathsIn(nameNow(framework, key, names) ?? key, value)),
    ]),
    again: new Set(),
    changes: [],
    aside: kept?.kind === 'list' ? kept.items.length : 0,
  }
}

/** A benefit's answers, or the profile's: the name they have in the file, and the one they have now, if there is one. */
interface Section {
  readonly was: string
  readonly now: string | undefined
  readonly at: Spot
}

function updateTerm(work: Work): void {
  const at: Spot = ['terms', work.index, 'answers']
  const names = new Set(mapAt(work.term?.node, 'answers').pairs.map(({ key }) => key))
  for (const { key, value } of mapAt(work.term?.node, 'answers').pairs) {
    const now = nameNow(work.framework, key, names)
    if (now !== undefined && now !== key) {
      names.add(now)
      work.changes.push({ kind: 'renamed', term: termAt(work, key), path: key, to: now, at: [...at, key], key: now })
    }
    const section = { was: key, now, at: [...at, now ?? key] }
    const staying = value.kind === 'map' ? updateSection(work, value, section) : 0
    // Of a benefit that is gone nothing stays, unless a person wrote it there under the present version.
    const isLeft = now === undefined && staying === 0 && (isOlder(work) || pathsIn(key, value).length > 0)
    if (isLeft) leave(work, key, section.at, value)
  }
  updateReasons(work)
}

/** A reason why an answer moved goes by its question's name, and keeps it where the question has none any more. */
function updateReasons({ framework, term, index, changes }: Work): void {
  const { pairs } = mapAt(term?.node, 'reasons')
  const names = new Set(pairs.map(({ key }) => key))
  for (const { key } of pairs) {
    const now = pathNow(framework, key)
    if (now === undefined || names.has(now)) continue
    names.add(now)
    changes.push({ kind: 'reason', term: term?.id ?? null, path: key, at: ['terms', index, 'reasons', key], key: now })
  }
}

/** The benefit's present name, unless its answers already stand under that too; then each goes there on its own. */
function nameNow(framework: Framework, key: string, names: ReadonlySet<string>): string | undefined {
  if (framework.benefits.some(({ id }) => id === key)) return key
  const now = sectionNow(framework, key)
  return now !== undefined && names.has(now) ? undefined : now
}

function leave(work: Work, path: string, at: Spot, node: SourceNode): void {
  if (node.kind === 'map') work.changes.push({ kind: 'emptied', term: termAt(work, path), path, at })
  else setAside(work, { path, at, node, why: GONE })
}

/** Works through a section's answers. Gives how many stay in it. */
function updateSection(work: Work, { pairs }: MapNode, section: Section): number {
  return pairs.filter((pair) => updateAnswer(work, pair, section)).length
}

/** Finds an answer its place. Gives whether that is in the section where it stands. */
function updateAnswer(work: Work, { key, value: node }: PairNode, { was, now, at: around }: Section): boolean {
  const { framework, taken } = work
  const path = `${was}.${key}`
  const to = pathNow(framework, path)
  const prompt = to === undefined ? undefined : promptAt(framework, to)
  if (prompt && to === `${now}.${key}`) {
    return settle(work, prompt, node, to, () => ({ path, from: [...around, key], at: [...around, key] }))
  }
  const own = { path, at: [...around, key], node }
  if (to === undefined || !prompt) {
    const retired = retiredAt(framework, [path, `${now}.${key}`])
    if (retired) return !setAside(work, { ...own, why: saysRetired(retired) })
    return !isOlder(work) || !setAside(work, { ...own, why: GONE })
  }
  const { label } = prompt
  if (taken.has(to)) return !setAside(work, { ...own, why: saysTaken(to), label })
  const [section = '', id = ''] = to.split('.')
  if (section === PROFILE && !work.isLast) return !setAside(work, { ...own, why: ASKED_ONCE, label })
  if (section !== PROFILE && !work.term) return true
  const isHere = section === now
  const into = isHere
    ? [...around, id]
    : section === PROFILE
      ? [PROFILE, id]
      : ['terms', work.index, 'answers', section, id]
  const before = work.changes.length
  if (!settle(work, prompt, node, to, () => ({ path, from: own.at, at: into }))) return false
  taken.add(to)
  const going = { term: termAt(work, path), path, to, at: own.at }
  // It takes its place first; what there is to change in it is changed there.
  work.changes.splice(before, 0, isHere ? { kind: 'renamed', ...going, key: id } : { kind: 'moved', ...going, into })
  return isHere
}

const ASKED_ONCE = 'it is asked once for all terms by now'

/** What a term's update ends with: the list of what is asked again, and its version. */
function finish(work: Work): void {
  const { framework, term, index, again, changes } = work
  if (!term) return
  const before = [...term.askAgain]
  const paths = [...new Set([...before.flatMap((path) => pathNow(framework, path) ?? []), ...again])]
  for (const path of again)
    if (!before.includes(path))
      changes.push({
        kind: 'asked-again',
        term: termAt(work, path),
        path,
        label: promptAt(framework, path)?.label ?? '',
      })
  if (paths.join() !== before.join())
    changes.push({ kind: 'ask-again', term: term.id, path: '', at: ['terms', index, 'ask_again'], paths })
  if (isOlder(work))
    changes.push({
      kind: 'version',
      term: term.id,
      path: '',
      at: ['terms', index, 'framework_version'],
      from: work.version,
      version: framework.version,
    })
}
