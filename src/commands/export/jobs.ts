import { basename, dirname, resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import type { Content } from '../../store/content/content.ts'
import { findPlan } from '../../store/plan/find-plan.ts'
import { type ReadPlan, readPlanFile, readPlanText } from '../../store/plan/open-plan.ts'
import { needFramework } from '../need-framework.ts'
import { planFiles } from '../plan-files.ts'
import type { Services } from '../services.ts'
import type { Wish } from './wish.ts'

/** A plan to export. */
export interface Job {
  /** How its file was named; where there is none, the id of its framework. */
  readonly name: string
  /** How files made of it are called: after its file, or after its folder where the file is a `plan.yaml` among others. */
  readonly stem: string
  /** Where it is; undefined for a framework's questions without answers. */
  readonly file: string | undefined
}

/**
 * The plans that a command line means. What needs no answers needs no plan either: the questions of a framework are enough.
 *
 * @throws Failure `usage-no-plan`, `usage-framework`.
 */
export async function jobsOf(
  args: readonly string[],
  { view, hasData }: Wish,
  framework: string | undefined,
  { cwd, content }: Services,
): Promise<readonly Job[]> {
  const isBlank = view.terms === 'none' && !hasData
  const one = args.length > 0 || (isBlank && framework !== undefined) ? undefined : await findPlan(cwd, undefined)
  const names = args.length > 0 ? await planFiles(cwd, args) : one === undefined ? [] : [one]
  if (names.length > 0)
    return names.map((name) => ({ name, stem: stemOf(name, names.length > 1), file: resolve(cwd, name) }))
  if (args.length > 0)
    throw fail('usage', {
      says: 'No plan files are there: plan.yaml, or files whose names end in .plan.yaml.',
      fix: 'Name the files, or another folder.',
    })
  if (!isBlank) throw fail('usage-no-plan')
  const { id } = await needFramework(content, framework ?? 'candidate')
  return [{ name: id, stem: id, file: undefined }]
}

/** Reads a plan when its turn comes. @throws Failure as `readPlanFile`. */
export const readJob = ({ file, name }: Job, content: Content): Promise<ReadPlan> =>
  file === undefined
    ? readPlanText(`waymark: 1\nframework: ${name}\nterms: []\n`, name, content)
    : readPlanFile(file, content)

function stemOf(file: string, several: boolean): string {
  const stem = basename(file).replace(/(?:\.plan)?\.ya?ml$/i, '')
  const folder = basename(dirname(resolve('/', file)))
  return several && stem === 'plan' && folder !== '' ? folder : stem
}
