import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { frameworkNamed } from './built-in.ts'
import { classOf, type OfClass } from './class-of.ts'
import { handInClass, templatesIn } from './hand-in-class.ts'
import { waymark } from './in-process.ts'
import { invented, SHAPES_WRITTEN } from './rosters.ts'

/**
 * Makes the cohort folder `fall` in a folder, as `cohort new` makes it from the roster of an invented class, with what the class
 * hands in; `canary` stands behind every text. `settings` are lines for its `cohort.yaml`. Gives the class.
 */
export async function classFolder(
  cwd: string,
  count: number,
  { settings = '', canary = '' }: { readonly settings?: string; readonly canary?: string } = {},
): Promise<readonly OfClass[]> {
  writeFileSync(join(cwd, 'roster.csv'), SHAPES_WRITTEN['canvas']?.(invented(count)) ?? '')
  const args = ['cohort', 'new', 'fall', '--roster', 'roster.csv', '--term', '2026-fall', '--due', '2026-12-11']
  const { exit } = await waymark([...args, '--time-zone', 'America/Chicago'], { cwd })
  if (exit !== 0) throw new Error(`cohort new ended with ${exit}`)
  const folder = join(cwd, 'fall')
  appendFileSync(join(folder, 'cohort.yaml'), settings)
  const [framework, otherFramework] = await Promise.all(['candidate', 'district'].map(frameworkNamed))
  if (!framework || !otherFramework) throw new Error('no content')
  const people = [...classOf(count, { framework, otherFramework, canary, templateOf: templatesIn(folder) })]
  handInClass(folder, people)
  return people
}
