// Templates for a cohort: against plain file writes, growth, and a program that makes folders from a template as the peer.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { inTurn, time } from './measure.mjs'
import { BIN, manyPeople } from './plans.mjs'

const WRITER = new URL('./write-all.mjs', import.meta.url).pathname
/** Of the peer, so many people are measured and the rest is reckoned: each takes as long as the other. */
const PEER_PEOPLE = 30

/** Rows about `cohort new`; `add` takes one, `peakMemory` measures a command line. */
export async function cohortNew({ folder, env, smoke, add, peakMemory }) {
  const fresh = () => mkdtempSync(join(folder, 'fresh-'))
  const rosters = new Map()
  const made = (count, name = join(fresh(), 'cohort')) => {
    if (!rosters.has(count)) rosters.set(count, manyPeople(mkdtempSync(join(folder, 'roster-')), count))
    return [BIN, 'cohort', 'new', name, '--roster', rosters.get(count), '--term', '2026-fall']
  }
  const [many, half] = smoke ? [100, 50] : [10_000, 5000]
  const runs = smoke ? 1 : 5
  const kept = join(folder, 'cohort')
  await time(made(many, kept), { env })

  const [writing, first, halved] = await inTurn(
    [
      () => time([WRITER, join(kept, 'templates'), fresh()]),
      () => time(made(many), { env }),
      () => time(made(half), { env }),
    ],
    runs,
  )
  const [again] = await inTurn([() => time(made(many, kept), { env })], runs)
  const ms = ({ time: wall }) => `${wall.toFixed(0)} ms`
  add(`cohort new: ${many} templates against writing the same bytes (${ms(first)}, ${ms(writing)})`, first.ratio, 2)
  add(`cohort new: once more, nothing to do, against the first run (${ms(again)})`, again.time / first.time, 1)
  add(`cohort new: ${many} people against ${half} (${ms(halved)}): growth per doubling`, first.time / halved.time, 2.2)
  add('cohort new: resident memory', await peakMemory(made(many)), 300, ' MB')

  const [thirty, three] = await inTurn([() => time(made(30), { env }), () => time(made(300), { env })], runs)
  add('cohort new: 30 people', thirty.time, null, ' ms')
  add('cohort new: 300 people', three.time, null, ' ms')
  const template = join(kept, 'templates', 's00000001', 'plan.yaml')
  const peer = peerTime(folder, template, smoke ? 2 : PEER_PEOPLE)
  if (peer === undefined) console.log('cookiecutter is not installed: the peer of `cohort new` was not measured')
  else
    add(
      `cohort new: 300 people against cookiecutter run for each (${(peer * 0.3).toFixed(1)} s, from ${smoke ? 2 : PEER_PEOPLE} of them)`,
      (three.time / (peer * 300)) * 100,
      10,
      ' %',
    )
}

/** Milliseconds that cookiecutter takes for one person; undefined where there is none. */
function peerTime(folder, template, people) {
  const home = join(folder, 'cookiecutter')
  const pattern = join(home, 'pattern')
  mkdirSync(join(pattern, '{{cookiecutter.key}}'), { recursive: true })
  writeFileSync(join(pattern, 'cookiecutter.json'), '{"key": "key", "name": "name"}')
  copyFileSync(template, join(pattern, '{{cookiecutter.key}}', 'plan.yaml'))
  const run = (key) =>
    execFileSync(
      'cookiecutter',
      [pattern, '--no-input', '-o', join(home, 'made'), `key=${key}`, `name=Person ${key}`],
      // It keeps what it was last asked in its home.
      { env: { ...process.env, HOME: home }, stdio: 'ignore' },
    )
  try {
    run('first')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
  const start = performance.now()
  for (let i = 0; i < people; i += 1) run(`s${i}`)
  return (performance.now() - start) / people
}
