import { Ajv2020 } from 'ajv/dist/2020.js'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { checkPlan, hasErrors } from '../../src/core/check-plan.ts'
import { planSchema } from '../../src/core/plan-schema.ts'
import { readPlan, readPlanHead } from '../../src/core/read-plan.ts'
import { FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { yamlOf } from '../support/plans.ts'
import { randomPlan } from '../support/walk.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false })
const frameworks = await Promise.all(FRAMEWORKS.map(frameworkNamed))
const validators = new Map(frameworks.map((framework) => [framework.id, ajv.compile(planSchema(framework))]))

/** What an editor's schema check and `check` say about a plan: whether each accepts it. */
async function accepted(text: string): Promise<{ schema: boolean; check: boolean }> {
  const { node } = yamlOf(text)
  const framework = await frameworkNamed('candidate')
  const head = readPlanHead(node)
  const { plan, findings } = readPlan(node, framework)
  const all = [...head.findings, ...findings, ...checkPlan(framework, plan, () => '')]
  return { schema: validators.get('candidate')?.(load(text)) === true, check: !hasErrors(all) }
}

const answers = (text: string): string =>
  `waymark: 1\nframework: candidate\nterms:\n  - term: 2026-fall\n    framework_version: 1\n    status: draft\n    answers: ${text}\n`

describe('a schema for plans', () => {
  test.each(frameworks)('of $id is itself a valid 2020-12 schema', (framework) => {
    const schema = planSchema(framework)
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  })

  test.each(frameworks.flatMap((framework) => [1, 2, 3, 4, 5].map((seed) => ({ framework, seed, id: framework.id }))))(
    'of $id accepts every plan that Waymark writes, seed $seed',
    async ({ framework, seed }) => {
      const validate = validators.get(framework.id)
      validate?.(load((await randomPlan(framework, seed)).text))
      expect(validate?.errors ?? []).toEqual([])
    },
  )

  test('shows each prompt’s label and hint', async () => {
    const framework = await frameworkNamed('candidate')
    expect(JSON.stringify(planSchema(framework))).toContain(JSON.stringify(framework.profile[0]?.label))
  })

  test.each<[string, string]>([
    ['an empty plan', 'waymark: 1\nframework: candidate\nterms: []\n'],
    ['terms of nothing', 'waymark: 1\nframework: candidate\nterms:\n'],
    ['answers of nothing', answers('')],
    ['a skipped answer', answers('{ pathway: { moment: null } }')],
    ['a skipped benefit', answers('{ pathway: null }')],
    ['a year', answers('{ pathway: { milestones: [{ id: a, title: T, by: 2027 }] } }')],
    ['text that looks like a number', answers('{ learning: { edge: 3.10 } }')],
    ['text that looks like yes or no', answers('{ learning: { edge: true } }')],
  ])('accepts %s, as check does', async (_, text) => {
    expect(await accepted(text)).toEqual({ schema: true, check: true })
  })

  test.each<[string, string]>([
    ['a format that is not there yet', 'waymark: 2\nframework: candidate\nterms: []\n'],
    ['no framework', 'waymark: 1\nterms: []\n'],
    ['no terms', 'waymark: 1\nframework: candidate\n'],
    ['an unknown key', 'waymark: 1\nframework: candidate\nterms: []\nnotes: x\n'],
    ['an unknown profile key', 'waymark: 1\nframework: candidate\nprofile: { nmae: x }\nterms: []\n'],
    ['a term of its own naming', answers('{}').replace('2026-fall', 'fall-2026')],
    ['a status that is none', answers('{}').replace('draft', 'closed')],
    ['a version from the future', answers('{}').replace('version: 1', 'version: 99')],
    ['an unknown key in a term', answers('{}').replace('status:', 'note: x\n    status:')],
    ['an unknown benefit', answers('{ pathways: { moment: x } }')],
    ['an unknown prompt', answers('{ pathway: { momnet: x } }')],
    ['a list where text stands', answers('{ pathway: { moment: [x] } }')],
    ['a choice that is none', answers('{ compensation: { national_board: perhaps } }')],
    ['one choice where a list stands', answers('{ pathway: { roles: not-sure } }')],
    ['a choice twice', answers('{ pathway: { roles: [not-sure, not-sure] } }')],
    ['a choice that is none in a list', answers('{ pathway: { roles: [not-sure, king] } }')],
    ['too many choices', answers('{ development: { parts: [provider, participant, recipient, provider] } }')],
    ['a point off the scale', answers('{ pathway: { confidence: 6 } }')],
    ['half a point', answers('{ pathway: { confidence: 2.5 } }')],
    ['words where a number stands', answers('{ compensation: { target: much } }')],
    ['a number that is too low', answers('{ compensation: { target: -1 } }')],
    ['words where a date stands', answers('{ pathway: { goals: [{ id: a, goal: g, due: soon }] } }')],
    ['an entry without an id', answers('{ pathway: { goals: [{ goal: g }] } }')],
    ['an id with capitals', answers('{ pathway: { goals: [{ id: Goal-1, goal: g }] } }')],
    ['an unknown field', answers('{ pathway: { goals: [{ id: a, gaol: g }] } }')],
    ['text where entries stand', answers('{ pathway: { goals: Lead one meeting } }')],
    [
      'too many entries',
      answers(`{ pathway: { goals: [${'abcd'.split('').map((id) => `{ id: ${id}, goal: g }`)}] } }`),
    ],
  ])('refuses %s, as check does', async (_, text) => {
    expect(await accepted(text)).toEqual({ schema: false, check: false })
  })

  test.each<[string, string]>([
    ['a quoted number', answers('{ compensation: { target: "52000" } }')],
    ['a quoted point', answers('{ pathway: { confidence: "3" } }')],
    ['a quoted version', answers('{}').replace('framework_version: 1', 'framework_version: "1"')],
    ['a number left blank', answers('{ compensation: { target: "" } }')],
  ])('refuses nothing that check accepts: %s', async (_, text) => {
    const { schema, check } = await accepted(text)
    expect([check, schema]).toEqual([true, true])
  })
})
