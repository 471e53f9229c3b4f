// npm run bench: every figure of the budgets as a ratio in one run (docs/decisions.md says why ratios).
// --smoke runs everything once on little, to see that it runs; --only WORD picks rows.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { cohortCollect } from './lib/cohort-collect.mjs'
import { cohortData } from './lib/cohort-data.mjs'
import { cohortNew } from './lib/cohort-new.mjs'
import { cohortPeople } from './lib/cohort-people.mjs'
import { cohortSummary } from './lib/cohort-summary.mjs'
import { exportMany } from './lib/export-many.mjs'
import { routeSearch } from './lib/large-catalogue.mjs'
import { compare, inTurn, time } from './lib/measure.mjs'
import { BIN, livelyPlan, longPlan, manyPlans, newerProgram, termsPlan } from './lib/plans.mjs'
import { firstQuestion, keyEcho } from './lib/terminal-times.mjs'

const PATCHER = new URL('../node_modules/jsondiffpatch/bin/jsondiffpatch.js', import.meta.url).pathname

const smoke = process.argv.includes('--smoke')
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : ''
const RUNS = smoke ? 1 : 7
const MANY = smoke ? 200 : 10_000

const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const env = { WAYMARK_STATE_DIR: join(folder, 'state'), NO_COLOR: '1' }
const rows = []

/** One row: what, its ratio or size, the budget. */
const add = (what, figure, budget, unit = 'x') => rows.push({ what, figure, budget, unit })

async function single(what, args, budget, options = {}) {
  if (!what.includes(only)) return
  const { a, b, ratio } = await compare(
    () => time([BIN, ...args], { env, ...options }),
    () => time(['-e', '0']),
    RUNS,
  )
  add(`${what} (${a.toFixed(0)} ms, node ${b.toFixed(0)} ms)`, ratio, budget)
}

try {
  const plan = termsPlan(folder, ['2026-fall', '2027-spring', '2027-fall', '2028-spring'], join(folder, 'plan.yaml'))
  const size = `${Math.round(statSync(plan).size / 1024)} KB, 4 terms`
  await single('--version', ['--version'], 1.2)
  await single('--help', ['--help'], 1.2)
  await single(`status, ${size}`, ['status', plan], 2)
  await single(`show, ${size}`, ['show', plan], 2)
  await single(`check, ${size}`, ['check', plan], 2)
  await single(`next, ${size}`, ['next', plan], 2)
  await single('explore', ['explore'], 2.2)
  await single('lens', ['lens', plan], 2.2)
  for (const view of ['mentor', 'full'])
    await single(
      `export to PDF, ${view}`,
      ['export', plan, '--to', 'pdf', '--view', view, '-o', join(folder, 'a.pdf'), '--force'],
      null,
    )
  await single('pathway', ['pathway', plan], 2.2)
  await single('pathway --to', ['pathway', plan, '--to', 'district-stem-coordinator'], 2.2)
  await single('explore --eligible', ['explore', '--eligible', plan], 2.2)
  const SCHEDULE = new URL('../examples/salary-schedule.csv', import.meta.url).pathname
  await single(`earnings, ${size}`, ['earnings', plan], 2.2)
  await single(`earnings on a schedule, ${size}`, ['earnings', plan, '--schedule', SCHEDULE], 2.2)
  await single('completion of a term', ['complete', '--', 'status', plan, '--term', ''], 1.5)
  const fresh = { until: 'What name should this plan carry?', cwd: folder }
  await single('reflect to the first question', ['reflect', 'fresh.yaml', '--plain'], 2.5, fresh)

  if ('pathway routes'.includes(only)) {
    const [few, many] = [
      await routeSearch(folder, smoke ? 500 : 5000),
      await routeSearch(folder, smoke ? 1000 : 10_000),
    ]
    add('pathway routes: in process, a catalogue of 5,000 roles', few, 200, ' ms')
    add(`pathway routes: twice as many roles take (${many.toFixed(0)} ms)`, many / few, 3)
  }

  const SEASONS = ['2026-fall', '2027-spring', '2027-fall', '2028-spring']
  const lively = livelyPlan(folder, SEASONS, join(folder, 'lively.yaml'))
  await single(`diff of two terms, ${Math.round(statSync(lively).size / 1024)} KB, 4 terms`, ['diff', lively], 2.2)
  const long = longPlan(folder, join(folder, 'long.yaml'))
  await single(`diff --all, ${Math.round(statSync(long).size / 1024)} KB, 10 terms`, ['diff', '--all', long], 3)
  if ('diff against jsondiffpatch'.includes(only)) {
    const sides = parse(readFileSync(lively, 'utf8')).terms.slice(-2)
    const files = sides.map((side, i) => {
      const file = join(folder, `side-${i}.json`)
      writeFileSync(file, JSON.stringify(side, null, 2))
      return file
    })
    const { a, b, ratio } = await compare(
      () => time([BIN, 'diff', lively], { env }),
      () => time([PATCHER, ...files], { env, exits: [0, 1] }),
      RUNS,
    )
    add(`diff against jsondiffpatch on the same two terms as JSON (${a.toFixed(0)} ms, ${b.toFixed(0)} ms)`, ratio, 1)
  }

  if ('terminal'.includes(only)) {
    const { a, b, ratio } = await compare(
      () => firstQuestion(folder),
      () => time(['-e', '0']),
      RUNS,
    )
    add(`reflect, drawn, to the first question in a terminal (${a.toFixed(0)} ms, node ${b.toFixed(0)} ms)`, ratio, 2.5)
    add(
      'a key in an answer of 5,000 words, until it shows: 95th percentile',
      await keyEcho(folder, smoke ? 3 : 100),
      30,
      ' ms',
    )
  }

  if ('check many'.includes(only)) {
    const plans = manyPlans(folder, MANY)
    const runs = smoke ? 1 : 2
    const parser = new URL('./lib/parse-all.mjs', import.meta.url).pathname
    const { a, b, ratio } = await compare(
      () => time([BIN, 'check', plans], { env }),
      () => time([parser, plans]),
      runs,
      false,
    )
    add(
      `check many: ${MANY} plans of 8 KB against parsing them (${(a / 1000).toFixed(1)} s, ${(b / 1000).toFixed(1)} s)`,
      ratio,
      1.3,
    )
    add('check many: resident memory', await peakMemory([BIN, 'check', plans]), 300, ' MB')
  }

  if ('update many'.includes(only)) {
    const count = smoke ? 100 : 1000
    const plans = manyPlans(folder, count)
    const parser = new URL('./lib/parse-all.mjs', import.meta.url).pathname
    const check = (program, exits) => () => time([program, 'update', plans, '--check'], { env, exits })
    // Every plan has work waiting: names, a retired question, a reworded one. Once more where there is none.
    const [parsing, work, none] = await inTurn(
      [() => time([parser, plans]), check(newerProgram(folder), [1]), check(BIN, [0])],
      smoke ? 1 : 2,
      false,
    )
    for (const [name, own] of Object.entries({ 'work for each': work, 'nothing to do': none }))
      add(
        `update many: --check of ${count} plans, ${name}, against parsing them (${own.time.toFixed(0)} ms, ${parsing.time.toFixed(0)} ms)`,
        own.ratio,
        1.5,
      )
  }

  await single(`export, ${size}`, ['export', plan, '-o', '-'], 2.4)
  if ('export many'.includes(only)) await exportMany({ folder, env, smoke, add, peakMemory })

  if ('cohort new'.includes(only)) await cohortNew({ folder, env, smoke, add, peakMemory })
  if ('cohort data'.includes(only)) await cohortData({ folder, env, smoke, add, peakMemory })

  if ('cohort collect'.includes(only)) await cohortCollect({ folder, env, smoke, add, peakMemory })
  if ('cohort summary'.includes(only)) await cohortSummary({ folder, env, smoke, add, peakMemory })
  if (['cohort status', 'cohort grades', 'cohort feedback'].some((name) => name.includes(only)))
    await cohortPeople({ folder, env, smoke, add, peakMemory })

  if ('hostile'.includes(only)) {
    for (const [name, text] of Object.entries(HOSTILE())) {
      const file = join(folder, 'hostile.yaml')
      writeFileSync(file, text)
      add(`hostile: ${name}`, (await time([BIN, 'check', file], { env, exits: [1, 3] })) / 1000, 2, ' s')
    }
  }

  if ('installed'.includes(only)) {
    const [{ unpackedSize }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: new URL('..', import.meta.url),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )
    add('installed size', unpackedSize / 1e6, 10, ' MB')
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const width = Math.max(...rows.map(({ what }) => what.length))
console.log(`${'what'.padEnd(width)}  ${'measured'.padStart(10)}  ${'at most'.padStart(8)}`)
for (const { what, figure, budget, unit } of rows)
  console.log(
    `${what.padEnd(width)}  ${(figure.toFixed(2) + unit).padStart(10)}  ${(budget === null ? 'none' : budget + unit).padStart(8)}${budget !== null && figure > budget ? '  over' : ''}`,
  )

/** The most memory a whole process held, threads included, in MB: the process says it itself as it ends. */
async function peakMemory(args) {
  const file = join(folder, 'peak')
  const hook = `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`
  await time(['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args], { env })
  return Number(readFileSync(file, 'utf8')) / 1024
}

/** Files at the size limit that are slow for careless readers. */
function HOSTILE() {
  const MIB = 1024 * 1024 - 64
  const keys = Array.from({ length: 50_000 }, (_, i) => `k${i}: ${i}`).join('\n')
  return {
    '1 MiB of [': '['.repeat(MIB),
    '1 MiB of "- "': '- '.repeat(MIB / 2),
    '50,000 keys': `waymark: 1\nframework: candidate\nterms: []\n${keys}\n`,
    '1 MiB in one text': `waymark: 1\nframework: candidate\nterms: []\nnote: "${'word '.repeat(MIB / 6)}"\n`,
    'only question marks': '? a\n'.repeat(MIB / 4),
    '100,000 entries': `waymark: 1\nframework: candidate\nterms:\n${'  - term: x\n'.repeat(80_000)}`,
  }
}
