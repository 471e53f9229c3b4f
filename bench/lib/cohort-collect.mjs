// Taking in what was handed in: against unpacking the same archive, once more with nothing new, and growth.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inTurn, time } from './measure.mjs'
import { BIN, canvasDownload, manyPeople } from './plans.mjs'

const UNZIP = new URL('./unzip-all.mjs', import.meta.url).pathname

/** Rows about `cohort collect`; `add` takes one, `peakMemory` measures a command line. */
export async function cohortCollect({ folder, env, smoke, add, peakMemory }) {
  const fresh = () => mkdtempSync(join(folder, 'fresh-'))
  const sizes = smoke ? [30] : [30, 300, 5000, 10_000]
  const times = new Map()
  for (const count of sizes) {
    const archive = canvasDownload(folder, count)
    const empty = join(folder, `course-${count}`)
    const roster = manyPeople(folder, count)
    await time([BIN, 'cohort', 'new', empty, '--roster', roster, '--term', '2026-fall'], { env })
    rmSync(join(empty, 'templates'), { recursive: true })
    const course = () => {
      const own = fresh()
      cpSync(empty, own, { recursive: true })
      return [BIN, 'cohort', 'collect', archive, '--cohort', own]
    }
    const collected = course()
    await time(collected, { env })
    const [plain, first, again] = await inTurn(
      [() => time([UNZIP, archive, fresh()]), () => time(course(), { env }), () => time(collected, { env })],
      smoke || count > 1000 ? 1 : 5,
      false,
    )
    times.set(count, first.time)
    const said = `${first.time.toFixed(0)} ms, ${plain.time.toFixed(0)} ms`
    add(`cohort collect: ${count} plans of a zip against unpacking and writing them (${said})`, first.ratio, 6)
    add(`cohort collect: ${count} once more, nothing new (${again.time.toFixed(0)} ms)`, again.time / first.time, 1)
    if (count === 300 || count === 10_000)
      add(`cohort collect: resident memory, ${count}`, await peakMemory(course()), 300, ' MB')
  }
  if (!smoke) add('cohort collect: twice as many plans take', times.get(10_000) / times.get(5000), 3)
}
