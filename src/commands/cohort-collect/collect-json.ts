import { posix } from 'node:path'
import { severityOf } from '../../core/codes.ts'
import type { Decision, Taken } from '../../core/collect/decision.ts'
import type { CollectFinding } from '../../core/collect/handed-in.ts'
import { fixOf, saysOf } from '../../words/findings.ts'
import { show } from '../../words/show.ts'
import type { CollectData } from './collect-data.ts'

/** What a run did, for a program: keys, no names (docs/json.md). */
export function collectJson({ folder, dryRun, decision, skipped }: CollectData): object {
  const { created, changed, kept, removed, setAside, findings } = decision
  return {
    folder,
    dry_run: dryRun,
    created: created.map(taken),
    kept: kept.map(taken),
    changed: changed.map(taken),
    set_aside: setAside.map(({ aside: { id, key, reason }, isNew }) => ({ folder: id, key, reason, new: isNew })),
    removed,
    skipped: Object.entries(skipped)
      .filter(([, count]) => count > 0)
      .map(([why, count]) => ({ why, count })),
    problems: findings.map((finding) => ({
      ...problem(finding),
      severity: severityOf(finding.code),
      message: saidOf(folder, finding).says,
      fix: saidOf(folder, finding).fix,
    })),
  }
}

const taken = ({ attempt: { key, id, rule, submitted, clock, late } }: Taken): object => ({
  key,
  attempt: id,
  rule,
  submitted,
  clock,
  late,
})

const problem = ({ code, keys, folder }: CollectFinding): object => ({ code, keys, folder })

/** Where in a cohort a file was put that is set aside; empty where none was. */
export const placeIn = (cohort: string, { folder }: CollectFinding): string =>
  folder === null ? '' : show(posix.join(cohort, 'quarantine', folder))

/** What is said of it, with the place to look. */
export function saidOf(cohort: string, finding: CollectFinding): { readonly says: string; readonly fix: string } {
  const args = { ...finding.args, at: placeIn(cohort, finding) }
  return { says: saysOf(finding.code, args), fix: fixOf(finding.code, args) }
}

/** What is kept of a run for the record: keys, folders and codes, no names and no dates of the run. */
export function receiptText({ created, changed, removed, setAside, findings }: Decision, run: number): string {
  const short = ({ attempt: { key, id, rule } }: Taken): object => ({ key, attempt: id, rule })
  const receipt = {
    format: 1,
    run,
    verb: 'collect',
    created: created.map(short),
    changed: changed.map(short),
    set_aside: setAside
      .filter(({ isNew }) => isNew)
      .map(({ aside: { id, key, reason } }) => ({ folder: id, key, reason })),
    removed,
    problems: findings.map(problem),
  }
  return `${JSON.stringify(receipt, null, 2)}\n`
}
