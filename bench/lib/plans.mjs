// Plans for measuring: made by the program itself from the example answers, so that they are what people have.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'

export const BIN = new URL('../../bin/waymark.js', import.meta.url).pathname
const ANSWERS = new URL('../../examples/first-term.yaml', import.meta.url).pathname

/** A plan of one term of about 14 KB, as a scripted session leaves it. */
function onePlan(folder) {
  const file = join(folder, 'one.yaml')
  rmSync(file, { force: true })
  execFileSync(process.execPath, [BIN, 'reflect', file, '--answers', ANSWERS, '--term', '2026-fall'], {
    stdio: 'ignore',
  })
  return readFileSync(file, 'utf8')
}

/** A plan with the same answers, but for one benefit, in several terms: four of them make about 45 KB. */
export function termsPlan(folder, terms, file) {
  const text = onePlan(folder)
  const at = text.indexOf('  - term: 2026-fall')
  const term = text.slice(at, text.indexOf('\n      networks:') + 1)
  writeFileSync(file, text.slice(0, at) + terms.map((id) => term.replace('2026-fall', id)).join(''))
  return file
}

/** A folder of plans of about 8 KB each, every one different. */
export function manyPlans(folder, count) {
  const text = onePlan(folder)
  const cut = text.slice(0, text.indexOf('\n      development:'))
  const plans = join(folder, `plans-${count}`)
  mkdirSync(plans, { recursive: true })
  for (let i = 0; i < count; i += 1)
    writeFileSync(
      join(plans, `s${String(i).padStart(5, '0')}.plan.yaml`),
      `${cut.replace(/name: .*/, `name: Person ${i}`)}\n`,
    )
  return plans
}

/** What a course of so many hands in on Canvas, as one archive: a plan of about 8 KB from each person of `manyPeople`. */
export function canvasDownload(folder, count) {
  const text = onePlan(folder)
  const cut = text.slice(0, text.indexOf('\n      development:'))
  const files = Array.from({ length: count }, (_, i) => {
    const n = String(i).padStart(6, '0')
    const plan = `${cut.replace(/name: .*/, `name: Given${n} Family${n}`).replace('key: null', `key: s00${n}`)}\n`
    return [`family${n}given${n}_${200_000 + i}_${500_000 + i}_plan.yaml`, new TextEncoder().encode(plan)]
  })
  const file = join(folder, `canvas-${count}.zip`)
  writeFileSync(file, zipSync(Object.fromEntries(files), { mtime: new Date(2026, 11, 12) }))
  return file
}

/** A copy of the program whose candidate framework is a version on: a question renamed, one retired, one reworded. */
export function newerProgram(folder) {
  const program = join(folder, 'program')
  const root = new URL('../..', import.meta.url).pathname
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(program, part), { recursive: true })
  for (const kind of ['frameworks', 'resolved']) {
    const file = join(program, 'dist/content', kind, 'candidate.json')
    const framework = JSON.parse(readFileSync(file, 'utf8'))
    const [pathway, learning] = framework.benefits
    framework.version += 1
    Object.assign(
      pathway.prompts.find(({ id }) => id === 'moment'),
      { id: 'scene', formerly: ['pathway.moment'] },
    )
    pathway.prompts = pathway.prompts.filter(({ id }) => id !== 'why')
    learning.prompts.find(({ id }) => id === 'edge').revision = framework.version
    framework.retired = [{ path: 'pathway.why', since: framework.version, why: 'It asked two things.' }]
    writeFileSync(file, JSON.stringify(framework))
  }
  return join(program, 'bin/waymark.js')
}

/** The same with something said otherwise in every term: a goal done, one reworded, a scale moved, a sentence changed. */
export function livelyPlan(folder, terms, file) {
  const text = onePlan(folder)
  const at = text.indexOf('  - term: 2026-fall')
  const whole = text.slice(at, text.indexOf('\n      networks:') + 1)
  const lively = terms.map((id, i) => {
    const term = whole.replace('2026-fall', id)
    return i === 0 ? term : changed(term, i)
  })
  writeFileSync(file, text.slice(0, at) + lively.join(''))
  return file
}

const changed = (term, i) =>
  term
    .replace(/confidence: \d/, `confidence: ${1 + (i % 5)}`)
    .replace('status: doing', i % 2 === 0 ? 'status: doing' : 'status: done\n            evidence: A page of notes')
    .replace('Help to plan one part', `Help to plan part ${i}`)
    .replace('I had expected her to defend her idea.', `I had expected her to defend idea ${i}.`)
    .replace(/\n {8}edge: .*/, i % 3 === 0 ? '' : `\n        edge: Letting silence ${i} last`)

/** A plan of ten terms and about 500 KB: forty goals and long texts, some of them changed in every term. */
export function longPlan(folder, file) {
  const seasons = [2026, 2027, 2028, 2029, 2030].flatMap((year) => [`${year}-spring`, `${year}-fall`])
  const text = onePlan(folder)
  const at = text.indexOf('  - term: 2026-fall')
  const whole = text.slice(at, text.indexOf('\n      networks:') + 1)
  const saw = (i, k) =>
    `In week ${k} of term ${i} I watched a lesson on diffusion and wrote down what two students said before I spoke. `
  const terms = seasons.map((id, i) => {
    const goals = Array.from({ length: 40 }, (_, g) =>
      [
        `          - id: goal-aa${String(g).padStart(2, '2')}bc`,
        `            goal: Goal number ${g} ${i > g % 5 ? 'as it was reworded later' : 'as it was first'}`,
        '            due: "2027-05"',
        `            status: ${i > g % 7 ? 'done' : 'doing'}`,
        `            evidence: ${saw(g % 5 === 0 ? i : 0, g)}`,
      ].join('\n'),
    ).join('\n')
    const lines = (count, every) =>
      Array.from({ length: count }, (_, k) => `          ${saw(k % every === i ? i : 0, k)}`).join('\n')
    return whole
      .replace('2026-fall', id)
      .replace(/ {8}goals:\n/, `        goals:\n${goals}\n`)
      .replace(/ {8}why: \|\n/, `        why: |\n${lines(140, 9)}\n`)
      .replace(/ {8}arc: \|\n/, `        arc: |\n${lines(120, 7)}\n`)
  })
  writeFileSync(file, text.slice(0, at) + terms.join(''))
  return file
}

/** A Canvas roster of so many invented people. */
export function manyPeople(folder, count) {
  const file = join(folder, 'roster.csv')
  const rows = Array.from({ length: count }, (_, i) => {
    const n = String(i).padStart(6, '0')
    return `"Family${n}, Given${n}",${200_000 + i},S00${n},login${n},MATH-ED 301-0${i % 9},`
  })
  writeFileSync(file, `Student,ID,SIS User ID,SIS Login ID,Section,Career Plan (98765)\n${rows.join('\n')}\n`)
  return file
}
