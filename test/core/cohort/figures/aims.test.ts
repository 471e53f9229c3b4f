import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohortReport } from '../../../../src/core/cohort/figures/cohort-report.ts'
import { cohortScope } from '../../../../src/core/cohort/figures/cohort-scope.ts'
import { widthFor } from '../../../../src/core/cohort/suppress/width-for.ts'
import type { Prompt } from '../../../../src/core/framework.ts'
import { frameworkOf } from '../../../support/plans.ts'
import { planWith, TODAY, tallyOf, timesEach } from '../support/small-cohort.ts'
import { spanOf } from '../support/solver.ts'

const ROLES = ['r1', 'r2', 'r3']
const items = ROLES.map((id) => ({ id, name: id }))
const catalogues = { roles: items, opportunities: [] } as unknown as Parameters<typeof cohortScope>[1]
const PICKS = [...ROLES, 'nothing'] as const

/** The roles shown of people of whom so many picked each role, and so many none. */
function shownOf(prompt: Partial<Prompt>, counts: readonly number[], minimum: number) {
  const framework = frameworkOf([
    { id: 'role', type: 'select_one', label: 'Which?', choices: ROLES.map((id) => ({ id, label: id })), ...prompt },
  ])
  const scope = cohortScope(framework, catalogues, '2027-spring', TODAY)
  const tallies = PICKS.map((pick) =>
    tallyOf(scope, planWith(framework, undefined, pick === 'nothing' ? {} : { role: pick })),
  )
  const people = counts.reduce((all, one) => all + one, 0)
  const report = cohortReport(
    timesEach(tallies, counts),
    scope,
    { rostered: people, sameName: 0, left: 0 },
    minimum === 0 ? 'internal' : { minimum },
    catalogues,
  )
  return { roles: report.roles, question: report.terms.at(-1)?.benefits[0]?.questions[0], people }
}

test('what few people aim at cannot be worked out from how many answered', () => {
  let shown = 0
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(12), fc.integer({ min: 10, max: 60 })), { minLength: 4, maxLength: 4 }),
      fc.constantFrom(5, 10),
      (counts, minimum) => {
        const { roles, question, people } = shownOf({}, counts, minimum)
        const all = [0, 1, 2, 3]
        const answered = question?.answered
        const known = [
          { of: all, least: people, most: people },
          { of: [0, 1, 2], least: answered?.at_least ?? 0, most: answered?.at_most ?? people },
          ...ROLES.map((id, i) => {
            const figure = roles.find((one) => one.id === id)?.people
            // Someone who knows the rules knows as much of a role that is not there.
            const most = roles.length > 0 && (counts[i] ?? 0) < minimum ? minimum - 1 : people
            return { of: [i], least: figure?.at_least ?? 0, most: figure?.at_most ?? most }
          }),
        ]
        if (roles.length > 0) shown += 1
        for (const [i, id] of ROLES.entries()) {
          if (roles.some((one) => one.id === id) || people < 2 * minimum) continue
          const [least, most] = spanOf(4, known, [i])
          expect([id, counts, most - least >= widthFor(minimum)]).toEqual([id, counts, true])
        }
      },
    ),
    { numRuns: 150, seed: 3 },
  )
  expect(shown).toBeGreaterThan(20)
})

test('the one role that is left is not told by all others', () => {
  expect(shownOf({}, [50, 40, 4, 30], 10).roles).toEqual([])
  const unsure = [...ROLES, 'not-sure'].map((id) => ({ id, label: id }))
  expect(shownOf({ choices: unsure }, [50, 40, 4, 30], 10).roles.map(({ id }) => id)).toEqual(['r1', 'r2'])
  // A report for the faculty member alone shows all.
  expect(shownOf({}, [50, 40, 4, 30], 0).roles.map(({ people }) => people.count)).toEqual([50, 40, 4])
})
