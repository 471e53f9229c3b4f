// A report on a cohort: against parsing its plans, again with what is remembered of them, and growth.
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { cohortFolder } from './cohort-folder.mjs'
import { inTurn, time } from './measure.mjs'
import { BIN } from './plans.mjs'

const PARSER = new URL('./parse-all.mjs', import.meta.url).pathname

/** Rows about `cohort summary`; `add` takes one, `peakMemory` measures a command line. */
export async function cohortSummary({ folder, env, smoke, add, peakMemory }) {
  const runs = smoke ? 1 : 5
  const firsts = new Map()
  for (const count of smoke ? [30] : [30, 300, 5000, 10_000]) {
    const { cohort, plans } = await cohortFolder(folder, count, env)
    const state = () => ({ ...env, WAYMARK_STATE_DIR: mkdtempSync(join(folder, 'state-')) })
    const summary = [BIN, 'cohort', 'summary', cohort, '--dry-run', '--quiet']
    const [parsing, first] = await inTurn(
      [() => time([PARSER, plans]), () => time(summary, { env: state() })],
      count > 300 ? 2 : runs,
      count <= 300,
    )
    firsts.set(count, first.time)
    const known = state()
    const [again] = await inTurn([() => time(summary, { env: known })], runs)
    const times = `${first.time.toFixed(0)} ms, again ${again.time.toFixed(0)} ms, parsing them ${parsing.time.toFixed(0)} ms`
    add(`cohort summary: ${count} plans the first time against parsing them (${times})`, first.ratio, 1.5)
    if (count >= 5000) {
      add(`cohort summary: ${count} plans again against the first time`, again.time / first.time, 0.15)
      add(`cohort summary: resident memory, ${count} plans the first time`, await peakMemory(summary), 300, ' MB')
      add(`cohort summary: resident memory, ${count} plans again`, await peakMemory(summary), 300, ' MB')
    }
  }
  if (!smoke) add('cohort summary: twice as many plans take', firsts.get(10_000) / firsts.get(5000), 2.5)
}
