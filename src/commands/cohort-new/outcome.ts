import type { Roster } from '../../core/roster/read-roster.ts'
import type { Template } from '../../store/cohort/templates.ts'
import type { CheckedFile } from '../check/check-file.ts'
import { skippedRows } from '../roster-problems.ts'
import type { PlannedRun } from './plan-run.ts'

/** What a run did, or would do, by keys. */
export interface CohortOutcome {
  /** Templates that are new. */
  readonly created: readonly string[]
  /** Templates that nobody had edited and that are made anew. */
  readonly changed: readonly string[]
  /** Templates that were edited, and stay as they are. */
  readonly kept: readonly string[]
  /** People who are not on the roster any more; their files stay. */
  readonly removed: readonly string[]
  /** How many templates are as they should be. */
  readonly unchanged: number
  /** Rows of the roster that are about nobody, or cannot be used. */
  readonly skipped: readonly { readonly line: number; readonly why: string }[]
  /** Whether anything is written, if only what is remembered of the roster. */
  readonly isWork: boolean
  /** Names by key, for people. */
  readonly names: ReadonlyMap<string, string>
}

const NOTHING = { created: [], changed: [], kept: [], removed: [], unchanged: 0, isWork: false, names: new Map() }

/**
 * A run by what it comes to since the last one that ended: templates that a run before had made when it was cut short count
 * as made now. `left` are those that someone changed meanwhile.
 */
export function outcomeOf(
  planned: PlannedRun | undefined,
  roster: Pick<Roster, 'leftOut' | 'unusable'>,
  left: ReadonlySet<string> = new Set(),
): CohortOutcome {
  const skipped = skippedRows(roster)
  if (!planned) return { ...NOTHING, skipped }
  const { templates, changes, isWork } = planned
  const before = new Map(changes.here.map(({ member }) => [member.key, member.template]))
  const kept = templates.filter(({ step, key }) => step === 'keep' || left.has(key))
  const ours = templates.filter(({ step, key }) => step !== 'keep' && !left.has(key))
  const isNew = ({ key, step }: Template): boolean => before.get(key) === null || step === 'create'
  const created = ours.filter(isNew)
  const changed = ours.filter((template) => !isNew(template) && before.get(template.key) !== template.hash)
  const keys = (some: readonly { readonly key: string }[]): string[] => some.map(({ key }) => key)
  return {
    created: keys(created),
    changed: keys(changed),
    kept: keys(kept),
    removed: keys(changes.gone),
    unchanged: ours.length - created.length - changed.length,
    skipped,
    isWork,
    names: new Map([...changes.here.map(({ member }) => member), ...changes.gone].map(({ key, name }) => [key, name])),
  }
}

/** What is kept of a run for the record: keys, lines and codes, no names and no words of the roster. */
export function receiptOf(
  run: number,
  { created, changed, kept, removed }: CohortOutcome,
  { findings }: CheckedFile,
): { readonly name: string; readonly text: string } {
  const problems = findings.map(({ code, line }) => ({ code, line }))
  const receipt = { format: 1, run, verb: 'new', created, changed, kept, removed, problems }
  return { name: `${String(run).padStart(4, '0')}-new.json`, text: `${JSON.stringify(receipt, null, 2)}\n` }
}
