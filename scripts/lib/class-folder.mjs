// A cohort with what its people handed in: the same invented class that tests use.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const BIN = at('bin/waymark.js')

/** Makes the folder of a cohort with so many people in it, templates made and plans handed in. */
export async function classFolder(folder, name, count) {
  const outfile = join(folder, 'class.mjs')
  const banner = { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" }
  const entryPoints = [at('test/support/class-for-bench.ts')]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error', banner })
  const { rosterOf, fillCohort } = await import(outfile)
  const roster = join(folder, `${name}.csv`)
  writeFileSync(roster, rosterOf(count))
  const cohort = join(folder, name)
  const args = [BIN, 'cohort', 'new', cohort, '--roster', roster, '--term', '2026-fall', '--due', '2026-12-11']
  execFileSync(process.execPath, args, { stdio: 'ignore' })
  await fillCohort(at('dist/content'), cohort, count)
  return cohort
}
