import { describe, expect, test } from 'vitest'
import { dateMeant, sayDate } from '../../src/core/date-meant.ts'

describe('a date in words', () => {
  test.each([
    ['2027', '2027'],
    ['2027-05', '2027-05'],
    [' 2027-05-14 ', '2027-05-14'],
    ['May 2027', '2027-05'],
    ['may, 2027', '2027-05'],
    ['May of 2028', '2028-05'],
    ['14th of May 2027', '2027-05-14'],
    ['fall of 2027', '2027-12'],
    ['5/2028', '2028-05'],
    ['12/2028', '2028-12'],
    ['Dec 15', '2026-12-15'],
    ['Nov 21', '2026-11-21'],
    ['nov. 20th', '2027-11-20'],
    ['3 March', '2027-03-03'],
    ['14 May 2027', '2027-05-14'],
    ['May 14th, 2027', '2027-05-14'],
    ['Sept. 2027', '2027-09'],
    ['fall 2027', '2027-12'],
    ['Autumn 2027', '2027-12'],
    ['spring 2028', '2028-05'],
    ['this fall', '2026-12'],
    ['next fall', '2027-12'],
    ['next spring', '2027-05'],
    ['next year', '2027'],
    ['next month', '2026-12'],
    ['next December', '2026-12'],
    ['next November', '2027-11'],
    ['in 3 months', '2027-02'],
    ['in two years', '2028-11'],
    ['in 2 weeks', '2026-12-05'],
    ['tomorrow', '2026-11-22'],
  ])('%s is %s', (text, date) => {
    expect(dateMeant(text, '2026-11-21')).toBe(date)
  })

  test.each([
    '',
    'soon',
    '5/6/2027',
    '12/11/28',
    '13/2028',
    '0/2028',
    '5/28',
    'Dec 32',
    'Feb 30',
    'the 15th',
    '31 February 2027',
    '2027-13',
    'ma 2027',
    'in many years',
    'May',
  ])('%j is none that can be told for sure', (text) => {
    expect(dateMeant(text, '2026-11-21')).toBeUndefined()
  })

  test('is said back as people read it', () => {
    expect(['2027', '2027-05', '2027-05-04'].map(sayDate)).toEqual(['2027', 'May 2027', 'May 4, 2027'])
  })
})
