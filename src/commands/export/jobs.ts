import { resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import { findPlan } from '../../store/plan/find-plan.ts'
import { type ReadPlan, readPlanFile, readPlanText } from '../../store/plan/open-plan.ts'
import { needFramework } from '../need-framework.ts'
import { planFiles } from '../plan-files.ts'
import type { Services } from '../services.ts'
import type { Wish } from './wish.ts'

/** A plan to export: how its file is called, and how it is read when its turn comes. */
export interface Job {
  readonly name: string
  readonly read: () => Promise<ReadPlan>
}

/**
 * The plans that a command line means. What needs no answers needs no plan either: the questions of a framework are enough.
 *
 * @throws Failure `usage-no-plan`, `usage-framework`.
 */
export async function jobsOf(
  args: readonly string[],
  { view, formats }: Wish,
  framework: string | undefined,
  { cwd, content }: Services,
): Promise<readonly Job[]> {
  const isBlank = view.terms === 'none' && formats.every(({ kind }) => kind === 'document')
  const one = args.length > 0 || (isBlank && framework !== undefined) ? undefined : await findPlan(cwd, undefined)
  const names = args.length > 0 ? await planFiles(cwd, args) : one === undefined ? [] : [one]
  if (names.length > 0) return names.map((name) => ({ name, read: () => readPlanFile(resolve(cwd, name), content) }))
  if (args.length > 0)
    throw fail('usage', {
      says: 'No plan files are there: plan.yaml, or files whose names end in .plan.yaml.',
      fix: 'Name the files, or another folder.',
    })
  if (!isBlank) throw fail('usage-no-plan')
  const { id } = await needFramework(content, framework ?? 'candidate')
  return [{ name: id, read: () => readPlanText(`waymark: 1\nframework: ${id}\nterms: []\n`, id, content) }]
}
