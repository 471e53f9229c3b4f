import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../core/finding.ts'

/** The name a plan has unless its owner says otherwise. */
export const PLAN_FILE = 'plan.yaml'

/**
 * The plan a command means: the one named, else `plan.yaml` in the folder, else the only `*.plan.yaml` there. Undefined
 * when there is none.
 *
 * @throws Failure `usage-several-plans` when it could be several.
 */
export async function findPlan(cwd: string, named: string | undefined): Promise<string | undefined> {
  if (named !== undefined) return named
  if (await exists(join(cwd, PLAN_FILE))) return PLAN_FILE
  const plans = (await readdir(cwd).catch(() => []))
    .filter((file) => file.endsWith('.plan.yaml') && !file.startsWith('.'))
    .sort()
  if (plans.length > 1) throw fail('usage-several-plans', { plans })
  return plans[0]
}

/** The same, where there has to be one. */
export async function needPlan(cwd: string, named: string | undefined): Promise<string> {
  const found = await findPlan(cwd, named)
  if (found === undefined) throw fail('usage-no-plan')
  return found
}

export const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
