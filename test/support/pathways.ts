import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Situation, situationOf } from '../../src/core/pathway/situation.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import { catalogues, frameworkNamed } from './built-in.ts'
import { lastTerm, planOf, yamlOf } from './plans.ts'
import { ROOT } from './process.ts'

export const TODAY = '2026-10-05'
const framework = await frameworkNamed('candidate')

/** The text of a plan in test/fixtures/pathway. */
export const pathwayText = (name: string): string =>
  readFileSync(join(ROOT, 'test', 'fixtures', 'pathway', `${name}.yaml`), 'utf8')

/** The pathway of such a plan, on the day of all tests. */
export function pathwayFrom(name: string): Situation {
  const { plan } = readPlan(yamlOf(pathwayText(name)).node, framework)
  return situationOf(catalogues, TODAY, { framework, plan, term: lastTerm(plan) })
}

type Entry = Readonly<Record<string, string>>

/** A pathway of these milestones and picked roles. */
export function pathwayOf(
  milestones: readonly Entry[],
  { profile = { licensed_by: '2027-05' }, roles = [] as readonly string[] } = {},
): Situation {
  const plan = planOf(framework, profile, { pathway: { roles, milestones } })
  return situationOf(catalogues, TODAY, { framework, plan, term: lastTerm(plan) })
}
