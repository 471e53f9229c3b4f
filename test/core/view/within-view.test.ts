import { expect, test } from 'vitest'
import { sectionsOf } from '../../../src/core/framework.ts'
import { sharedPlan } from '../../../src/core/sharing/shared-plan.ts'
import { withinView } from '../../../src/core/view/within-view.ts'
import { content, FRAMEWORKS, frameworkNamed } from '../../support/built-in.ts'
import { canaryPlan, markOf } from '../../support/canaries.ts'
import { exported } from '../../support/exported.ts'

const OPEN = { private: true, contacts: true, names: true }
const views = await content.views()

/** The questions a view leaves in, and whether its data formats hold anything of the others. */
async function left(framework: string, named: string): Promise<readonly string[]> {
  const whole = await frameworkNamed(framework)
  const { plan, paths } = canaryPlan(whole)
  const view = views.find((one) => one.view === named)
  if (!view) throw new Error(`no view ${named}`)
  const within = withinView(sharedPlan(whole, plan, OPEN), view)
  const isIn = (path: string): boolean => {
    const [section, id] = path.split('.')
    return sectionsOf(within.framework).some(
      (one) => one.id === section && one.prompts.some((prompt) => prompt.id === id),
    )
  }
  for (const format of ['json', 'ndjson', 'csv', 'yaml', 'ics']) {
    const text = await exported(format, whole, plan, { choices: OPEN, view })
    for (const { path, term } of paths)
      if (!isIn(path)) expect([format, path, text.includes(markOf(path, term))]).toEqual([format, path, false])
      else if (format === 'ndjson') expect([path, text.includes(markOf(path, term))]).toEqual([path, true])
  }
  return paths.map(({ path }) => path).filter(isIn)
}

test.each(FRAMEWORKS)('the full view of a %s plan leaves nothing out', async (id) => {
  const { paths } = canaryPlan(await frameworkNamed(id))
  expect(await left(id, 'full')).toEqual(paths.map(({ path }) => path))
})

test('a conversation sheet as data has goals, milestones and who it is about', async () => {
  const paths = await left('candidate', 'mentor')
  expect(new Set(paths.map((path) => path.split('.').slice(0, 2).join('.')))).toEqual(
    new Set([
      'profile.name',
      'profile.program',
      'pathway.milestones',
      ...['pathway', 'learning', 'compensation', 'development', 'networks'].map((benefit) => `${benefit}.goals`),
    ]),
  )
})

test('a portfolio as data has no word about pay', async () => {
  const paths = await left('candidate', 'portfolio')
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => path.startsWith('compensation.'))).toEqual([])
})
