import { describe, expect, test } from 'vitest'
import type { CatalogueItem } from '../../src/core/catalogue.ts'
import { sectionsOf } from '../../src/core/framework.ts'
import { catalogues, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'

const roles = catalogues['roles'] ?? []
const opportunities = catalogues['opportunities'] ?? []
const all = [...roles, ...opportunities]
const idsWithout = (items: readonly CatalogueItem[], test: (item: CatalogueItem) => boolean): string[] =>
  items.filter((item) => !test(item)).map(({ id }) => id)

interface Money {
  readonly amount_usd: number | null
  readonly as_of?: string
  readonly notes?: string
}
/** An amount, or a figure in the notes. */
const namesMoney = (item: CatalogueItem): boolean =>
  Boolean(moneyOf(item)?.amount_usd) || /\$ ?\d/.test(moneyOf(item)?.notes ?? '')
const moneyOf = (item: CatalogueItem): Money | undefined => item['money'] as Money | undefined

describe('the catalogues', () => {
  test('hold enough to choose from, each id once', () => {
    expect(roles.length).toBeGreaterThan(20)
    expect(opportunities.length).toBeGreaterThan(20)
    expect(new Set(roles.map(({ id }) => id)).size).toBe(roles.length)
    expect(new Set(opportunities.map(({ id }) => id)).size).toBe(opportunities.length)
  })

  test('money stands with the date it was so', () => {
    expect(opportunities.filter(namesMoney).length).toBeGreaterThan(5)
    expect(idsWithout(all, (item) => !namesMoney(item) || (moneyOf(item)?.as_of ?? '').trim() !== '')).toEqual([])
  })

  test('opportunities name where it was read and how sure that is', () => {
    expect(idsWithout(opportunities, ({ source_url }) => /^https?:\/\//.test(String(source_url)))).toEqual([])
    expect(
      idsWithout(opportunities, ({ source_checked, confidence }) => Boolean(source_checked && confidence)),
    ).toEqual([])
  })

  test('roles say what they rest on', () => {
    expect(idsWithout(roles, ({ basis }) => Array.isArray(basis) && basis.length > 0)).toEqual([])
  })

  test('roles require only roles there are', () => {
    const known = new Set(roles.map(({ id }) => id))
    const named = (value: unknown, key: string): string[] =>
      Array.isArray(value)
        ? value.flatMap((part) => named(part, key))
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([inner, part]) => named(part, inner))
          : key === 'role' || key === 'roles'
            ? [String(value)]
            : []
    expect(roles.flatMap((role) => named(role['requires'], '')).filter((id) => !known.has(id))).toEqual([])
  })
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
      const money = item && moneyOf(item)
      if (!item || !money?.amount_usd || choice.label !== item.name) continue
      expect(choice.description).toContain(`${money.amount_usd} USD`)
      expect(choice.description).toContain(`as of: ${money.as_of}`)
      if (item['obligation'])
        expect(choice.description).toContain(`In return: ${String(item['obligation']).trim().slice(0, 30)}`)
    }
  })
})
