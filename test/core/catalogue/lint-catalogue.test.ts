import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CatalogueFile, lintCatalogue } from '../../../src/core/catalogue/lint-catalogue.ts'
import type { Requirement, Role } from '../../../src/core/catalogue/role.ts'
import { parseYaml } from '../../../src/store/yaml/parse-yaml.ts'
import { catalogues } from '../../support/built-in.ts'

const parsed = await parseYaml('nothing: here\n')
if (!parsed.ok) throw new Error('a map is YAML')
const { node } = parsed.yaml

const role = (id: string, earliest_years: Role['earliest_years'], requires?: Requirement): Role => ({
  id,
  name: id,
  setting: 'school',
  formality: 'formal',
  earliest_years,
  ...(requires ? { requires } : {}),
  does: 'Something.',
  benefits: ['pathway'],
  pay: ['none'],
  basis: ['typical, varies locally'],
})
const codes = (file: CatalogueFile, whole = catalogues): string[] =>
  lintCatalogue(file, whole, node).map(({ code, path }) => `${path} ${code}`)
const roles = (...items: Role[]): CatalogueFile => ({ catalogue: 'roles', items })

describe('ids', () => {
  const [chair, nsta] = [role('department-chair', 4), catalogues.opportunities.find(({ id }) => id === 'nsta')]
  if (!nsta) throw new Error('no nsta')

  test('a file stands in for the built-in one of the same items', () => {
    expect(codes(roles(chair))).toEqual([])
  })
  test.each<[string, CatalogueFile, typeof catalogues]>([
    ['in one file', roles(chair, chair), catalogues],
    ['in two files', roles(chair), { ...catalogues, roles: [chair, chair] }],
    ['in both catalogues', roles(role('nsta', 4)), catalogues],
    ['in both catalogues', { catalogue: 'opportunities', items: [{ ...nsta, id: 'ap-reader' }] }, catalogues],
  ])('stand once: twice %s', (_, file, whole) => {
    expect(codes(file, whole).map((one) => one.split(' ')[1])).toEqual(['content-id-twice'])
  })
})

test('an opportunity strengthens for roles that there are', () => {
  const [nsta] = catalogues.opportunities.filter(({ id }) => id === 'nsta')
  if (!nsta) throw new Error('no nsta')
  const strengthening = (...strengthens: string[]): string[] =>
    codes({ catalogue: 'opportunities', items: [{ ...nsta, strengthens }] })
  expect(strengthening('ap-reader')).toEqual([])
  expect(strengthening('ap-reader', 'ap-writer')).toEqual(['opportunities.nsta catalogue-role-unknown'])
})

/** Small graphs in which everything can happen: circles, alternatives, years that do not fit. */
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const leaf = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NAMES).map((name): Requirement => ({ role: name })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 6 }).map((years): Requirement => ({ years })) },
  { weight: 1, arbitrary: fc.constant<Requirement>({ credential: 'a license' }) },
)
const joined = fc.array(leaf, { minLength: 1, maxLength: 3 })
const requirement = fc.oneof(
  leaf,
  joined.map((all): Requirement => ({ all })),
  joined.map((any): Requirement => ({ any })),
  fc.tuple(leaf, joined).map(([one, any]): Requirement => ({ all: [one, { any }] })),
)
const graph = fc
  .tuple(
    ...NAMES.map((name) =>
      fc
        .tuple(fc.option(requirement, { nil: undefined }), fc.integer({ min: 0, max: 6 }))
        .map(([requires, years]) => role(name, years, requires)),
    ),
  )
  .map((items) => items as Role[])

/** All roles that a role needs or could need, by following every name over and over. */
function reached(items: readonly Role[], id: string): Set<string> {
  const found = new Set<string>()
  for (let size = -1; size < found.size; ) {
    size = found.size
    for (const one of items)
      if (one.id === id || found.has(one.id))
        for (const [, name = ''] of JSON.stringify(one.requires ?? '').matchAll(/"role":"(\w)"/g)) found.add(name)
  }
  return found
}

/** Every way to meet a requirement, as a list of what must hold. */
function ways(need: Requirement): Requirement[][] {
  if ('any' in need) return need.any.flatMap(ways)
  if ('all' in need)
    return need.all.reduce<Requirement[][]>(
      (heads, part) => heads.flatMap((head) => ways(part).map((tail) => [...head, ...tail])),
      [[]],
    )
  return [[need]]
}

describe('the graph of roles', () => {
  test('has a circle exactly where a role leads back to itself', () => {
    fc.assert(
      fc.property(graph, (items) => {
        const told = lintCatalogue(roles(...items), catalogues, node).filter(
          ({ code }) => code === 'catalogue-role-cycle',
        )
        expect(told.length > 0).toBe(items.some(({ id }) => reached(items, id).has(id)))
        for (const { args } of told) {
          const circle = args['roles'] as string[]
          for (const [i, id] of circle.entries()) {
            const next = circle[(i + 1) % circle.length]
            expect(JSON.stringify(items.find((item) => item.id === id)?.requires)).toContain(`{"role":"${next}"}`)
          }
        }
      }),
    )
  })

  test('is too early exactly where every way to a role takes longer', () => {
    fc.assert(
      fc.property(graph, (items) => {
        const early = items.filter(({ requires, earliest_years }) => {
          if (!requires) return false
          const years = (part: Requirement): number =>
            'years' in part
              ? part.years
              : 'role' in part
                ? Number(items.find(({ id }) => id === part.role)?.earliest_years)
                : 0
          return ways(requires).every((way) => Number(earliest_years) < Math.max(...way.map(years)))
        })
        expect(codes(roles(...items)).filter((one) => one.endsWith('catalogue-role-early'))).toEqual(
          early.map(({ id }) => `roles.${id} catalogue-role-early`),
        )
      }),
    )
  })

  test('sees a circle that runs through a built-in role, and tells it where the file can mend it', () => {
    const file = roles(role('teacher-of-record', 0, { role: 'resource-sharer' }))
    expect(codes(file)).toEqual(['roles.teacher-of-record catalogue-role-cycle'])
  })

  test('during preparation there is nothing to wait for', () => {
    expect(codes(roles(role('lab-helper', 'pre', { role: 'teacher-of-record' })))).toEqual([
      'roles.lab-helper catalogue-role-early',
    ])
    expect(codes(roles(role('lab-helper', 'pre', { role: 'candidate-colearner' })))).toEqual([])
  })
})

describe('amounts', () => {
  const [first] = catalogues.opportunities
  if (!first) throw new Error('no opportunities')
  const bare = { ...first, id: 'x', money: { amount_usd: null }, cost_usd: null, cost_notes: 'none', examples: [] }
  const { cost_as_of: _, obligation: __, ...plain } = bare

  test.each<[object, string]>([
    [{ obligation: 'Give back $500.' }, 'catalogue-money-place'],
    [{ description: 'Pays 500 dollars.' }, 'catalogue-money-place'],
    [{ prerequisites: ['a fee of 20 USD'] }, 'catalogue-money-place'],
    [{ cost_usd: 20 }, 'catalogue-money-undated'],
    [{ cost_usd: 20, cost_as_of: '  ' }, 'catalogue-money-undated'],
    [{ cost_notes: 'dues of $20' }, 'catalogue-money-undated'],
    [{ money: { amount_usd: 5, as_of: ' ' } }, 'catalogue-money-undated'],
    [{ money: { amount_usd: null, notes: 'up to $900' } }, 'catalogue-money-undated'],
  ])('%o', (extra, code) => {
    const file = { catalogue: 'opportunities', items: [{ ...plain, ...extra }] } as CatalogueFile
    expect(codes(file)).toEqual([`opportunities.x ${code}`])
  })

  test('that cost nothing or have their date are left alone', () => {
    const dated = { cost_usd: 20, cost_as_of: '2025', money: { amount_usd: 5, as_of: 'undated' } }
    for (const extra of [{ cost_usd: 0 }, dated])
      expect(codes({ catalogue: 'opportunities', items: [{ ...plain, ...extra }] } as CatalogueFile)).toEqual([])
  })
})
