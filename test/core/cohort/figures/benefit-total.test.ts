import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohortReport } from '../../../../src/core/cohort/figures/cohort-report.ts'
import { widthFor } from '../../../../src/core/cohort/suppress/width-for.ts'
import { frameworkOf } from '../../../support/plans.ts'
import { type Answers, NO_CATALOGUES, planWith, scopeOf, tallyOf, timesEach } from '../support/small-cohort.ts'
import { type Known, spanOf } from '../support/solver.ts'

const MOST_GOALS = 3
const QUESTIONS = ['a', 'c', 'd', 'goals'] as const
const framework = frameworkOf([
  ...QUESTIONS.slice(0, 3).map((id) => ({ id, type: 'text', label: `${id}?` }) as const),
  {
    id: 'goals',
    type: 'repeat',
    label: 'Goals?',
    collects: 'goal',
    max: MOST_GOALS,
    prompts: [{ id: 'goal', type: 'text', label: 'Goal?' }],
  },
])
const scope = scopeOf(framework)

/** How one person answers each of the four: 0 open, 1 skipped, and from 2 on answered, with so many goals more than one. */
type Person = readonly number[]
const answers = (person: Person): Answers =>
  Object.fromEntries(
    QUESTIONS.flatMap((id, i) => {
      const how = person[i] ?? 0
      if (how === 0) return []
      const goals = Array.from({ length: how - 1 }, (_, n) => ({ id: `goal-${n}`, goal: 'x' }))
      return [[id, how === 1 ? null : id === 'goals' ? goals : 'x'] as const]
    }),
  )

const person = fc.tuple(
  fc.constantFrom(0, 1, 2, 2, 2, 2),
  fc.constantFrom(0, 1, 2, 2),
  fc.constantFrom(0, 2, 2, 2, 2, 2),
  fc.constantFrom(0, 1, 2, 2, 3, 4),
)
/** Some kinds of people, and how many there are of each. */
const cohort = fc.array(fc.tuple(person, fc.integer({ min: 1, max: 16 })), { minLength: 2, maxLength: 9 })

test('the number of a whole benefit, its questions and its goals together leave every hidden number open', {
  timeout: 240_000,
}, () => {
  const told = { total: 0, hidden: 0 }
  fc.assert(
    fc.property(cohort, fc.constantFrom(5, 10), (kinds, minimum) => {
      const tallies = kinds.map(([one]) => tallyOf(scope, planWith(framework, undefined, answers(one))))
      const counts = kinds.map(([, count]) => count)
      const people = counts.reduce((all, one) => all + one, 0)
      const facts = { rostered: people, sameName: 0, left: 0 }
      const report = cohortReport(timesEach(tallies, counts), scope, facts, { minimum }, NO_CATALOGUES)
      const benefit = report.terms.at(-1)?.benefits[0]
      if (!benefit) return
      // Of each question: open, skipped, answered.
      const at = (question: number, leaf: number): number => question * 3 + leaf
      const real = (question: number, leaf: number): number =>
        kinds.reduce((all, [one, count]) => all + (Math.min(one[question] ?? 0, 2) === leaf ? count : 0), 0)
      const known: Known[] = QUESTIONS.map((_, q) => ({
        of: [at(q, 0), at(q, 1), at(q, 2)],
        least: people,
        most: people,
      }))
      const { at_least, at_most } = benefit.answered
      known.push({
        of: QUESTIONS.map((_, q) => at(q, 2)),
        least: at_least ?? 0,
        most: at_most ?? people * QUESTIONS.length,
      })
      if (benefit.answered.count !== null) told.total += 1
      const goals = report.goals.at(-1)?.total.count
      if (typeof goals === 'number')
        known.push({ of: [at(3, 2)], least: Math.ceil(goals / MOST_GOALS), most: Math.min(goals, people) })
      const hidden: [string, number][] = []
      for (const [q, id] of QUESTIONS.entries()) {
        const figures = benefit.questions.find(({ path }) => path === `b.${id}`)
        for (const [leaf, key] of (['open', 'skipped', 'answered'] as const).entries()) {
          const figure = figures?.[key]
          known.push({ of: [at(q, leaf)], least: figure?.at_least ?? 0, most: figure?.at_most ?? people })
          if (figure?.count == null) hidden.push([`${id} ${key}`, at(q, leaf)])
          expect([real(q, leaf) >= (figure?.at_least ?? 0), real(q, leaf) <= (figure?.at_most ?? people)]).toEqual([
            true,
            true,
          ])
        }
      }
      for (const [name, index] of hidden) {
        told.hidden += 1
        const [least, most] = spanOf(QUESTIONS.length * 3, known, [index])
        expect([name, kinds, minimum, most - least >= widthFor(minimum)]).toEqual([name, kinds, minimum, true])
      }
    }),
    { numRuns: Number(process.env['WAYMARK_COHORTS'] ?? 60), seed: 11 },
  )
  expect([told.total > 15, told.hidden > 100]).toEqual([true, true])
})
