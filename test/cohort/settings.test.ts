import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { COHORT_KEYS } from '../../src/core/cohort/cohort.ts'
import { isTimeZone, nearTimeZone, readDue } from '../../src/core/cohort/due.ts'
import { readCohort } from '../../src/core/cohort/read-cohort.ts'
import { sayDue } from '../../src/words/cohort/say-due.ts'
import { yamlOf } from '../support/plans.ts'
import { ROOT } from '../support/process.ts'

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas', 'cohort.schema.json'), 'utf8')) as { properties: object }
const fitsSchema = new Ajv2020({ strict: false }).compile(schema)
const BASE = 'cohort: 1\nframework: candidate\nterm: 2026-fall\n'

test('the schema has the keys that are read', () => {
  expect(Object.keys(schema.properties)).toEqual([...COHORT_KEYS])
})

describe('the schema and the reader agree about', () => {
  test.each<[string, boolean]>([
    [BASE, true],
    [`${BASE}program: Piedmont Ridge\ndue: "2026-12-11 17:00"\ntime_zone: America/Chicago\n`, true],
    [`${BASE}prefill:\n  region: State\ninstructions: |\n  Two\n  lines\n`, true],
    [`${BASE}due:\nprefill:\n`, true],
    ['framework: candidate\nterm: 2026-fall\n', false],
    [`${BASE}deu: "2026-12-11"\n`, false],
    [BASE.replace('2026-fall', 'fall'), false],
    [BASE.replace('candidate', '../x'), false],
    [`${BASE}due: December\n`, false],
    [`${BASE}prefill: [region]\n`, false],
    [`${BASE}instructions: [a]\n`, false],
    [`${BASE}minimum: 5\n`, true],
    [`${BASE}minimum: 4\n`, false],
    [`${BASE}minimum: 1001\n`, false],
    [`${BASE}minimum: ten\n`, false],
  ])('%j', (text, isRight) => {
    const { findings } = readCohort(yamlOf(text).node)
    expect([findings.length === 0, fitsSchema(parse(text))]).toEqual([isRight, isRight])
  })
})

describe('when plans are due', () => {
  test.each<[string, ReturnType<typeof readDue>]>([
    ['2026-12-11', { day: '2026-12-11', time: null }],
    ['2026-12-11 17:00', { day: '2026-12-11', time: '17:00' }],
    ['2026-12-11T09:30', { day: '2026-12-11', time: '09:30' }],
    ['2026-02-29', undefined],
    ['2028-02-29', { day: '2028-02-29', time: null }],
    ['2026-12-11 24:30', undefined],
    ['12/11/2026', undefined],
  ])('%s', (text, due) => {
    expect(readDue(text)).toEqual(due)
  })

  test('is said with its time zone, whatever the one here', () => {
    expect(sayDue({ day: '2026-12-11', time: '17:00' }, 'America/Chicago')).toBe(
      'Friday, December 11, 2026, 5:00 PM (America/Chicago)',
    )
    expect(sayDue({ day: '2026-12-11', time: null }, null)).toBe('the end of Friday, December 11, 2026')
  })

  test.each<[string, boolean, string | undefined]>([
    ['America/Chicago', true, 'America/Chicago'],
    ['UTC', true, undefined],
    ['America/Argentina/Buenos_Aires', true, undefined],
    ['EST', false, 'America/New_York'],
    ['Central', false, 'America/Chicago'],
    ['PT', false, 'America/Los_Angeles'],
    ['chicago', false, 'America/Chicago'],
    ['Mars/Olympus', false, undefined],
    ['../x', false, undefined],
  ])('%s is a time zone: %s', (text, isOne, near) => {
    expect([isTimeZone(text), nearTimeZone(text)]).toEqual([isOne, near])
  })
})
