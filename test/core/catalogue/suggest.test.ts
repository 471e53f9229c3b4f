import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { careerClock } from '../../../src/core/career/career-clock.ts'
import type { CareerProfile } from '../../../src/core/career/career-profile.ts'
import type { CatalogueItem, Catalogues, ChoicesFrom } from '../../../src/core/catalogue/catalogues.ts'
import { itemsFor } from '../../../src/core/catalogue/choices-from.ts'
import { heldIds, suggest } from '../../../src/core/catalogue/suggest.ts'
import { plainText } from '../../../src/words/styled.ts'
import { saySuggestions } from '../../../src/words/suggestions.ts'
import { catalogues, frameworkNamed } from '../../support/built-in.ts'
import { planOf } from '../../support/plans.ts'

const TODAY = '2026-11-21'
const NOBODY: CareerProfile = { subjects: [], grades: [] }

const suggested = (
  wanted: ChoicesFrom,
  profile: Partial<CareerProfile>,
  { from = catalogues, held = [], most = 3 }: { from?: Catalogues; held?: readonly string[]; most?: number } = {},
) => {
  const person = { ...NOBODY, ...profile }
  return suggest(wanted, from, { profile: person, clock: careerClock(person, TODAY), held: new Set(held) }, most)
}
const ids = (...given: Parameters<typeof suggested>): string[] => suggested(...given).map(({ item }) => item.id)

const opportunity = (id: string, more: object = {}): CatalogueItem => ({
  id,
  name: id,
  kind: 'network',
  stage: 'preservice',
  region: 'US',
  benefits: ['networks'],
  description: '',
  source_url: 'https://example.org',
  source_checked: '',
  confidence: 'high',
  ...more,
})
const among = (...items: CatalogueItem[]): Catalogues => ({ roles: [], opportunities: items }) as unknown as Catalogues
const ALL: ChoicesFrom = { catalogue: 'opportunities' }

describe('what fits comes first', () => {
  const here = opportunity('here', { states: ['NC'], region: 'North Carolina' })
  const mine = opportunity('mine', { subjects: ['chemistry'] })
  const any = opportunity('any')
  const unsure = opportunity('unsure', { status: 'verify' })
  const soon = opportunity('soon', { stage: 'year-1' })
  const later = opportunity('later', { min_years_experience: 3 })
  const far = opportunity('far', { min_years_experience: 8 })
  const ended = opportunity('ended', { status: 'likely-ended' })
  const from = among(far, ended, later, soon, unsure, any, mine, here)
  const chemist = { stage: 'student-teaching', subjects: ['chemistry'], region: 'NC' }

  test.each<[string, Partial<CareerProfile>, string[]]>([
    ['a chemist in North Carolina', chemist, ['here', 'mine', 'any', 'unsure', 'soon']],
    ['elsewhere', { ...chemist, region: 'Ohio' }, ['mine', 'any', 'unsure', 'soon']],
    ['nobody knows where', { ...chemist, region: 'by the sea' }, ['mine', 'any', 'unsure', 'here', 'soon']],
    ['another subject', { ...chemist, subjects: ['physics'] }, ['here', 'any', 'unsure', 'soon']],
    ['subjects not said', { ...chemist, subjects: [] }, ['here', 'any', 'mine', 'unsure', 'soon']],
    [
      'a fourth-year teacher',
      { ...chemist, stage: 'first-job', years: 4 },
      ['here', 'mine', 'later', 'soon', 'any', 'unsure'],
    ],
    ['nothing said', {}, ['any', 'mine', 'unsure', 'here', 'soon', 'later']],
  ])('%s', (_, profile, expected) => {
    const found = ids(ALL, profile, { from, most: 8 })
    expect(found.filter((id) => expected.includes(id))).toEqual(expected)
    for (const id of ['ended', 'far']) expect(found.filter((one) => one === id)).toEqual([])
  })

  test('no more than asked for, and nothing that the plan holds', () => {
    expect(ids(ALL, chemist, { from, most: 2 })).toEqual(['here', 'mine'])
    expect(ids(ALL, chemist, { from, most: 2, held: ['here', 'any'] })).toEqual(['mine', 'unsure'])
  })
})

test('for any profile: what was asked for, not held, not elsewhere, and the same each time', () => {
  const states = fc.constantFrom('NC', 'Texas', 'IA', undefined)
  const subjects = fc.subarray(['chemistry', 'physics', 'mathematics', 'biology'])
  const wanted = fc.constantFrom<ChoicesFrom>({ catalogue: 'roles' }, ALL, {
    catalogue: 'opportunities',
    where: { benefits: ['compensation'] },
  })
  const held = fc.subarray([...catalogues.roles, ...catalogues.opportunities].map(({ id }) => id))
  fc.assert(
    fc.property(
      states,
      subjects,
      wanted,
      held,
      fc.integer({ min: 0, max: 30 }),
      fc.nat(9),
      (region, own, from, has, years, most) => {
        const profile = { subjects: own, grades: [], years, stage: 'first-job', ...(region ? { region } : {}) }
        const found = suggested(from, profile, { held: has, most })
        expect(found).toEqual(suggested(from, profile, { held: has, most }))
        expect(found.length).toBeLessThanOrEqual(most)
        const known = itemsFor(from, catalogues)
        for (const { item, opens } of found) {
          expect(known).toContain(item)
          expect(has).not.toContain(item.id)
          expect(opens).toBeLessThanOrEqual(years + 3)
          const { states: bound, subjects: about } = item as { states?: string[]; subjects?: string[] }
          const code = region === 'Texas' ? 'TX' : region
          if (bound && code) expect(bound).toContain(code)
          if (about && own.length > 0) expect(about.some((subject) => own.includes(subject))).toBe(true)
        }
      },
    ),
  )
})

test('what a plan holds is what was chosen in any term, in lists and in entries', async () => {
  const plan = planOf(
    await frameworkNamed('candidate'),
    {},
    { pathway: { roles: ['stem-club-coach'] } },
    {
      pathway: { milestones: [{ id: 'milestone-1', by: '2030', opportunity: 'kenan-fellows' }] },
      compensation: { options: null },
    },
  )
  expect([...heldIds(plan)]).toEqual(expect.arrayContaining(['stem-club-coach', 'kenan-fellows']))
})

describe('in words', () => {
  const said = (...given: Parameters<typeof suggested>): string[] =>
    plainText(saySuggestions(suggested(...given))).split('\n')
  test('a candidate', () => {
    expect(said({ catalogue: 'roles', where: { setting: ['school'] } }, { stage: 'coursework' }, { most: 2 })).toEqual([
      '',
      'You may want to look at (typical, varies locally; more: waymark explore ID):',
      '- Candidate co-facilitator [candidate-colearner]: open during preparation',
      '- STEM club or competition coach [stem-club-coach]: from the first year of teaching',
    ])
  })
  test('places, subjects, what may be paused, and years to come', () => {
    const from = among(
      opportunity('a', { states: ['NC'], subjects: ['physics'], status: 'verify' }),
      opportunity('b', { states: ['NC', 'SC'], min_years_experience: 1 }),
      opportunity('c', { states: ['NC', 'SC', 'GA', 'VA'], min_years_experience: 2 }),
    )
    expect(said(ALL, { region: 'NC', subjects: ['physics'], years: 0, stage: 'first-job' }, { from }).slice(2)).toEqual(
      [
        '- a [a]: in your state, in your subject, open at your stage, may be paused',
        '- b [b]: in your state, after 1 year of teaching',
        '- c [c]: in your state, after 2 years of teaching',
      ],
    )
    expect(said(ALL, { years: 3, stage: 'first-job' }, { from }).slice(2)).toEqual([
      '- c [c]: in some states only, open at your stage',
      '- b [b]: in NC, SC only, open at your stage',
      '- a [a]: in NC only, open at your stage, may be paused',
    ])
  })
  test('nothing fits, nothing is said', () => {
    expect(saySuggestions([])).toEqual([])
  })
})
