import { describe, expect, test } from 'vitest'
import { lens } from '../../../src/core/lens/lens.ts'
import { sayShown } from '../../../src/words/lens/say-shown.ts'
import { content, frameworkNamed } from '../../support/built-in.ts'
import { lastTerm, planOf } from '../../support/plans.ts'

const crosswalk = await content.crosswalk()
const [candidate, district] = [await frameworkNamed('candidate'), await frameworkNamed('district')]

type Data = Readonly<Record<string, unknown>>
interface Side {
  readonly profile?: Data
  readonly answers?: Data
}

function matches(own: Side, theirs: Side): string[] {
  if (!crosswalk) throw new Error('no crosswalk')
  const plan = planOf(candidate, own.profile ?? {}, own.answers ?? {})
  const partner = planOf(district, theirs.profile ?? {}, theirs.answers ?? {})
  return lens(crosswalk, {
    candidate: { framework: candidate, plan, term: lastTerm(plan) },
    district: { framework: district, plan: partner, term: lastTerm(partner) },
  }).matches.map(
    ({ rule, candidate: a, district: b, inTime }) =>
      `${rule.id}: ${a.flatMap(sayShown).join('; ')} = ${b.flatMap(sayShown).join('; ')}${inTime === null ? '' : ` (${inTime ? 'in time' : 'later'})`}`,
  )
}

const CHEMIST = { subjects: ['biology', 'chemistry'], grades: ['9-12'], licensed_by: '2027-05' }
const openings = (...entries: Data[]): Side => ({
  answers: { fill: { openings: entries.map((entry, i) => ({ id: `openings-${i}`, ...entry })) } },
})

describe('an opening', () => {
  const fits = { subject: 'chemistry', grades: ['9-12'], count: 1, by: '2027-08' }
  const said = 'Chemistry; Grades 9 to 12; May 2027'
  test.each<[string, Data, Data, string[]]>([
    ['fits', CHEMIST, fits, [`${said} = Chemistry, Grades 9 to 12 (positions: 1; August 2027) (in time)`]],
    [
      'by a year',
      CHEMIST,
      { ...fits, by: '2027' },
      [`${said} = Chemistry, Grades 9 to 12 (positions: 1; 2027) (in time)`],
    ],
    [
      'before the license',
      CHEMIST,
      { ...fits, by: '2027-01' },
      [`${said} = Chemistry, Grades 9 to 12 (positions: 1; January 2027) (later)`],
    ],
    ['without a date', CHEMIST, { subject: 'chemistry', grades: ['9-12'] }, [`${said} = Chemistry, Grades 9 to 12`]],
    ['without grades', CHEMIST, { subject: 'chemistry' }, [`${said} = Chemistry`]],
    [
      'for a plan without grades',
      { subjects: ['chemistry'] },
      fits,
      ['Chemistry = Chemistry, Grades 9 to 12 (positions: 1; August 2027)'],
    ],
    ['in another subject', CHEMIST, { ...fits, subject: 'physics' }, []],
    ['in a wider subject is not guessed', CHEMIST, { ...fits, subject: 'integrated-stem' }, []],
    ['in other grades', CHEMIST, { ...fits, grades: ['6-8', '3-5'] }, []],
    ['of no positions', CHEMIST, { ...fits, count: 0 }, []],
    ['for a plan that says nothing', {}, fits, []],
    ['that says nothing', CHEMIST, {}, []],
  ])('%s', (_, profile, entry, expected) => {
    expect(matches({ profile }, openings(entry))).toEqual(expected.map((one) => `opening: ${one}`))
  })

  test('in time comes first, too soon last', () => {
    const found = matches(
      { profile: CHEMIST },
      openings({ ...fits, by: '2026-11' }, { subject: 'biology' }, { ...fits, subject: 'biology' }),
    )
    expect(found.map((one) => /\((in time|later)\)$/.exec(one)?.[1])).toEqual(['in time', undefined, 'later'])
  })

  test('thousands on both sides are soon gone through, and at most 50 told', () => {
    const goals = Array.from({ length: 4000 }, (_, i) => ({ id: `goal-${i}`, goal: `g${i}`, measure: 'One page.' }))
    const indicators = Array.from({ length: 4000 }, (_, i) => ({
      id: `indicator-${i}`,
      measure: i < 4 ? 'one  PAGE' : `m${i}`,
    }))
    const found = matches({ answers: { networks: { goals } } }, { answers: { retain: { indicators } } })
    expect(found).toHaveLength(50)
    expect(found[0]).toBe('indicator: g0 (One page.) = one  PAGE')
  })
})

describe('other rules', () => {
  test.each<[string, Side, Side, string[]]>([
    [
      'a role both name',
      { answers: { pathway: { roles: ['resource-sharer', 'ap-reader', 'not-sure'] } } },
      { answers: { retain: { roles: ['stem-club-coach', 'resource-sharer'] } } },
      ['role: Resource provider = Resource provider'],
    ],
    [
      'a milestone toward a role',
      { answers: { pathway: { milestones: [{ id: 'milestone-1', by: '2030', role: 'stem-club-coach' }] } } },
      { answers: { retain: { roles: ['stem-club-coach', 'resource-sharer'] } } },
      ['milestone: STEM club or competition coach (2030) = STEM club or competition coach'],
    ],
    [
      'pairs of choices',
      { answers: { development: { wanted: ['research-lab', 'masters', 'policy-work'] } } },
      { answers: { retain: { supports: ['coursework', 'mentor'] }, current: { ways: ['laboratory', 'seminar'] } } },
      ["support: Master's degree = Coursework", 'development: Time in a research lab = Laboratory research'],
    ],
    [
      'the same words, apart from capitals and blanks',
      { profile: { program: 'Hollis State ', region: 'nc' } },
      { profile: { program: 'hollis  state.', region: 'NC' } },
      ['program: Hollis State  = hollis  state.', 'state: nc = NC'],
    ],
    [
      'other words are not guessed at',
      { profile: { program: 'Hollis State College', region: 'North Carolina' } },
      { profile: { program: 'Hollis State', region: 'NC' } },
      [],
    ],
    ['blank words', { profile: { program: ' ', region: '.' } }, { profile: { program: '', region: '!' } }, []],
  ])('%s', (_, own, theirs, expected) => {
    expect(matches(own, theirs)).toEqual(expected)
  })
})
