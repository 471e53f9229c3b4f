import { describe, expect, test } from 'vitest'
import { promptAt, sectionsOf } from '../../src/core/framework.ts'
import { catalogues, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'

const { roles, opportunities } = catalogues

// Teacher of record, and 29 roles beyond it. What each has to say for itself is for the lint, which the build runs.
test('the catalogues hold the roles and opportunities there are', () => {
  expect([roles.length, opportunities.length]).toEqual([30, 45])
})

describe.each(FRAMEWORKS)('choices of %s', async (id) => {
  const prompts = sectionsOf(await frameworkNamed(id)).flatMap((section) =>
    section.prompts.flatMap((prompt) => [prompt, ...(prompt.prompts ?? [])]),
  )

  test('every prompt that chooses has two or more, each id once', () => {
    for (const { type, choices = [], id: prompt } of prompts.filter((one) => /select|rank/.test(one.type))) {
      expect([prompt, type, choices.length >= 2]).toEqual([prompt, type, true])
      expect(new Set(choices.map((choice) => choice.id)).size).toBe(choices.length)
    }
  })

  test('what pays says when and what is asked in return', () => {
    const byId = new Map(opportunities.map((item) => [item.id, item]))
    for (const choice of prompts.flatMap(({ choices = [] }) => choices)) {
      const item = byId.get(choice.id)
      const money = item?.money
      if (!item || !money?.amount_usd || choice.label !== item.name) continue
      expect(choice.description?.replaceAll(',', '')).toContain(`$${money.amount_usd}`)
      expect(choice.description).toContain(`as of: ${money.as_of}`)
      if (item.obligation) expect(choice.description).toContain(`In return: ${item.obligation.trim().slice(0, 30)}`)
    }
  })
})

test('subjects of opportunities are those that a profile can name', async () => {
  const { choices = [] } = promptAt(await frameworkNamed('candidate'), 'profile.subjects') ?? {}
  const known = choices.map(({ id }) => id)
  const named = opportunities.flatMap(({ subjects = [] }) => subjects)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((subject) => !known.includes(subject))).toEqual([])
})
