import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Framework, Prompt } from '../../../src/core/framework.ts'
import type { Plan } from '../../../src/core/plan.ts'
import { type SharingChoices, sharedPlan } from '../../../src/core/sharing/shared-plan.ts'
import { jsonOf } from '../../../src/core/value-json.ts'
import { frameworkNamed } from '../../support/built-in.ts'
import { frameworkOf, planOf } from '../../support/plans.ts'

const candidate = await frameworkNamed('candidate')
const OPEN: SharingChoices = { private: true, contacts: true, names: true }
const CLOSED: SharingChoices = { private: false, contacts: false, names: true }

/** All that can be reached from a plan, as one text. */
const textOf = (plan: Plan): string =>
  JSON.stringify([
    plan.node,
    [...plan.profile].map(([path, value]) => [path, jsonOf(value)]),
    plan.terms.map(({ answers, reasons, askAgain, node }) => [
      [...answers].map(([path, value]) => [path, jsonOf(value)]),
      [...(reasons ?? [])],
      [...askAgain],
      node,
    ]),
  ])

const counts = (shared: ReturnType<typeof sharedPlan>): Record<string, number> =>
  Object.fromEntries(shared.leftOut.map(({ kind, count }) => [kind, count]))

const PLAN = planOf(
  candidate,
  { name: 'Imani Castellano', key: 's1042', unheard: 'CANARY-profile' },
  {
    pathway: { moment: 'Ruth Adler and Imani spoke.', staying: 'CANARY-private', made_up: 'CANARY-key' },
    compensation: { needs: 'CANARY-needs' },
    networks: {
      contacts: [
        {
          id: 'contact-ruth',
          who: 'Ruth Adler',
          kind: 'mentor',
          how: 'CANARY-how',
          next_ask: 'What now?',
          odd: 'CANARY-odd',
        },
      ],
      goals: [{ id: 'goal-aaa222', goal: 'Ask Ruth', supporter: 'Ruth Adler' }],
    },
  },
)

test('what is private, of unknown meaning or in the file alone is not in it', () => {
  const shared = sharedPlan(candidate, PLAN, CLOSED, PLAN.terms, 2)
  expect(textOf(shared.plan)).not.toContain('CANARY')
  expect(JSON.stringify(shared.agenda(shared.plan.terms[0]))).not.toContain('CANARY')
  expect(counts(shared)).toEqual({ private_answers: 2, contact_names: 1, unknown_keys: 2, comments: 2 })
})

test('contacts go by their roles where they are named as such, and stay in what was written', () => {
  const { plan } = sharedPlan(candidate, PLAN, CLOSED)
  expect(jsonOf(plan.terms[0]?.answers.get('networks.contacts'))).toEqual([
    { id: 'contact-ruth', who: 'Mentor', kind: 'mentor', next_ask: 'What now?' },
  ])
  expect(jsonOf(plan.terms[0]?.answers.get('networks.goals'))).toMatchObject([
    { supporter: 'Mentor', goal: 'Ask Ruth' },
  ])
  expect(plan.terms[0]?.answers.get('pathway.moment')).toBe('Ruth Adler and Imani spoke.')
})

test('what is asked for stays as it was written', () => {
  const { plan } = sharedPlan(candidate, PLAN, OPEN)
  expect(textOf(plan)).toContain('CANARY-private')
  expect(jsonOf(plan.terms[0]?.answers.get('networks.contacts'))).toMatchObject([
    { who: 'Ruth Adler', how: 'CANARY-how' },
  ])
})

test('without names there is none, whatever else was asked for: not in texts, not in ids', () => {
  const shared = sharedPlan(candidate, PLAN, { ...OPEN, names: false })
  expect(textOf(shared.plan)).not.toMatch(/ruth|adler|imani|castellano/i)
  expect(shared.plan.profile.get('profile.name')).toBe('The author')
  expect(shared.plan.profile.get('profile.key')).toBe('s1042')
  expect(shared.plan.terms[0]?.answers.get('pathway.moment')).toBe('[mentor] and [the author] spoke.')
})

describe('questions that hang on a private answer', () => {
  const prompts: readonly Prompt[] = [
    { id: 'secret', type: 'text', label: 'Secret?', private: true },
    { id: 'after', type: 'text', label: 'After {secret}?', when: { prompt: 'secret', is: 'CANARY' } },
  ]
  const framework: Framework = frameworkOf(prompts)
  const plan = planOf(framework, {}, { b: { secret: 'CANARY', after: 'said' } })

  test('are asked as before, and do not repeat it', () => {
    const shared = sharedPlan(framework, plan, CLOSED)
    expect(shared.agenda(shared.plan.terms[0]).map(({ path, state, prompt }) => [path, state, prompt.label])).toEqual([
      ['b.after', 'answered', 'After ...?'],
    ])
  })
})

// Every text field of the built-in frameworks has a canary of its own, and so has every term.
const canary = (path: string, term: number): string => `CANARY ${path.replaceAll('.', ' ')} ${term} end`

function filled(framework: Framework): Plan {
  const fieldsOf = (prompts: readonly Prompt[], path: string, term: number): Record<string, unknown> =>
    Object.fromEntries(
      prompts
        .filter(({ type }) => type === 'text' || type === 'long_text' || type === 'repeat')
        .map((prompt) => [
          prompt.id,
          prompt.type === 'repeat'
            ? [{ id: `${prompt.id}-a`, ...fieldsOf(prompt.prompts ?? [], `${path}.${prompt.id}`, term) }]
            : canary(`${path}.${prompt.id}`, term),
        ]),
    )
  const term = (i: number): Record<string, unknown> =>
    Object.fromEntries(framework.benefits.map(({ id, prompts }) => [id, fieldsOf(prompts, id, i)]))
  return planOf(framework, fieldsOf(framework.profile, 'profile', 0), term(1), term(2))
}

test.each(['candidate', 'district'])(
  'of a %s plan with every field filled, only private answers and contacts are missing',
  async (id) => {
    const framework = await frameworkNamed(id)
    const plan = filled(framework)
    const isPrivate = (path: string): boolean => {
      const [section, prompt, field] = path.split('.')
      const found = [{ id: 'profile', prompts: framework.profile }, ...framework.benefits]
        .find((one) => one.id === section)
        ?.prompts.find((one) => one.id === prompt)
      const own = found?.prompts?.find((one) => one.id === field)
      const names = (found?.collects === 'contact' && /^(?:who|how)$/.test(field ?? '')) || field === 'supporter'
      return found?.private === true || own?.private === true || names
    }
    const paths = [...plan.terms.flatMap(({ answers }) => [...answers])].flatMap(([path, value]) =>
      Array.isArray(value)
        ? value.flatMap((entry) =>
            typeof entry === 'object' ? [...entry.fields.keys()].map((field) => `${path}.${field}`) : [],
          )
        : [path],
    )
    expect(paths.length).toBeGreaterThan(40)
    const text = textOf(sharedPlan(framework, plan, CLOSED).plan)
    for (const path of new Set(paths))
      for (const term of [1, 2]) expect([path, text.includes(canary(path, term))]).toEqual([path, !isPrivate(path)])
  },
)

test('sharing twice is sharing once', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (isPrivate, contacts, names) => {
      const choices = { private: isPrivate, contacts, names }
      const once = sharedPlan(candidate, PLAN, choices)
      expect(textOf(sharedPlan(once.framework, once.plan, choices).plan)).toBe(textOf(once.plan))
    }),
  )
})
