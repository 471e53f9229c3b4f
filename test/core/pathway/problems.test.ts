import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earliestYears } from '../../../src/core/pathway/earliest.ts'
import type { ProblemCode } from '../../../src/core/pathway/problem.ts'
import { changed, problemsOf } from '../../../src/core/pathway/problems.ts'
import { catalogues } from '../../support/built-in.ts'
import { roleOf } from '../../support/graphs.ts'
import { pathwayFrom, pathwayOf, TODAY } from '../../support/pathways.ts'

const codesOf = (...given: Parameters<typeof pathwayOf>): ProblemCode[] =>
  problemsOf(pathwayOf(...given)).map(({ code }) => code)

let made = 0
const step = (more: Readonly<Record<string, string>>): Record<string, string> => {
  made += 1
  return { id: `milestone-${made}`, title: `Step ${made}`, ...more }
}
/** Something further on, so that nothing is said about the whole. */
const FURTHER = step({ by: '2040' })

describe('the problems of a pathway', () => {
  test('all are found in a plan that has one of each', () => {
    expect(problemsOf(pathwayFrom('one-of-each')).map(({ code, path }) => `${path.split('.').at(-1)} ${code}`)).toEqual(
      [
        'milestone-past11 pathway-past-due',
        'milestone-early1 pathway-role-early',
        'milestone-panel1 pathway-prerequisite-missing',
        'milestone-early1 pathway-prerequisite-later',
        'milestone-closed pathway-opportunity-closed',
        'milestone-board1 pathway-opportunity-early',
        'milestone-cycle1 pathway-cycle-past',
        'milestone-words1 pathway-depends-unknown',
        'milestone-later1 pathway-depends-later',
        'milestone-round1 pathway-depends-cycle',
        'milestone-load33 pathway-load',
      ],
    )
  })

  test.each(['chemistry-nc'])('none is found in %s', (name) => {
    expect(problemsOf(pathwayFrom(name))).toEqual([])
  })

  test('none is found where there are no steps', () => {
    expect(codesOf([])).toEqual([])
    expect(codesOf([], { profile: {} as never })).toEqual([])
  })

  test('steps that end with year one, and roles that are all in one setting', () => {
    expect(codesOf([step({ by: '2027' })])).toEqual(['pathway-nothing-beyond-year-one'])
    expect(codesOf([step({ by: '2028-07' })])).toEqual(['pathway-nothing-beyond-year-one'])
    expect(codesOf([step({ by: '2028-08' })])).toEqual([])
    const inSchool = [
      step({ by: '2028', role: 'stem-club-coach' }),
      step({ by: '2030', role: 'plc-facilitator' }),
      step({ by: '2032', role: 'department-chair' }),
    ]
    expect(codesOf(inSchool.slice(0, 2))).toEqual([])
    expect(codesOf(inSchool)).toEqual(['pathway-one-setting'])
    expect(codesOf([...inSchool, step({ by: '2030', opportunity: 'nsta' })])).toEqual([])
  })

  test('a role counts from the years of what it builds on, where those are more', () => {
    const roles = [roleOf('late', 5), roleOf('soon', 1, { role: 'late' })]
    const situation = pathwayOf([step({ by: '2031', role: 'soon' }), step({ by: '2032', role: 'late' }), FURTHER])
    const [problem] = problemsOf({
      ...situation,
      roles: new Map(roles.map((role) => [role.id, role])),
      earliest: earliestYears(roles),
    })
    expect([problem?.code, problem?.args['from']]).toEqual(['pathway-role-early', '2032-33'])
  })

  test.each<[string, Readonly<Record<string, string>>, readonly ProblemCode[]]>([
    ['the year in which a role opens', { role: 'plc-facilitator', by: '2029' }, []],
    ['the year before it', { role: 'plc-facilitator', by: '2028' }, ['pathway-role-early']],
    ['done is a fact', { role: 'plc-facilitator', by: '2026', status: 'done' }, []],
    ['dropped is over', { role: 'department-chair', by: '2027', status: 'dropped' }, []],
    ['no date says nothing of years', { role: 'plc-facilitator' }, []],
    ['the last year of a window', { opportunity: 'knowles-teaching-fellowship', by: '2029' }, []],
    ['the year after it', { opportunity: 'knowles-teaching-fellowship', by: '2030' }, ['pathway-opportunity-closed']],
    ['may be begun before it can be finished', { opportunity: 'national-board-certification', by: '2027' }, []],
    ['applications that are still open', { opportunity: 'star-calpoly', by: '2027-05' }, []],
    ['applications that have closed', { opportunity: 'star-calpoly', by: '2027-01' }, ['pathway-cycle-past']],
    ['begun is applied for', { opportunity: 'star-calpoly', by: '2027-01', status: 'doing' }, []],
    ['today is not past', { by: TODAY }, []],
    ['this month is not past', { by: TODAY.slice(0, 7) }, []],
    ['yesterday is', { by: '2026-10-04' }, ['pathway-past-due']],
    ['a role that does not exist any more', { role: 'gone', by: '2027' }, []],
  ])('%s', (_, fields, codes) => {
    expect(codesOf([step(fields), FURTHER])).toEqual(codes)
  })

  test('years are not judged where the plan says nothing of them', () => {
    expect(
      codesOf([step({ role: 'district-stem-coordinator', by: '2027' })], { profile: { stage: 'coursework' } as never }),
    ).toContain('pathway-role-early')
    expect(codesOf([step({ role: 'plc-facilitator', by: '2026-11' })], { profile: { name: 'Jo' } as never })).toEqual(
      [],
    )
  })

  test('steps wait for what their words mean: ids, names, names in other letters, parts of one name, several', () => {
    const [write, show] = [step({ title: 'Write the lab up', by: '2028' }), step({ title: 'Show it', by: '2028' })]
    const waits = (depends_on: string): ProblemCode[] => codesOf([write, show, step({ by: '2029', depends_on })])
    for (const words of [
      'Write the lab up',
      'write  the LAB up.',
      'the lab up',
      String(write['id']),
      'Show it; Write the lab up',
    ])
      expect(waits(words)).toEqual([])
    expect(waits('Something else')).toEqual(['pathway-depends-unknown'])
    expect(waits('Show it; Something else')).toEqual(['pathway-depends-unknown'])
  })

  test('a circle is told of once, a step that waits for itself too', () => {
    const circle = ['A step', 'B step', 'C step'].map((title, i, all) =>
      step({ title, by: '2029', depends_on: all[(i + 1) % 3] ?? '' }),
    )
    expect(codesOf(circle)).toEqual(['pathway-depends-cycle'])
    expect(codesOf([step({ title: 'Alone', by: '2029', depends_on: 'alone' })])).toEqual(['pathway-depends-cycle'])
  })
})

describe('repairs', () => {
  const fields = fc.record(
    {
      title: fc.constantFrom('Lab', 'Club', 'Write it up', 'Meet', 'Teach'),
      by: fc.constantFrom(
        '2026-05',
        '2026-11',
        '2027',
        '2028-03',
        '2029',
        '2030-12-31',
        '2031',
        '2032',
        '2034',
        '2036',
        '2040',
      ),
      role: fc.constantFrom(...catalogues.roles.map(({ id }) => id)),
      opportunity: fc.constantFrom(...catalogues.opportunities.map(({ id }) => id)),
      status: fc.constantFrom('todo', 'doing', 'done', 'dropped'),
      depends_on: fc.constantFrom('Lab', 'Club', 'Meet', 'Write it', 'Nothing there', 'Lab; Meet'),
    },
    { requiredKeys: ['title', 'by'] },
  )
  const plans = fc.record({
    milestones: fc.array(fields, { maxLength: 7 }),
    roles: fc.uniqueArray(fc.constantFrom(...catalogues.roles.map(({ id }) => id)), { maxLength: 2 }),
    profile: fc.constantFrom<Record<string, unknown>>(
      { licensed_by: '2027-05' },
      { years: 4, stage: 'first-job' },
      { stage: 'student-teaching' },
      { name: 'Jo' },
    ),
  })

  test('take their problem away, and bring no other', () => {
    let offered = 0
    fc.assert(
      fc.property(plans, ({ milestones, roles, profile }) => {
        const entries = milestones.map((entry, i) => ({ id: `milestone-${i}`, ...entry }))
        const situation = pathwayOf(entries as never, { profile: profile as never, roles })
        const problems = problemsOf(situation)
        const names = (all: typeof problems): string[] =>
          all.map(({ code, path, args }) => [code, path, args['words'] ?? args['on'] ?? ''].join(' '))
        for (const problem of problems) {
          if (!problem.repair) continue
          offered += 1
          const after = names(problemsOf(changed(situation, problem.repair)))
          const before = names(problems)
          expect(after.filter((name) => !before.includes(name))).toEqual([])
          expect(after.length).toBeLessThan(before.length)
        }
      }),
      { numRuns: 300 },
    )
    expect(offered).toBeGreaterThan(300)
  })

  test('that would leave the problem are not offered: two roles are later, and what waits holds the third in its place', () => {
    const roles = [roleOf('x', 0), roleOf('y', 0), roleOf('both', 0, { all: [{ role: 'x' }, { role: 'y' }] })]
    const situation = pathwayOf([
      step({ title: 'Both', by: '2030', role: 'both' }),
      step({ by: '2035', role: 'x' }),
      step({ by: '2036', role: 'y' }),
      step({ by: '2030', depends_on: 'Both' }),
    ])
    const [problem, ...others] = problemsOf({
      ...situation,
      roles: new Map(roles.map((role) => [role.id, role])),
      earliest: earliestYears(roles),
      opportunities: new Map(),
    })
    expect([problem?.code, problem?.repair]).toEqual(['pathway-prerequisite-later', undefined])
    expect(others.map(({ code }) => code)).toEqual(['pathway-one-setting'])
  })

  test('most problems have one', () => {
    const problems = problemsOf(pathwayFrom('one-of-each'))
    expect(problems.filter(({ repair }) => !repair).map(({ code }) => code)).toEqual([])
  })

  test('applied one after the other, they bring a plan with one of each problem into order', () => {
    let situation = pathwayFrom('one-of-each')
    for (let turns = 0; turns < 20; turns += 1) {
      const repair = problemsOf(situation).find((problem) => problem.repair)?.repair
      if (!repair) break
      situation = changed(situation, repair)
    }
    expect(problemsOf(situation)).toEqual([])
  })
})
