import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Situation } from '../../src/core/pathway/situation.ts'
import { timelineOf } from '../../src/core/pathway/timeline.ts'
import { timelineMermaid } from '../../src/export/timeline-mermaid.ts'
import { pathwayFrom, pathwayOf } from '../support/pathways.ts'

/** A line of a gantt chart as Mermaid's grammar has it, with nothing in a name that means something to it. */
const NAME = "[\\p{L}\\p{M}\\p{N} .,'()/&+!?-]+"
const LINES = [
  /^gantt$/u,
  new RegExp(`^ {4}title ${NAME}$`, 'u'),
  /^ {4}(?:dateFormat YYYY-MM-DD|axisFormat %Y)$/u,
  /^ {4}section \d{4}-\d{2}(?:, (?:preparation|year \d+))?$/u,
  new RegExp(`^ {4}\\d+\\. ${NAME} :(?:active, |done, )?\\d{4}-\\d{2}-\\d{2}, \\d{4}-\\d{2}-\\d{2}$`, 'u'),
  new RegExp(`^%% Without a date: ${NAME}$`, 'u'),
]

/** A pathway with one step of this name, which no file has to be able to hold. */
function withStep(name: string, by: string): Situation {
  const situation = pathwayOf([{ id: 'milestone-a', title: 'Step', by }])
  return { ...situation, milestones: situation.milestones.map((milestone) => ({ ...milestone, name })) }
}

describe('the timeline as a Mermaid chart', () => {
  test('has a section a school year, and a task a step', () => {
    expect(timelineMermaid(timelineOf(pathwayFrom('chemistry-nc')), 'Career pathway of Jo').split('\n')).toEqual([
      'gantt',
      '    title Career pathway of Jo',
      '    dateFormat YYYY-MM-DD',
      '    axisFormat %Y',
      '    section 2026-27, preparation',
      '    1. Help with the lab day at the middle school :active, 2027-05-01, 2027-05-31',
      '    section 2030-31, year 1',
      '    1. Help the science club for one season :2031-05-01, 2031-05-31',
      '    section 2032-33, year 3',
      '    1. Apply to the Kenan Fellows Program :2033-01-01, 2033-01-31',
      '    section 2034-35, year 5',
      '    1. Stand by a new chemistry teacher :2034-08-01, 2034-12-31',
    ])
  })

  test.each([
    'section x',
    'click me href "javascript:alert(1)"',
    '%%{init: {}}%%',
    'a: done, 2020-01-01, 1d',
    'x\ntitle y',
    '#quot;',
    ';',
    '',
  ])('%j is a name and nothing else', (title) => {
    const chart = timelineMermaid(timelineOf(withStep(title, '2028')), title)
    for (const line of chart.split('\n')) expect([line, LINES.some((known) => known.test(line))]).toEqual([line, true])
  })

  test('whatever someone wrote, every line is one of the grammar', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('2028', '2028-05', '2028-02-29', ''), (title, by) => {
        const chart = timelineMermaid(timelineOf(withStep(title, by)), title)
        for (const line of chart.split('\n'))
          expect([line, LINES.some((known) => known.test(line))]).toEqual([line, true])
      }),
    )
  })
})
