import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Requirement, Role } from '../../../src/core/catalogue/role.ts'
import { chooseRoutes } from '../../../src/core/pathway/choose-routes.ts'
import { earliestYears } from '../../../src/core/pathway/earliest.ts'
import { routesTo } from '../../../src/core/pathway/routes.ts'
import { graphs, roleOf } from '../../support/graphs.ts'

const RUNS = { numRuns: 3000 }

/** The years of a requirement by its definition, given those of roles; `Infinity` where it cannot be met. */
function yearsOf(requirement: Requirement | undefined, known: ReadonlyMap<string, number>): number {
  if (!requirement) return -Infinity
  if ('role' in requirement) return known.get(requirement.role) ?? Infinity
  if ('years' in requirement) return requirement.years
  if ('credential' in requirement) return -Infinity
  const parts = ('all' in requirement ? requirement.all : requirement.any).map((part) => yearsOf(part, known))
  return 'all' in requirement ? Math.max(...parts) : Math.min(...parts)
}

/** The oracle: from nothing known, gone over and over until nothing changes. Slow, and plainly right. */
function bruteForce(roles: readonly Role[]): Map<string, number> {
  const known = new Map<string, number>()
  for (let changed = true; changed; ) {
    changed = false
    for (const { id, earliest_years, requires } of roles) {
      const own = earliest_years === 'pre' ? -Infinity : earliest_years
      const years = Math.max(own, yearsOf(requires, known))
      if (years < (known.get(id) ?? Infinity)) {
        known.set(id, years)
        changed = true
      }
    }
  }
  return known
}

/** Every set of roles that suffices for the target, by trying them all. */
function* allRoutes(target: string, roles: readonly Role[]): Generator<{ ids: string[]; years: number }> {
  for (let bits = 1; bits < 1 << roles.length; bits += 1) {
    const own = roles.filter((_, i) => bits & (1 << i))
    const known = bruteForce(own)
    const years = known.get(target)
    if (years !== undefined && known.size === own.length) yield { ids: own.map(({ id }) => id), years }
  }
}

const sorted = (map: ReadonlyMap<string, number>): [string, number][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

describe('the earliest years of every role', () => {
  test('are those of the definition, and roles that go round in circles have none', () => {
    fc.assert(
      fc.property(graphs, (roles) => {
        expect(sorted(earliestYears(roles))).toEqual(sorted(bruteForce(roles)))
      }),
      RUNS,
    )
  })

  test('a circle with a way in is reached through it', () => {
    const roles = [
      roleOf('a', 1, { any: [{ role: 'b' }, { years: 7 }] }),
      roleOf('b', 2, { role: 'a' }),
      roleOf('c', 0, { role: 'c' }),
    ]
    expect(sorted(earliestYears(roles))).toEqual([
      ['a', 7],
      ['b', 7],
    ])
  })

  test('what is held is there, whatever it requires', () => {
    const roles = [roleOf('a', 5, { role: 'nobody' }), roleOf('b', 2, { role: 'a' })]
    expect(sorted(earliestYears(roles, new Set(['a'])))).toEqual([
      ['a', -Infinity],
      ['b', 2],
    ])
  })
})

describe('the routes to a role', () => {
  test('there are some where, and only where, the role can be reached; the best are as good as any', () => {
    let looked = 0
    fc.assert(
      fc.property(graphs, (roles) => {
        const byId = new Map(roles.map((role) => [role.id, role]))
        const { routes, complete } = routesTo('a', byId, new Set())
        const all = [...allRoutes('a', roles)]
        if (complete) looked += 1
        expect(routes.length > 0).toBe(all.length > 0)
        if (all.length === 0) return
        expect(Math.min(...routes.map(({ years }) => years))).toBe(Math.min(...all.map(({ years }) => years)))
        expect(routes[0]?.years).toBe(Math.min(...all.map(({ years }) => years)))
        if (!complete) return
        expect(Math.min(...routes.map(({ steps }) => steps))).toBe(Math.min(...all.map(({ ids }) => ids.length)))
      }),
      RUNS,
    )
    expect(looked).toBeGreaterThan(RUNS.numRuns * 0.99)
  })

  test('each is in an order in which every role comes after what it builds on, ends at the role, and takes its years', () => {
    fc.assert(
      fc.property(graphs, (roles) => {
        const byId = new Map(roles.map((role) => [role.id, role]))
        for (const route of routesTo('a', byId, new Set()).routes) {
          const before = new Map<string, number>()
          for (const id of route.roles) {
            const role = byId.get(id)
            const needs = yearsOf(role?.requires, before)
            expect(needs).toBeLessThan(Infinity)
            before.set(id, Math.max(needs, role?.earliest_years === 'pre' ? -Infinity : Number(role?.earliest_years)))
            expect(route.earliest.get(id)).toBeLessThanOrEqual(before.get(id) ?? Infinity)
          }
          expect(route.roles.at(-1)).toBe('a')
          expect(new Set(route.roles).size).toBe(route.roles.length)
          expect(route.years).toBe(before.get('a'))
        }
      }),
      RUNS,
    )
  })

  test('those shown are up to three, differ in their roles, and are what they are said to be', () => {
    fc.assert(
      fc.property(graphs, (roles) => {
        const byId = new Map(roles.map((role) => [role.id, role]))
        const { routes } = routesTo('a', byId, new Set())
        const chosen = chooseRoutes(routes, ({ roles: ids }) => [ids.includes('b') ? 0 : 1])
        expect(chosen.length).toBe(Math.min(3, routes.length))
        expect(new Set(chosen.map((route) => [...route.roles].sort().join())).size).toBe(chosen.length)
        for (const { merits, years, steps } of chosen) {
          expect(merits.includes('fewest-years')).toBe(years === Math.min(...routes.map((route) => route.years)))
          expect(merits.includes('fewest-steps')).toBe(steps === Math.min(...routes.map((route) => route.steps)))
        }
        const shown = new Set(chosen.flatMap(({ merits }) => merits))
        if (chosen.length > 0) expect([...shown].sort()).toEqual(['closest', 'fewest-steps', 'fewest-years'])
      }),
      RUNS,
    )
  })

  test('the first is as soon as any, also where the one that was found first turns out to be a detour', () => {
    const need = { all: [{ any: [{ role: 'c' }, { role: 'h' }] }, { any: [{ role: 'g' }, { role: 'h' }] }] }
    const roles = [roleOf('a', 'pre', need), roleOf('c', 1), roleOf('g', 'pre'), roleOf('h', 0)]
    const { routes } = routesTo('a', new Map(roles.map((role) => [role.id, role])), new Set())
    expect(routes.map(({ roles: ids, years }) => [[...ids].sort().join(' '), years])).toEqual([
      ['a h', 0],
      ['a c g', 1],
    ])
  })

  test('go through what is held without what that requires', () => {
    const byId = new Map(
      [roleOf('a', 5, { role: 'b' }), roleOf('b', 3, { role: 'c' }), roleOf('c', 0)].map((role) => [role.id, role]),
    )
    const { routes } = routesTo('a', byId, new Set(['b']))
    expect(routes.map(({ roles, steps, years }) => ({ roles, steps, years }))).toEqual([
      { roles: ['b', 'a'], steps: 1, years: 5 },
    ])
  })

  test('of a catalogue with more ways than can be looked at, the first is still as soon as any, and it is said', () => {
    const layers = Array.from({ length: 12 }, (_, layer) =>
      Array.from({ length: 4 }, (__, i) =>
        roleOf(
          `l${layer}-${i}`,
          layer + (i === 3 ? 0 : i),
          layer === 0 ? undefined : { all: [{ any: [0, 1, 2, 3].map((j) => ({ role: `l${layer - 1}-${j}` })) }] },
        ),
      ),
    ).flat()
    const byId = new Map(layers.map((role) => [role.id, role]))
    const { routes, complete } = routesTo('l11-0', byId, new Set())
    expect(complete).toBe(false)
    expect(routes[0]?.years).toBe(11)
  })
})
