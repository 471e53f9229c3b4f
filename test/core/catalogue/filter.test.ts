import { describe, expect, test } from 'vitest'
import { type Filter, fits } from '../../../src/core/catalogue/filter.ts'
import { windowOf } from '../../../src/core/catalogue/window.ts'
import { catalogues } from '../../support/built-in.ts'

const all = [...catalogues.roles, ...catalogues.opportunities]
const found = (filter: Filter): string[] => all.filter((item) => fits(item, filter)).map(({ id }) => id)

describe('what a filter leaves', () => {
  test.each<[Filter, readonly string[], readonly string[]]>([
    [{ setting: 'district' }, ['pd-facilitator'], ['department-chair', 'nsta']],
    [{ benefit: 'networks' }, ['nsta', 'ap-reader'], ['teacher-loan-forgiveness', 'teacher-of-record']],
    [{ stage: 'preservice' }, ['star-calpoly', 'nsta', 'candidate-colearner'], ['kenan-fellows', 'resource-sharer']],
    [{ stage: 'year-1' }, ['kenan-fellows', 'nsta', 'star-calpoly'], ['mfa-early-career-option', 'plc-facilitator']],
    [{ stage: 'early-career' }, ['mfa-master-teacher', 'plc-facilitator'], ['star-calpoly', 'paemst', 'nnstoy']],
    [{ stage: 'experienced' }, ['paemst', 'nnstoy', 'federal-fellow'], ['knowles-teaching-fellowship']],
    [{ years: 2 }, ['knowles-teaching-fellowship', 'policy-fellow'], ['mfa-master-teacher', 'star-calpoly']],
    [{ years: 2.25 }, ['md-math-instructional-leader'], ['knowles-teaching-fellowship']],
    [{ state: 'NC' }, ['kenan-fellows', 'nsta'], ['texas-tia-designation', 'department-chair']],
    [{ kind: 'grant' }, ['teach-grant'], ['noyce-scholarship', 'department-chair']],
    [{ cost: 0 }, ['kenan-fellows'], ['csta', 'nsta', 'national-board-certification']],
    [{ cost: 50 }, ['kenan-fellows', 'csta'], ['nsta', 'national-board-certification']],
    [{ search: 'chemistry TEACHING' }, ['acs-hach-land-grant', 'nsta'], ['aapt']],
    [{ search: 'mathematics', kind: 'fellowship', state: 'NY' }, ['mfa-master-teacher'], ['nctm', 'kenan-fellows']],
  ])('%o', (filter, inside, outside) => {
    const ids = found(filter)
    expect(ids).toEqual(expect.arrayContaining([...inside]))
    expect(outside.filter((id) => ids.includes(id))).toEqual([])
  })

  test('none leaves everything', () => {
    expect(found({})).toHaveLength(all.length)
  })

  test('where it was read does not count as what it is', () => {
    expect(found({ search: 'https' })).toEqual([])
  })

  test('a preservice stage opens only what preparation opens', () => {
    for (const item of all)
      if (fits(item, { stage: 'preservice' })) expect([item.id, windowOf(item).from]).toEqual([item.id, -Infinity])
  })
})
