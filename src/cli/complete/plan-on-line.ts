import { isAbsolute, join } from 'node:path'
import { guardedRead } from '../../store/files/guarded-read.ts'
import { findPlan } from '../../store/plan/find-plan.ts'
import type { Line } from './line.ts'

interface PlanOnLine {
  readonly framework: string | undefined
  readonly terms: readonly string[]
}

/**
 * What completion needs of the plan that a command line means: the one it names, else the one that the command would find.
 * Looked for in the text, so that a plan that does not hold together, half edited perhaps, still serves.
 */
export async function planOnLine({ args }: Line, cwd: string): Promise<PlanOnLine> {
  const named = args.find(({ spec }) => spec?.completes === 'plan')?.value
  const text = await textOf(named, cwd).catch(() => '')
  return {
    framework: /^framework: *["']?([a-z0-9][a-z0-9-]*)["']? *(?:#.*)?\r?$/m.exec(text)?.[1],
    terms: [
      ...new Set(
        [...text.matchAll(/^ *(?:- *)?term: *["']?(\d{4}-(?:winter|spring|summer|fall))["']? *(?:#.*)?\r?$/gm)].map(
          ([, term = '']) => term,
        ),
      ),
    ],
  }
}

async function textOf(named: string | undefined, cwd: string): Promise<string> {
  const at = (file: string): string => (isAbsolute(file) ? file : join(cwd, file))
  const file = await findPlan(cwd, named)
  if (file === undefined) return ''
  // Shells hand a word over as it was typed, with its quotes and backslashes.
  return guardedRead(at(file)).catch(() => guardedRead(at(file.replace(/\\(.)|["']/g, '$1'))))
}
