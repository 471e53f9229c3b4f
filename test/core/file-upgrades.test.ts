import { expect, test } from 'vitest'
import { readPlan } from '../../src/core/read-plan.ts'
import { type FileUpgrade, fileChanges, fileVersion } from '../../src/core/update/file-upgrades.ts'
import { planUpdate } from '../../src/core/update/plan-update.ts'
import { updateEdits } from '../../src/store/plan/update-plan.ts'
import { editYaml } from '../../src/store/yaml/edit-yaml.ts'
import { frameworkOf, yamlOf } from '../support/plans.ts'

const PLAN = 'waymark: 1   # the format\nframework: small\nowner: Jo # me\nterms: []\n'
const named =
  (from: string, to: string): FileUpgrade['changes'] =>
  () => [{ kind: 'renamed', term: null, path: from, to, at: [from], key: to }]
/** What two later versions of the format might ask for. */
const UPGRADES: readonly FileUpgrade[] = [
  { from: 1, changes: named('owner', 'person') },
  { from: 2, changes: named('person', 'writer') },
]

test('there is one version of the format, so there is nothing to upgrade', () => {
  expect(fileVersion()).toBe(1)
  expect(fileChanges(yamlOf(PLAN).node, [])).toEqual([])
})

test('a file of an older version goes through every version after it, and then there is nothing to do', async () => {
  const framework = frameworkOf([])
  const yaml = yamlOf(PLAN)
  const { changes } = planUpdate(framework, readPlan(yaml.node, framework).plan, UPGRADES)
  const after = await editYaml(yaml, updateEdits(framework, changes))
  expect(after.text).toBe('waymark: 3   # the format\nframework: small\nwriter: Jo # me\nterms: []\n')
  expect(planUpdate(framework, readPlan(after.node, framework).plan, UPGRADES).changes).toEqual([])
})
