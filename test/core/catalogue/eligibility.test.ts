import { describe, expect, test } from 'vitest'
import { careerClock } from '../../../src/core/career/career-clock.ts'
import type { CareerProfile } from '../../../src/core/career/career-profile.ts'
import { eligibility } from '../../../src/core/catalogue/eligibility.ts'
import { catalogues } from '../../support/built-in.ts'

const TODAY = '2026-11-21'
const items = [...catalogues.roles, ...catalogues.opportunities]

function judged(id: string, profile: Partial<CareerProfile>): { ok: boolean; why: string[] } {
  const item = items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`no item ${id}`)
  const whole = { subjects: [], grades: [], ...profile }
  const { ok, reasons } = eligibility(item, whole, careerClock(whole, TODAY))
  return {
    ok,
    why: reasons.filter(({ code }) => code !== 'requires').map(({ code, verdict }) => `${verdict}: ${code}`),
  }
}

const PREPARING = { stage: 'coursework', years: 0, region: 'NC' }
const taught = (years: number, region?: string) => ({
  stage: 'first-job',
  years,
  ...(region === undefined ? {} : { region }),
})

describe('who can begin what, by the rules of the catalogue', () => {
  test.each<[string, string, Partial<CareerProfile>, boolean, string[]]>([
    ['three years are for finishing', 'national-board-certification', taught(0), true, ['check: years-to-finish']],
    ['with three there is nothing to wait for', 'national-board-certification', taught(3), true, []],
    [
      'it is for licensed teachers',
      'national-board-certification',
      PREPARING,
      false,
      ['no: years-too-few', 'check: years-to-finish'],
    ],
    ['first three years only', 'knowles-teaching-fellowship', taught(2), true, []],
    ['and not after', 'knowles-teaching-fellowship', taught(3), false, ['no: years-too-many']],
    ['a stage of preparation opens it earlier', 'knowles-teaching-fellowship', PREPARING, true, []],
    ['second and third year', 'mfa-early-career-option', taught(0, 'NY'), false, ['no: years-too-few']],
    ['second and third year', 'mfa-early-career-option', taught(1, 'NY'), true, []],
    ['second and third year', 'mfa-early-career-option', taught(3, 'NY'), false, ['no: years-too-many']],
    ['a part of a year counts', 'md-math-instructional-leader', taught(2, 'MD'), false, ['no: years-too-few']],
    ['a part of a year counts', 'md-math-instructional-leader', taught(3, 'MD'), true, []],
    ['the state by its code', 'kenan-fellows', taught(1, 'nc'), true, []],
    ['the state by its name', 'kenan-fellows', taught(1, 'North Carolina'), true, []],
    ['another state', 'kenan-fellows', taught(1, 'South Carolina'), false, ['no: state-other']],
    ['no state said', 'kenan-fellows', taught(1), true, ['check: state-unknown']],
    ['a region that is no state', 'kenan-fellows', taught(1, 'the mountains'), true, ['check: state-unknown']],
    [
      'all that is against it at once',
      'nys-master-teacher',
      PREPARING,
      false,
      ['no: years-too-few', 'no: state-other'],
    ],
    ['one of several states', 'murdock-partners-in-science', taught(0, 'Oregon'), true, []],
    ['no longer offered', 'nsta-new-science-teacher-academy', taught(2), false, ['no: likely-ended']],
    ['not for single people', 'beyond100k', PREPARING, false, ['no: organization-level']],
    ['its next round is not sure', 'paemst', taught(6), true, ['check: cycle-unsure']],
    ['money for preparation', 'teach-grant', PREPARING, true, []],
    ['money for preparation', 'teach-grant', taught(4), true, ['check: for-preparation']],
    ['experienced, in no number of years', 'nnstoy', taught(2), true, ['check: stage-experienced']],
    ['experienced, in no number of years', 'nnstoy', PREPARING, false, ['no: stage-experienced']],
    [
      'nothing is known of the person',
      'einstein-fellowship',
      {},
      true,
      ['check: years-unknown', 'check: cycle-unsure'],
    ],
    ['nothing has to be known', 'nsta', {}, true, []],
    ['a role before its years', 'cooperating-teacher', taught(2), false, ['no: years-too-few']],
    ['a role in its years', 'cooperating-teacher', taught(3), true, []],
    ['a role of preparation', 'candidate-colearner', PREPARING, true, []],
    ['a role, nothing known', 'department-chair', {}, true, ['check: years-unknown']],
  ])('%s: %s %o', (_, id, profile, ok, why) => {
    expect(judged(id, profile)).toEqual({ ok, why })
  })

  test('what no profile tells is to check, for every item that asks for something', () => {
    const clock = careerClock({ subjects: [], grades: [] }, TODAY)
    for (const item of items) {
      const asks = 'requires' in item || ('prerequisites' in item && (item.prerequisites ?? []).length > 0)
      const { reasons } = eligibility(item, { subjects: [], grades: [] }, clock)
      expect([item.id, reasons.some(({ code }) => code === 'requires')]).toEqual([item.id, asks])
    }
  })

  test('an empty profile shuts out nothing but what is over and what is for organizations', () => {
    const shut = items.filter(({ id }) => !judged(id, {}).ok).map(({ id }) => id)
    expect(shut).toEqual(['beyond100k', 'nsta-new-science-teacher-academy'])
  })
})
