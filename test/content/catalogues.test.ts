import { describe, expect, test } from 'vitest'
import type { Money, Opportunity } from '../../src/core/catalogue/opportunity.ts'
import type { Requirement } from '../../src/core/catalogue/role.ts'
import { sectionsOf } from '../../src/core/framework.ts'
import { catalogues, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'

const { roles, opportunities } = catalogues
const idsWithout = <Item extends { id: string }>(items: readonly Item[], test: (item: Item) => boolean): string[] =>
  items.filter((item) => !test(item)).map(({ id }) => id)

/** An amount, or a figure in the notes. */
const namesMoney = ({ money }: Opportunity): boolean => Boolean(money?.amount_usd) || /\$ ?\d/.test(money?.notes ?? '')
const asOf = (money: Money | undefined): string => (money?.as_of ?? '').trim()

describe('the catalogues', () => {
  test('hold enough to choose from, each id once', () => {
    expect(roles.length).toBeGreaterThan(20)
    expect(opportunities.length).toBeGreaterThan(20)
    expect(new Set(roles.map(({ id }) => id)).size).toBe(roles.length)
    expect(new Set(opportunities.map(({ id }) => id)).size).toBe(opportunities.length)
  })

  test('money stands with the date it was so', () => {
    expect(opportunities.filter(namesMoney).length).toBeGreaterThan(5)
    expect(idsWithout(opportunities, (item) => !namesMoney(item) || asOf(item.money) !== '')).toEqual([])
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
    const named = (requirement: Requirement): string[] =>
      'all' in requirement
        ? requirement.all.flatMap(named)
        : 'any' in requirement
          ? requirement.any.flatMap(named)
          : 'role' in requirement
            ? [requirement.role]
            : []
    const all = roles.flatMap(({ requires }) => (requires ? named(requires) : []))
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter((id) => !known.has(id))).toEqual([])
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
      const money = item?.money
      if (!item || !money?.amount_usd || choice.label !== item.name) continue
      expect(choice.description).toContain(`${money.amount_usd} USD`)
      expect(choice.description).toContain(`as of: ${money.as_of}`)
      if (item.obligation) expect(choice.description).toContain(`In return: ${item.obligation.trim().slice(0, 30)}`)
    }
  })
})
