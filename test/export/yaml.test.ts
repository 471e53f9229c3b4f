import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkPlan, hasErrors } from '../../src/core/check-plan.ts'
import type { Plan } from '../../src/core/plan.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import { sharedPlan } from '../../src/core/sharing/shared-plan.ts'
import { jsonOf } from '../../src/core/value-json.ts'
import { readPlanText, sealFor } from '../../src/store/plan/open-plan.ts'
import { content, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { canary, canaryPlan, markOf } from '../support/canaries.ts'
import { exported } from '../support/exported.ts'
import { planOf } from '../support/plans.ts'
import { randomWalk } from '../support/walk.ts'

const answersIn = (plan: Plan): unknown => [
  Object.fromEntries([...plan.profile].map(([path, value]) => [path, jsonOf(value)])),
  plan.terms.map(({ id, frameworkVersion, answers, reasons, askAgain }) => ({
    id,
    frameworkVersion,
    answers: Object.fromEntries([...answers].map(([path, value]) => [path, jsonOf(value)])),
    reasons: [...(reasons ?? [])],
    askAgain: [...askAgain],
  })),
]

/** A written plan read again, with what `check` has to say about it. */
async function readAgain(text: string): Promise<{ plan: Plan; codes: readonly string[] }> {
  const { plan, framework, findings } = await readPlanText(text, 'plan.yaml', content)
  const all = [...findings, ...checkPlan(framework, plan, sealFor)]
  expect(hasErrors(all)).toBe(false)
  return { plan, codes: all.map(({ code }) => code) }
}

test.each(FRAMEWORKS)('a %s plan is a plan again, with the same answers', async (id) => {
  const framework = await frameworkNamed(id)
  for (let seed = 0; seed < 4; seed += 1) {
    const { plan } = readPlan((await randomWalk(framework, seed)).yaml.node, framework)
    const again = await readAgain(await exported('yaml', framework, plan))
    expect(answersIn(again.plan)).toEqual(answersIn(sharedPlan(framework, plan, CLOSED).plan))
    const whole = await readAgain(await exported('yaml', framework, plan, { choices: OPEN }))
    expect(answersIn(whole.plan)).toEqual(answersIn(plan))
  }
})

const CLOSED = { private: false, contacts: false, names: true }
const OPEN = { private: true, contacts: true, names: true }
const candidate = await frameworkNamed('candidate')

test('a closed term whose private answer stays out is a draft that nothing is wrong with', async () => {
  const { plan } = readPlan((await randomWalk(candidate, 1)).yaml.node, candidate)
  const closed: Plan = { ...plan, terms: plan.terms.map((term) => ({ ...term, status: 'final' })) }
  const { codes } = await readAgain(await exported('yaml', candidate, closed))
  expect(codes).not.toContain('plan-seal-missing')
})

test('other readers of YAML see the same words, and nothing private', async () => {
  const { plan, paths } = canaryPlan(candidate)
  const [closed, open] = await Promise.all(
    [CLOSED, OPEN].map((choices) => exported('yaml', candidate, plan, { choices })),
  )
  const all = new Set(textsIn(parse(open ?? '')))
  for (const { path, term, private: isPrivate, names } of paths) {
    expect([path, all.has(canary(path, term))]).toEqual([path, true])
    expect([path, closed?.includes(markOf(path, term))]).toEqual([path, !isPrivate && !names])
  }
})

const textsIn = (data: unknown): unknown[] =>
  typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [data]

test('any text is the same again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (edge, goal) => {
      const plan = planOf(candidate, {}, { learning: { edge }, pathway: { goals: [{ id: 'goal-a', goal }] } })
      const { plan: again } = await readPlanText(await exported('yaml', candidate, plan), 'plan.yaml', content)
      expect(answersIn(again)).toEqual(answersIn(plan))
    }),
    { numRuns: 50 },
  )
})
