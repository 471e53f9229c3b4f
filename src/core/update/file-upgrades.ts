import { type SourceNode, textOf, valueAt } from '../source-node.ts'
import type { Change } from './change.ts'

/** What turns a plan file of version `from` into one of the version after it. */
export interface FileUpgrade {
  readonly from: number
  readonly changes: (plan: SourceNode) => readonly Change[]
}

/** One for each version of the plan file but the present one, the oldest first. There is one version so far. */
export const FILE_UPGRADES: readonly FileUpgrade[] = []

/** The version of plan files that this program writes; what is newer is not opened. */
export const fileVersion = (upgrades: readonly FileUpgrade[] = FILE_UPGRADES): number =>
  (upgrades.at(-1)?.from ?? 0) + 1

/** What brings a file to the present version of the format; nothing where it has it. */
export function fileChanges(plan: SourceNode, upgrades: readonly FileUpgrade[]): Change[] {
  const from = Number(textOf(valueAt(plan, 'waymark')))
  const due = upgrades.filter((upgrade) => upgrade.from >= from)
  if (due.length === 0) return []
  const version = fileVersion(upgrades)
  return [
    ...due.flatMap(({ changes }) => changes(plan)),
    { kind: 'version', term: null, path: 'waymark', at: ['waymark'], from, version },
  ]
}
