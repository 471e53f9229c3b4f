// What a cohort's people get and how far they are: the first time, again with nothing changed, and growth.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { classFolder } from '../../scripts/lib/class-folder.mjs'
import { inTurn, time } from './measure.mjs'
import { BIN } from './plans.mjs'

/** Rows about `cohort status`, `cohort grades` and `cohort feedback`; `add` takes one, `peakMemory` measures a command line. */
export async function cohortPeople({ folder, env, smoke, add, peakMemory }) {
  const sizes = smoke ? [30, 60] : [30, 300, 5000, 10_000]
  const runs = smoke ? 1 : 3
  const again = new Map()
  for (const count of sizes) {
    const place = mkdtempSync(join(folder, 'class-'))
    const cohort = await classFolder(place, 'fall', count)
    appendFileSync(join(cohort, 'cohort.yaml'), 'grades: { points: 10 }\n')
    const status = [BIN, 'cohort', 'status', cohort]
    const grades = [BIN, 'cohort', 'grades', cohort, '--into', join(place, 'fall.csv')]
    const first = { ...env, WAYMARK_STATE_DIR: join(place, 'state') }
    const readAll = () => {
      rmSync(first.WAYMARK_STATE_DIR, { recursive: true, force: true })
      return time(status, { env: first })
    }
    const [cold] = await inTurn([readAll], runs, false)
    const [warm, graded] = await inTurn([() => time(status, { env: first }), () => time(grades, { env: first })], runs)
    add(`cohort status: ${count} people, read for the first time`, cold.time, null, ' ms')
    add(`cohort status: ${count} people, nothing changed`, warm.time, null, ' ms')
    add(`cohort grades: ${count} people, against their status`, graded.ratio, 2)
    again.set(count, warm.time)
    if (count === sizes.at(-1)) {
      const [many, half] = [again.get(count), again.get(count / 2)]
      add(`cohort status: ${count} people against ${count / 2}, nothing changed: growth per doubling`, many / half, 2.2)
      add(`cohort status: resident memory, ${count} people`, await peakMemory(status), 300, ' MB')
      add(`cohort grades: resident memory, ${count} people`, await peakMemory(grades), 300, ' MB')
    }
    if (count > 300) continue
    const feedback = [BIN, 'cohort', 'feedback', cohort]
    const [made] = await inTurn([() => time(feedback, { env: first })], 1, false)
    const [same] = await inTurn([() => time(feedback, { env: first })], runs)
    add(`cohort feedback: ${count} people, a page each`, made.time, null, ' ms')
    add(`cohort feedback: ${count} people, nothing changed`, same.time, null, ' ms')
  }
}
