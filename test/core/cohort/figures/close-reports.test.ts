import { describe, expect, test } from 'vitest'
import { closeReports, releaseOf, sameRelease } from '../../../../src/core/cohort/figures/close-reports.ts'
import { cohortReport } from '../../../../src/core/cohort/figures/cohort-report.ts'
import { frameworkOf } from '../../../support/plans.ts'
import { type Answers, NO_CATALOGUES, planWith, scopeOf, tallyOf, timesEach } from '../support/small-cohort.ts'

const framework = frameworkOf([{ id: 'a', type: 'text', label: 'A?' }])
const scope = scopeOf(framework)
const kinds: readonly (readonly [Answers, Answers])[] = [
  [{ a: 'x' }, { a: 'x' }],
  [{ a: 'x' }, {}],
  [{ a: 'x' }, undefined],
  [undefined, { a: 'x' }],
  [{ a: 'x' }, { a: null }],
]
const tallies = kinds.map(([then, now]) => tallyOf(scope, planWith(framework, then, now)))
const by = (minimum: number, ...counts: readonly number[]) =>
  releaseOf(
    cohortReport(timesEach(tallies, counts), scope, { rostered: 99, sameName: 0, left: 0 }, { minimum }, NO_CATALOGUES),
  )
const reportOn = (...counts: readonly number[]) => by(10, ...counts)

describe('two reports on nearly the same people', () => {
  test('the same report again tells no more', () => {
    expect(closeReports(reportOn(40, 20), reportOn(40, 20))).toEqual([])
    expect(sameRelease(reportOn(40, 20), reportOn(40, 20))).toBe(true)
    expect(sameRelease(reportOn(40, 20), reportOn(41, 19))).toBe(false)
  })
  test('two people who left can be told from the rest', () => {
    expect(closeReports(reportOn(40, 20, 2), reportOn(40, 20))).toEqual([{ term: '2026-fall', differs: 'people' }])
  })
  test('enough people who left cannot', () => {
    expect(closeReports(reportOn(40, 20, 12), reportOn(40, 20))).toEqual([])
  })
  test('a few who answered since can be told, when all others stayed', () => {
    expect(closeReports(reportOn(40, 20, 0, 0, 12), reportOn(44, 16, 0, 0, 12))).toEqual([
      { term: '2027-spring', differs: 'answers' },
    ])
  })
  test('another minimum for the same people shows what the first hides', () => {
    expect(closeReports(by(5, 40, 20), by(10, 40, 20))).toEqual([
      { term: '2026-fall', differs: 'minimum' },
      { term: '2027-spring', differs: 'minimum' },
    ])
  })
})
