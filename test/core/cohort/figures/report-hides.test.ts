import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohortReport } from '../../../../src/core/cohort/figures/cohort-report.ts'
import type { Figure } from '../../../../src/core/cohort/figures/figure.ts'
import { widthFor } from '../../../../src/core/cohort/suppress/width-for.ts'
import { frameworkOf } from '../../../support/plans.ts'
import { type Answers, NO_CATALOGUES, planWith, scaleTo, scopeOf, tallyOf, timesEach } from '../support/small-cohort.ts'
import { spanOf } from '../support/solver.ts'

const POINTS = 4
type Leaf = number | 'open' | 'skipped' | 'absent'

const framework = frameworkOf([scaleTo(POINTS), { id: 'note', type: 'text', label: 'Note?' }])
const scope = scopeOf(framework)
/** Who answers the other question of the benefit hangs together with the scale; a reader does not know that. */
const answers = (leaf: Leaf): Answers =>
  leaf === 'absent'
    ? undefined
    : {
        ...(leaf === 'open' ? {} : { sure: leaf === 'skipped' ? null : leaf }),
        ...(leaf === 2 || leaf === 'open' ? {} : { note: 'x' }),
      }

const LEAVES: readonly Leaf[] = [1, 2, 3, 4, 'open', 'skipped', 'absent']
/** What one person can answer in two terms. */
const PAIRS = LEAVES.flatMap((then) =>
  LEAVES.filter((now) => now !== 'absent' || then !== 'absent').map((now) => ({ then, now })),
)
type Pair = (typeof PAIRS)[number]
const TALLIES = PAIRS.map(({ then, now }) => tallyOf(scope, planWith(framework, answers(then), answers(now))))

const isPoint = (leaf: Leaf): leaf is number => typeof leaf === 'number'
const isPaired = ({ then, now }: Pair): boolean => isPoint(then) && isPoint(now)

/** Every number of a report, with the people it counts. */
function numbersOf({
  terms,
  changes,
}: ReturnType<typeof cohortReport>): readonly (readonly [string, Figure, (pair: Pair) => boolean])[] {
  const of = (id: string, leaf: (pair: Pair) => Leaf) => {
    const term = terms.find((one) => one.term === id)
    const question = term?.benefits[0]?.questions[0]
    if (!term) return []
    return [
      [`${id} people`, term.people, (pair: Pair) => leaf(pair) !== 'absent'] as const,
      ...(question
        ? [
            [`${id} answered`, question.answered, (pair: Pair) => isPoint(leaf(pair))] as const,
            [`${id} skipped`, question.skipped, (pair: Pair) => leaf(pair) === 'skipped'] as const,
            [`${id} open`, question.open, (pair: Pair) => leaf(pair) === 'open'] as const,
            ...question.points.map(
              ({ point, people }) => [`${id} ${point}`, people, (pair: Pair) => leaf(pair) === point] as const,
            ),
          ]
        : []),
    ]
  }
  const change = changes.flatMap(({ paired, rose, same, fell }) => [
    ['paired', paired, isPaired] as const,
    ['rose', rose, (pair: Pair) => isPaired(pair) && pair.now > pair.then] as const,
    ['same', same, (pair: Pair) => isPaired(pair) && pair.now === pair.then] as const,
    ['fell', fell, (pair: Pair) => isPaired(pair) && pair.now < pair.then] as const,
  ])
  return [...of('2026-fall', ({ then }) => then), ...of('2027-spring', ({ now }) => now), ...change]
}

/** Cohorts in which some answers are common and the others rare, and such in which nearly everybody is of a few kinds. */
const cohort = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3), { minLength: PAIRS.length, maxLength: PAIRS.length }),
    fc.array(fc.tuple(fc.nat(PAIRS.length - 1), fc.integer({ min: 1, max: 14 })), { minLength: 2, maxLength: 7 }),
  )
  .map(([isPlain, few, many]) => {
    const counts: number[] = isPlain ? few.map(() => 0) : [...few]
    for (const [i, more] of many) counts[i] = (counts[i] ?? 0) + more
    return counts
  })

test('with everything that a report shows taken together, no hidden number can be worked out', {
  timeout: 240_000,
}, () => {
  let withChange = 0
  let withTotal = 0
  let hidden = 0
  fc.assert(
    fc.property(cohort, fc.constantFrom(5, 7, 10), (counts, minimum) => {
      const people = counts.reduce((all, one) => all + one, 0)
      const report = cohortReport(
        timesEach(TALLIES, counts),
        scope,
        { rostered: people, sameName: 0, left: 0 },
        { minimum },
        NO_CATALOGUES,
      )
      const numbers = numbersOf(report)
      const indexes = (isOne: (pair: Pair) => boolean) => [...PAIRS.keys()].filter((i) => isOne(PAIRS[i] as Pair))
      const between = ({ at_least, at_most }: Figure) => ({
        least: at_least ?? 0,
        most: at_most ?? Number.POSITIVE_INFINITY,
      })
      const known = [
        ...numbers.map(([, figure, isOne]) => ({ of: indexes(isOne), ...between(figure) })),
        // How many answered the other question, and both together, in each term.
        ...report.terms.flatMap(({ term, people, benefits: [benefit] }) => {
          const note = benefit?.questions.find(({ path }) => path === 'b.note')
          const i = term === '2026-fall' ? 0 : 1
          const leaf = ({ then, now }: Pair): Leaf => (i === 0 ? then : now)
          if (!benefit || !note) return []
          if (benefit.answered.count !== null) withTotal += 1
          return [
            { of: [PAIRS.length + i], least: 0, most: people.count ?? 0 },
            { of: [PAIRS.length + i], ...between(note.answered) },
            { of: [PAIRS.length + i, ...indexes((pair) => isPoint(leaf(pair)))], ...between(benefit.answered) },
          ]
        }),
      ]
      if (report.changes.some(({ rose, fell }) => rose.count !== null || fell.count !== null)) withChange += 1
      for (const [name, figure, isOne] of numbers) {
        const real = indexes(isOne).reduce((all, i) => all + (counts[i] ?? 0), 0)
        expect([name, real >= (figure.at_least ?? 0), real <= (figure.at_most ?? real)]).toEqual([name, true, true])
        if (figure.count !== null) {
          if (!name.endsWith('answered') && name !== 'paired')
            expect([name, figure.count >= minimum || figure.count === people || figure.count === 0]).toEqual([
              name,
              true,
            ])
          continue
        }
        hidden += 1
        // Nothing at all is known of how many there are where a term has too few people.
        const bounded = [...known, { of: [...PAIRS.keys()], least: 0, most: 10_000 }]
        const [least, most] = spanOf(PAIRS.length + 2, bounded, indexes(isOne))
        expect([name, most - least >= widthFor(minimum), JSON.stringify({ least, most, minimum })]).toEqual([
          name,
          true,
          expect.anything(),
        ])
      }
    }),
    { numRuns: Number(process.env['WAYMARK_COHORTS'] ?? 25), seed: 7 },
  )
  // The test is about reports that show something and hide something.
  expect([withChange > 5, withTotal > 0, hidden > 100]).toEqual([true, true, true])
})
