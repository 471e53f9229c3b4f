import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../src/core/read-plan.ts'
import { lines, textValue } from '../../src/export/ics/ics-text.ts'
import { FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { canaryPlan, markOf } from '../support/canaries.ts'
import { exported } from '../support/exported.ts'
import { planOf } from '../support/plans.ts'
import { randomWalk } from '../support/walk.ts'

const candidate = await frameworkNamed('candidate')

interface Event {
  readonly uid: string
  readonly day: string
  readonly summary: string
  readonly description: string
}

/** A calendar as another project's reader has it; every event must be a whole day with what the standard asks for. */
function eventsIn(text: string): Event[] {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  expect(calendar.name).toBe('vcalendar')
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  const all = calendar.getAllSubcomponents()
  expect(all.map(({ name }) => name).filter((name) => name !== 'vevent')).toEqual([])
  return all.map((component) => {
    const event = new ICAL.Event(component)
    expect(event.startDate.isDate).toBe(true)
    expect(event.duration.toString()).toBe('P1D')
    expect(component.getFirstPropertyValue('dtstamp')).toBeTruthy()
    const { uid, summary, description } = event
    return { uid, day: event.startDate.toString(), summary, description: description ?? '' }
  })
}

const calendar = async (answers: object, profile = {}): Promise<Event[]> =>
  eventsIn(await exported('ics', candidate, planOf(candidate, profile, answers as never)))

const milestones = (...entries: object[]): object => ({ pathway: { milestones: entries } })

describe('a calendar', () => {
  test('has goals and milestones on their days, and about when the next term begins', async () => {
    const events = await calendar({
      pathway: {
        goals: [
          { id: 'goal-a', goal: 'Ask two teachers', due: '2026-12-11' },
          { id: 'goal-b', goal: 'Done', due: '2026-12', status: 'done' },
          { id: 'goal-c', goal: 'Without a day' },
          { id: 'goal-d', goal: 'Some day', due: 'soon' },
        ],
        milestones: [{ id: 'milestone-a', title: 'License', by: '2028-05-20', status: 'doing' }],
      },
    })
    expect(events.map(({ day, summary, uid }) => [day, summary, uid])).toEqual([
      ['2026-12-11', 'Ask two teachers', 'pathway.goals.goal-a@waymark.invalid'],
      ['2027-01-15', 'Look at your plan again', 'check-in.2027-spring@waymark.invalid'],
      ['2028-05-20', 'License', 'pathway.milestones.milestone-a@waymark.invalid'],
    ])
  })

  test.each([
    ['2027-04', '2027-04-30', 'by the end of April 2027'],
    ['2028-02', '2028-02-29', 'by the end of February 2028'],
    ['2029', '2029-12-31', 'by the end of 2029'],
  ])('says of %s that no day is known', async (by, day, said) => {
    const [event] = (await calendar(milestones({ id: 'milestone-a', title: 'Labs', by }))).filter(
      ({ uid }) => !uid.startsWith('check-in'),
    )
    expect(event).toMatchObject({ day, summary: `Labs (${said})` })
    expect(event?.description).toContain('the last day that it can mean')
  })

  test.each([
    ['the last round before the date', 'einstein-fellowship', '2029-06', ['2028-08-01', '2028-11-01']],
    ['a round that begins in the year before', 'star-calpoly', '2028-02-10', ['2027-10-01', '2028-02-01']],
    ['the next one where the last is past', 'paemst', '2026-12', ['2027-02-01']],
    ['the next one where there is no date', 'knowles-teaching-fellowship', undefined, ['2027-06-01']],
    ['none where no month is known', 'kenan-fellows', '2030-01', []],
  ])('has applications: %s', async (_, opportunity, by, days) => {
    const events = await calendar(milestones({ id: 'milestone-a', opportunity, ...(by ? { by } : {}) }))
    const windows = events.filter(({ uid }) => /(?:opens|closes)@/.test(uid))
    expect(windows.map(({ day }) => day)).toEqual(days)
    for (const { summary, description } of windows) {
      expect(summary).toMatch(/applications (?:open|close) about [A-Z][a-z]+ \d{4}$/)
      expect(description).toMatch(/check the source.*https:\/\//s)
    }
  })

  test('has none of it for what was done or dropped', async () => {
    const entry = { id: 'milestone-a', opportunity: 'paemst', by: '2029' }
    for (const status of ['done', 'dropped'])
      expect(await calendar(milestones({ ...entry, status }))).toMatchObject([{ summary: 'Look at your plan again' }])
  })

  test('of two people with the same hand-made ids keeps them apart by their keys', async () => {
    const goals = { pathway: { goals: [{ id: 'goal-1', goal: 'Ask', due: '2027' }] } }
    const uids = await Promise.all(
      ['s1', 's 1', undefined].map(async (key) => (await calendar(goals, { key })).map(({ uid }) => uid)),
    )
    expect(new Set(uids.flat()).size).toBe(6)
  })

  test('is of the last term, and the same at every run', async () => {
    const goals = (due: string): object => ({ pathway: { goals: [{ id: 'goal-a', goal: 'Ask', due }] } })
    const plan = planOf(candidate, {}, goals('2026-11') as never, goals('2027-03') as never)
    const text = await exported('ics', candidate, plan)
    expect(eventsIn(text).map(({ day }) => day)).toEqual(['2027-03-31', '2027-08-20'])
    expect(await exported('ics', candidate, plan)).toBe(text)
  })

  test.each(FRAMEWORKS)('of any %s plan can be read by another program', async (id) => {
    const framework = await frameworkNamed(id)
    for (let seed = 0; seed < 5; seed += 1) {
      const { plan } = readPlan((await randomWalk(framework, seed)).yaml.node, framework)
      const events = eventsIn(await exported('ics', framework, plan))
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    }
  })

  test('holds nothing private or hostile', async () => {
    const { plan, paths } = canaryPlan(candidate)
    const text = await exported('ics', candidate, plan)
    expect(eventsIn(text).filter(({ summary }) => summary.includes('CANARY-')).length).toBeGreaterThan(5)
    const unfolded = text.replaceAll('\r\n ', '')
    for (const { path, term, private: isPrivate, names } of paths)
      if (isPrivate || names) expect([path, unfolded.includes(markOf(path, term))]).toEqual([path, false])
  })
})

test('any text is one property, and comes back as it was', () => {
  const signs = fc.constantFrom(
    '\r',
    '\n',
    ':',
    ';',
    ',',
    '\\',
    '"',
    '\t',
    ' ',
    '\u{1F469}',
    '\u200d',
    'e\u0301',
    'END:VEVENT',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: signs, maxLength: 200 })), (text) => {
      const written = lines([
        ['BEGIN', 'VCALENDAR'],
        ['SUMMARY', textValue(text)],
        ['END', 'VCALENDAR'],
      ])
      for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const read = new ICAL.Component(ICAL.parse(written) as unknown[])
      expect(read.getAllProperties()).toHaveLength(1)
      expect(read.getFirstPropertyValue('summary')).toBe(text.replace(/\r\n?/g, '\n'))
    }),
  )
})
