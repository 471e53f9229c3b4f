// The data set behind a summary: first, again with nothing changed, growth, memory.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { classFolder } from '../../scripts/lib/class-folder.mjs'
import { inTurn, time } from './measure.mjs'
import { BIN } from './plans.mjs'

/** Rows about `cohort summary --data`; `add` takes one, `peakMemory` measures a command line. */
export async function cohortData({ folder, env, smoke, add, peakMemory }) {
  const [many, half] = smoke ? [80, 40] : [5000, 2500]
  const large = await classFolder(folder, 'data-large', many)
  const small = await classFolder(folder, 'data-small', half)
  const command = (cohort) => [BIN, 'cohort', 'summary', cohort, '--internal', '--data']
  const first = (cohort) => () => {
    rmSync(join(cohort, 'reports'), { recursive: true, force: true })
    // The plans are read anew as well.
    rmSync(join(env.WAYMARK_STATE_DIR, 'cohorts'), { recursive: true, force: true })
    return time(command(cohort), { env })
  }
  const runs = smoke ? 1 : 2
  const [whole, part] = await inTurn([first(large), first(small)], runs, false)
  const [again] = await inTurn([() => time(command(large), { env })], runs)
  const seconds = ({ time: wall }) => `${(wall / 1000).toFixed(1)} s`
  add(`cohort data: ${many} people, first`, whole.time / many, 5, ' ms each')
  add(`cohort data: once more, nothing to do, against the first run (${seconds(again)})`, again.time / whole.time, 0.2)
  add(
    `cohort data: ${many} people (${seconds(whole)}) against ${half} (${seconds(part)}): growth per doubling`,
    whole.time / part.time,
    2.2,
  )
  add('cohort data: resident memory, nothing to do', await peakMemory(command(large)), 300, ' MB')
  rmSync(join(large, 'reports'), { recursive: true })
  add('cohort data: resident memory, first', await peakMemory(command(large)), 400, ' MB')
}
