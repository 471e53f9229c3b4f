import { describe, expect, test } from 'vitest'
import { wantedBy } from '../../../src/core/pathway/by.ts'
import { inSchoolYear } from '../../../src/core/pathway/in-school-year.ts'
import { milestonesOf } from '../../../src/core/pathway/milestone.ts'
import { timelineOf } from '../../../src/core/pathway/timeline.ts'
import { publicFramework } from '../../../src/core/public-framework.ts'
import { catalogues, frameworkNamed } from '../../support/built-in.ts'
import { pathwayFrom, pathwayOf } from '../../support/pathways.ts'
import { lastTerm, planOf } from '../../support/plans.ts'

const framework = await frameworkNamed('candidate')

test('what a framework asks in private is not in the milestones of its public one', () => {
  const plan = planOf(
    framework,
    {},
    { pathway: { milestones: [{ id: 'm', title: 'Lab', by: '2030', depends_on: 'Ask' }] } },
  )
  const isPrivate = {
    ...framework,
    benefits: framework.benefits.map((benefit) => ({
      ...benefit,
      prompts: benefit.prompts.map((prompt) => ({
        ...prompt,
        ...(prompt.prompts
          ? {
              prompts: prompt.prompts.map((field) => (field.id === 'depends_on' ? { ...field, private: true } : field)),
            }
          : {}),
      })),
    })),
  }
  const [whole] = milestonesOf(isPrivate, lastTerm(plan), catalogues)
  const [open] = milestonesOf(publicFramework(isPrivate), lastTerm(plan), catalogues)
  expect([whole?.dependsOn, open?.dependsOn, open?.name]).toEqual(['Ask', undefined, 'Lab'])
})

describe('a timeline', () => {
  test('goes from preparation to ten years of teaching', () => {
    const { years } = timelineOf(pathwayFrom('chemistry-nc'))
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, i) => 2026 + i))
    expect(years.map(({ years: completed }) => completed)).toEqual(Array.from({ length: 15 }, (_, i) => i - 4))
  })

  test('shows years far off only where there is something in them', () => {
    const situation = pathwayOf([
      { id: 'milestone-a', by: '9999', title: 'Far' },
      { id: 'milestone-b', by: '1900', title: 'Long ago' },
      { id: 'milestone-c', title: 'Some day', by: 'soon' },
    ])
    const { years, undated } = timelineOf(situation)
    expect(years.length).toBe(14)
    expect([years[0]?.year, years.at(-1)?.year]).toEqual([1900, 9999])
    expect(undated.map(({ name }) => name)).toEqual(['Some day'])
    expect(timelineOf(pathwayOf([], { profile: { licensed_by: '9999' } })).years.length).toBe(31)
  })
})

test.each([
  ['2027', 2030, '2030'],
  ['2027-05', 2030, '2031-05'],
  ['2027-08', 2030, '2030-08'],
  ['2027-12-31', 2030, '2030-12-31'],
  ['2028-02-29', 2029, '2030-02'],
  ['2028-02-29', 2031, '2032-02-29'],
])('%s in the school year that begins in %i is %s', (date, year, moved) => {
  expect(inSchoolYear(date, year)).toBe(moved)
})

test.each([
  ['6', { years: 6 }],
  ['2035', { schoolYear: 2035 }],
  ['2035-36', { schoolYear: 2035 }],
  ['1999-00', undefined],
  ['2035-06', { schoolYear: 2034 }],
  ['2035-09-01', { schoolYear: 2035 }],
  ['2035-13', undefined],
  ['soon', undefined],
  ['', undefined],
])('by %s', (text, wanted) => {
  expect(wantedBy(text)).toEqual(wanted)
})
