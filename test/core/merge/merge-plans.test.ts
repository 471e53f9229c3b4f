import { describe, expect, test } from 'vitest'
import { type Data, isList, isMap, sameData } from '../../../src/core/data.ts'
import { type Merged, mergePlans, type Sides } from '../../../src/core/merge/merge-plans.ts'
import { asData, basePlan, changed, textsIn } from '../../support/changed-plans.ts'
import { seeded } from '../../support/seeded.ts'

/** Rounds of random changes; each checks every property. */
const ROUNDS = Number(process.env['WAYMARK_MERGES'] ?? 4000)

function idsUnique(data: Data): boolean {
  if (isMap(data)) return [...data.values()].every(idsUnique)
  if (!isList(data)) return true
  const ids = data.flatMap((item) => (isMap(item) && item.has('id') ? [item.get('id')] : []))
  return new Set(ids).size === ids.length && data.every(idsUnique)
}

/** What a file holds that shows both sides of every conflict. */
const bothTexts = (sides: Sides): Set<string> =>
  new Set([...textsIn(mergePlans(sides)?.data), ...textsIn(mergePlans(sides, ({ theirs }) => theirs)?.data)])

test(`${ROUNDS} rounds of random changes on both sides: no words are lost, ids stay unique, sides can be changed round`, () => {
  const counts = { clean: 0, conflicts: 0 }
  for (let round = 0; round < ROUNDS; round += 1) {
    const random = seeded(round)
    const plan = basePlan()
    const base = asData(plan)
    const ours = asData(changed(plan, random, 'ours', 1 + Math.floor(random() * 8)))
    const theirs = asData(changed(plan, random, 'theirs', 1 + Math.floor(random() * 8)))
    const merged = mergePlans({ base, ours, theirs })
    const turned = mergePlans({ base, ours: theirs, theirs: ours })
    if (!merged || !turned) throw new Error(`round ${round} was not merged`)
    const old = new Set(textsIn(base))
    const found = bothTexts({ base, ours, theirs })
    const lost = [...textsIn(ours), ...textsIn(theirs)].filter((text) => !old.has(text) && !found.has(text))
    expect({ round, lost }).toEqual({ round, lost: [] })
    expect({ round, unique: idsUnique(merged.data) }).toEqual({ round, unique: true })
    const places = ({ conflicts }: Merged): string[] => conflicts.map(({ place }) => place.join('.')).sort()
    expect({ round, places: places(turned) }).toEqual({ round, places: places(merged) })
    // What neither side touched is there as it was.
    const kept = textsIn(base).filter(
      (text) => text.startsWith('base ') && textsIn(ours).includes(text) && textsIn(theirs).includes(text),
    )
    expect({ round, gone: kept.filter((text) => !found.has(text)) }).toEqual({ round, gone: [] })
    if (merged.conflicts.length > 0) counts.conflicts += 1
    else {
      counts.clean += 1
      expect({ round, same: sameData(merged.data, turned.data) }).toEqual({ round, same: true })
      expect(orders(merged.data)).toEqual(orders(turned.data))
    }
    for (const side of [ours, theirs]) {
      expect(mergePlans({ base, ours: side, theirs: base })).toEqual({ data: side, conflicts: [] })
      expect(mergePlans({ base, ours: base, theirs: side })).toEqual({ data: side, conflicts: [] })
      expect(mergePlans({ base, ours: side, theirs: side })).toEqual({ data: side, conflicts: [] })
    }
  }
  console.info(`merged ${ROUNDS}: clean ${counts.clean}, with conflicts ${counts.conflicts}`)
  expect(Math.min(counts.clean, counts.conflicts)).toBeGreaterThan(ROUNDS / 10)
}, 300_000)

/** The ids of every list in their order. */
const orders = (data: Data): string[] => {
  if (isMap(data)) return [...data.keys()].sort().flatMap((key) => orders(data.get(key) ?? null))
  if (!isList(data)) return []
  return [
    data.map((item) => (isMap(item) ? String(item.get('id') ?? item.get('term')) : '')).join(),
    ...data.flatMap(orders),
  ]
}

/** A small plan with one term; `answers` may be anything. */
const plan = (answers: object, more: object = {}): Data =>
  asData({
    waymark: '1',
    framework: 'candidate',
    terms: [{ term: '2026-fall', framework_version: '1', status: 'draft', answers: answers as never, ...more }],
  })
const goals = (...list: readonly object[]): Data => plan({ pathway: { goals: list } })
const goal = (id: string, text: string): object => ({ id: `goal-${id}`, goal: text })
const merge = (base: Data | undefined, ours: Data, theirs: Data): Merged | undefined =>
  mergePlans({ base, ours, theirs })
const said = (merged: Merged | undefined): unknown =>
  merged && {
    texts: textsIn(merged.data).slice(5),
    conflicts: merged.conflicts.map(({ place }) => place.slice(3).join('.')),
  }

describe('two sides', () => {
  test.each<[string, Data | undefined, Data, Data, unknown]>([
    [
      'that changed different answers: both',
      plan({ learning: { edge: 'a', change: 'b' } }),
      plan({ learning: { edge: 'A', change: 'b' } }),
      plan({ learning: { edge: 'a', change: 'B' } }),
      { texts: ['A', 'B'], conflicts: [] },
    ],
    [
      'that changed different lines of one answer: a conflict, never a mixture',
      plan({ learning: { edge: 'one\n\ntwo\n' } }),
      plan({ learning: { edge: 'ONE\n\ntwo\n' } }),
      plan({ learning: { edge: 'one\n\nTWO\n' } }),
      { texts: ['ONE\n\ntwo\n'], conflicts: ['learning.edge'] },
    ],
    [
      'that changed different fields of one goal: both',
      goals({ id: 'goal-1', goal: 'g', status: 'idea', evidence: 'e' }),
      goals({ id: 'goal-1', goal: 'G', status: 'idea', evidence: 'e' }),
      goals({ id: 'goal-1', goal: 'g', status: 'done', evidence: 'e' }),
      { texts: ['goal-1', 'G', 'done', 'e'], conflicts: [] },
    ],
    [
      'where one took out what the other changed: a conflict',
      goals(goal('1', 'a'), goal('2', 'b')),
      goals(goal('2', 'b')),
      goals(goal('1', 'A'), goal('2', 'b')),
      { texts: ['goal-2', 'b'], conflicts: ['pathway.goals.goal-1'] },
    ],
    [
      'where one took out what the other left: gone',
      goals(goal('1', 'a'), goal('2', 'b')),
      goals(goal('2', 'b')),
      goals(goal('1', 'a'), goal('2', 'B')),
      { texts: ['goal-2', 'B'], conflicts: [] },
    ],
    [
      'where one moved what the other changed: moved and changed',
      goals(goal('1', 'a'), goal('2', 'b')),
      goals(goal('2', 'b'), goal('1', 'a')),
      goals(goal('1', 'A'), goal('2', 'b')),
      { texts: ['goal-2', 'b', 'goal-1', 'A'], conflicts: [] },
    ],
    [
      'that both added goals: both, where each was put',
      goals(goal('1', 'a'), goal('2', 'b')),
      goals(goal('1', 'a'), goal('m', 'mine'), goal('2', 'b')),
      goals(goal('1', 'a'), goal('2', 'b'), goal('t', 'theirs')),
      { texts: ['goal-1', 'a', 'goal-m', 'mine', 'goal-2', 'b', 'goal-t', 'theirs'], conflicts: [] },
    ],
    [
      'that added entries of one id by hand: each field is asked about',
      goals(),
      goals({ id: 'goal-1', goal: 'mine' }),
      goals({ id: 'goal-1', goal: 'theirs', status: 'idea' }),
      { texts: ['goal-1', 'mine', 'idea'], conflicts: ['pathway.goals.goal-1.goal'] },
    ],
    [
      'where one left out on purpose what the other answered: a conflict',
      plan({ learning: {} }),
      plan({ learning: { edge: null } }),
      plan({ learning: { edge: 'A' } }),
      { texts: [], conflicts: ['learning.edge'] },
    ],
    [
      'where one emptied a benefit and the other answered there: only what both touched',
      plan({ learning: { edge: 'a', change: 'b' } }),
      plan({}),
      plan({ learning: { edge: 'A', change: 'b' } }),
      { texts: [], conflicts: ['learning.edge'] },
    ],
    [
      'that changed the same answer in the same way: once',
      plan({ learning: { edge: 'a' } }),
      plan({ learning: { edge: 'A' } }),
      plan({ learning: { edge: 'A' } }),
      { texts: ['A'], conflicts: [] },
    ],
    [
      'without a common version: what differs is asked about, what only one has is kept',
      undefined,
      plan({ learning: { edge: 'A', change: 'only mine' } }),
      plan({ learning: { edge: 'B', help: 'only theirs' } }),
      { texts: ['A', 'only mine', 'only theirs'], conflicts: ['learning.edge'] },
    ],
    [
      'that set different answers aside: both',
      plan({}),
      plan({}, { set_aside: [{ path: 'a.b', value: 'x' }] }),
      plan({}, { set_aside: [{ path: 'a.c', value: 'y' }] }),
      { texts: ['a.b', 'x', 'a.c', 'y'], conflicts: [] },
    ],
  ])('%s', (_, base, ours, theirs, wanted) => {
    expect(said(merge(base, ours, theirs))).toEqual(wanted)
  })

  test('where one closed a term and the other changed it: they disagree about that', () => {
    const seal = { on: '2026-12-01', sha256: 'abc' }
    const base = plan({ learning: { edge: 'a' } })
    const closed = plan({ learning: { edge: 'a' } }, { status: 'final', seal })
    const edited = plan({ learning: { edge: 'A' } })
    for (const [ours, theirs] of [
      [closed, edited],
      [edited, closed],
    ] as const) {
      expect(merge(base, ours, theirs)?.conflicts).toMatchObject([
        { place: ['terms', '2026-fall', 'status'], base: 'draft' },
      ])
      const open = mergePlans({ base, ours, theirs }, () => 'draft')
      expect(sameData(open?.data, edited)).toBe(true)
    }
    const elsewhere: Data = new Map([...(base as ReadonlyMap<string, Data>), ['profile', new Map([['name', 'A']])]])
    expect(merge(base, closed, elsewhere)?.conflicts).toEqual([])
  })

  test('of which one has two entries with one id are not matched', () => {
    const twins = goals(goal('1', 'a'), goal('1', 'b'))
    const single = goals(goal('1', 'a'))
    for (const [base, ours, theirs] of [
      [twins, single, single],
      [single, twins, single],
      [single, single, twins],
    ] as const)
      expect(merge(base, ours, theirs)).toBeUndefined()
    expect(merge(single, 'a text', single)).toBeUndefined()
  })
})
