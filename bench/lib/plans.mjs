// Plans for measuring: made by the program itself from the example answers, so that they are what people have.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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
  const plans = join(folder, 'plans')
  mkdirSync(plans, { recursive: true })
  for (let i = 0; i < count; i += 1)
    writeFileSync(
      join(plans, `s${String(i).padStart(5, '0')}.plan.yaml`),
      `${cut.replace(/name: .*/, `name: Person ${i}`)}\n`,
    )
  return plans
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
