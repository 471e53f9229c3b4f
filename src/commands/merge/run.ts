import { resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import { type Disagreement, disagreementOf, leftOut, plain } from '../../core/merge/disagreement.ts'
import { type Choose, mergePlans } from '../../core/merge/merge-plans.ts'
import { readPlanHead } from '../../core/read-plan.ts'
import { assertWritable } from '../../store/files/atomic-write.ts'
import { journalOf } from '../../store/journal/journal.ts'
import { rescueLeftovers } from '../../store/journal/leftovers.ts'
import { markConflicts } from '../../store/merge/mark-conflicts.ts'
import { builtFrom } from '../../store/merge/merge-texts.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { replacePlan } from '../../store/plan/replace-plan.ts'
import { type Line, plainText } from '../../words/styled.ts'
import { type CommandCode, type Options, textOption } from '../command.ts'
import { exitAfter, Interrupted } from '../interrupted.ts'
import { openEditor } from '../reflect/open-editor.ts'
import { keepUnsaved } from '../reflect/session-plan.ts'
import type { Services } from '../services.ts'
import { askAll, type Decision, decide, shown, type Taken } from './ask.ts'
import { type Found, sidesOfConflict, sidesOfFiles } from './find-sides.ts'

interface ConflictData {
  readonly term: string
  readonly path: string
  readonly base: unknown
  readonly ours: unknown
  readonly theirs: unknown
  readonly taken: Taken | null
}

interface MergeData {
  readonly file: string
  /** Where the two versions come from; null when there was nothing to merge. */
  readonly from: Found['from'] | null
  readonly conflicts: readonly ConflictData[]
  /** How many are still open. */
  readonly left: number
  readonly saved: boolean
  /** How many texts were not taken, and are kept for `waymark recover`. */
  readonly kept: number
}

interface Shown {
  /** The open ones in words. */
  readonly open: readonly Line[]
}

export const code: CommandCode<MergeData & Shown> = {
  async run([named, other], options, services) {
    const { cwd, env, content, stateDir, interrupted } = services
    const file = await needPlan(cwd, named)
    const base = textOption(options, 'base')
    if (base !== undefined && other === undefined)
      throw fail('usage', {
        says: '--base belongs to two copies.',
        fix: 'Name the other one: waymark merge PLAN OTHER',
      })
    const found =
      other === undefined ? await sidesOfConflict(resolve(cwd, file), env) : await sidesOfFiles(cwd, file, other, base)
    const none = { file, from: null, conflicts: [], left: 0, saved: false, kept: 0, open: [] }
    if (!found) return { exit: 0, data: none }
    const head = readPlanHead(found.versions.ours.node)
    const framework = head.framework === undefined ? undefined : await content.framework(head.framework)
    const conflicts = mergePlans(found.versions.sides)?.conflicts ?? []
    const disagreements = conflicts.map((conflict) => disagreementOf(conflict, framework))
    const dryRun = options['dryRun'] === true
    if (!dryRun) {
      await assertWritable(found.real)
      await rescueLeftovers(found.real, stateDir)
    }
    const decided = new Map<Disagreement, Decision>()
    let exit = 0
    try {
      if (!dryRun) await settle(disagreements, found, options, services, decided)
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
      exit = exitAfter(interrupted)
    }
    const open = disagreements.filter((disagreement) => !decided.has(disagreement))
    const text = dryRun ? undefined : await resultOf(found, disagreements, decided)
    const saves = text !== undefined && text !== found.present
    if (saves) await replacePlan(found.real, stateDir, text, found.present)
    const kept = text === undefined ? 0 : await keepLeftOut(found, decided, services)
    return {
      exit: exit || (open.length > 0 ? 1 : 0),
      data: {
        file,
        from: found.from,
        conflicts: disagreements.map((disagreement) => conflictData(disagreement, decided.get(disagreement))),
        left: open.length,
        saved: saves,
        kept,
        open: open.flatMap((each) => shown(each, found.names)),
      },
    }
  },
  json: ({ open: _, ...data }) => data,
  words({ file, from, conflicts, left, saved, kept, open }): readonly Line[] {
    if (from === null) return [`There is nothing to merge in ${file}: no conflict marks are in it.`]
    const decided = conflicts.length - left
    const aside =
      kept === 0 ? [] : [`What was not taken is kept (${kept === 1 ? 'one text' : `${kept} texts`}): waymark recover`]
    if (left > 0)
      return [
        ...open,
        '',
        saved
          ? `${decided} of ${conflicts.length} disagreements are settled and saved in ${file}; ${left} still ${left === 1 ? 'has' : 'have'} conflict marks there.`
          : `${left === 1 ? 'One disagreement is' : `${left} disagreements are`} open. Nothing was changed.`,
        ...aside,
        'Go on at any time with the same command; --take ours, theirs or both settles all at once.',
      ]
    const settled = conflicts.length === 0 ? 'Both fit together' : 'Every disagreement is settled'
    return [
      saved
        ? `${settled}, and ${file} is saved. To undo this: waymark undo --to 1`
        : `${settled}. Nothing was changed.`,
      ...aside,
      ...(from === 'git' && saved ? [`Then tell git: git add ${file}`] : []),
    ]
  },
}

/** Decides by what the command line says, else asks, where someone can be asked. */
async function settle(
  disagreements: readonly Disagreement[],
  found: Found,
  options: Options,
  { prompters, stateDir, env }: Services,
  decided: Map<Disagreement, Decision>,
): Promise<void> {
  const take = textOption(options, 'take') as 'ours' | 'theirs' | 'both' | undefined
  if (take !== undefined) {
    for (const disagreement of disagreements) {
      const decision = decide(disagreement, take)
      if (decision) decided.set(disagreement, decision)
    }
    return
  }
  const asks = options['input'] !== false && (prompters.canAsk || options['plain'] === true)
  if (disagreements.length === 0 || !asks) return
  const prompter = await prompters.live()
  const edit = (text: string): Promise<string | undefined> =>
    openEditor(text, stateDir, env, prompters.canAsk, (note) => prompter.say(plainText(note)))
  try {
    await askAll(disagreements, found, prompter, edit, decided)
  } finally {
    prompter.close()
  }
}

/**
 * The plan with what was decided. What is open has conflict marks around it; undefined when everything is, or when the
 * other copy is a file, which does not put marks into a plan that has none.
 */
async function resultOf(
  { versions, names, from }: Found,
  disagreements: readonly Disagreement[],
  decided: ReadonlyMap<Disagreement, Decision>,
): Promise<string | undefined> {
  const isOpen = decided.size < disagreements.length
  if (isOpen && (decided.size === 0 || from === 'files')) return undefined
  const byPlace = new Map([...decided].map(([{ conflict }, decision]) => [conflict.place.join('\n'), decision]))
  const choosing =
    (side: 'ours' | 'theirs'): Choose =>
    (conflict) => {
      const decision = byPlace.get(conflict.place.join('\n'))
      return decision ? decision.data : conflict[side]
    }
  const ours = await builtFrom(versions, choosing('ours'))
  const theirs = isOpen ? await builtFrom(versions, choosing('theirs')) : ours
  if (!ours || !theirs) throw fail('save-unproved', {})
  return isOpen ? markConflicts(ours.text, theirs.text, { size: 7, ...names }) : ours.text
}

/** Keeps the texts that were not taken with those that are not in the plan; the number of them. */
async function keepLeftOut(
  { real, versions }: Found,
  decided: ReadonlyMap<Disagreement, Decision>,
  { stateDir, warn }: Services,
): Promise<number> {
  const journal = journalOf(stateDir, real)
  const terms = versions.sides.ours instanceof Map ? versions.sides.ours.get('terms') : undefined
  const last = Array.isArray(terms) ? terms.at(-1) : undefined
  const lastTerm = last instanceof Map ? String(last.get('term')) : ''
  let count = 0
  for (const [disagreement, { data }] of decided)
    for (const { path, value } of leftOut(disagreement, data)) {
      const term = disagreement.term || lastTerm
      await keepUnsaved(journal, { term, path, kind: 'unsaved', value }, (text) => {
        // Where it is kept is said once, at the end; a text that could not be kept is said at once.
        if (!text.includes(journal.file)) warn(text)
      })
      count += 1
    }
  return count
}

const conflictData = ({ conflict, term, path }: Disagreement, decision: Decision | undefined): ConflictData => ({
  term,
  path,
  base: plain(conflict.base),
  ours: plain(conflict.ours),
  theirs: plain(conflict.theirs),
  taken: decision?.taken ?? null,
})
