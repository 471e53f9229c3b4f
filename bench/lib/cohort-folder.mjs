import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { time } from './measure.mjs'
import { BIN, manyPeople, manyPlans } from './plans.mjs'

/** A cohort folder of so many people, each of whom handed in a plan of 8 KB; and a folder with the same plans alone. */
export async function cohortFolder(folder, count, env) {
  const cohort = join(folder, `cohort-${count}`)
  const roster = manyPeople(folder, count)
  await time([BIN, 'cohort', 'new', relative(process.cwd(), cohort), '--roster', roster, '--term', '2026-fall'], {
    env,
  })
  const plans = manyPlans(folder, count)
  const keys = readdirSync(join(cohort, 'templates')).sort()
  const files = readdirSync(plans).sort()
  const attempts = keys.map((key, i) => {
    const text = readFileSync(join(plans, files[i]))
    const sha256 = createHash('sha256').update(text).digest('hex')
    const attempt = join(cohort, 'submitted', key, sha256.slice(0, 16))
    mkdirSync(attempt, { recursive: true })
    writeFileSync(join(attempt, 'plan.yaml'), text)
    return { key, id: sha256.slice(0, 16), sha256, submitted: null, clock: null, late: null, rule: 'plan-key' }
  })
  writeFileSync(join(cohort, 'submitted', 'index.json'), JSON.stringify({ format: 1, attempts, set_aside: [] }))
  return { cohort, plans }
}
