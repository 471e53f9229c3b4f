import fc from 'fast-check'
import type { Requirement, Role } from '../../src/core/catalogue/role.ts'

/** A role with what the planner looks at; the rest is the same for all. */
export const roleOf = (id: string, earliest: Role['earliest_years'], requires?: Requirement): Role => ({
  id,
  name: `Role ${id}`,
  setting: 'school',
  formality: 'formal',
  earliest_years: earliest,
  ...(requires ? { requires } : {}),
  does: 'Does it.',
  benefits: ['pathway'],
  pay: ['none'],
  basis: ['typical, varies locally'],
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const leaf: fc.Arbitrary<Requirement> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ids, 'nobody').map((role) => ({ role })) },
  { weight: 1, arbitrary: fc.constant({ credential: 'a course' }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }).map((years) => ({ years })) },
)

/** AND/OR graphs of at most eight roles: circles, roles that do not exist and years in between, all as they come. */
export const graphs: fc.Arbitrary<Role[]> = fc
  .tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        earliest: fc.oneof(fc.constant('pre' as const), fc.integer({ min: 0, max: 9 })),
        requires: fc.option(
          fc.letrec<{ node: Requirement }>((tie) => ({
            node: fc.oneof(
              { maxDepth: 2, withCrossShrink: true },
              leaf,
              fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
              fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
            ),
          })).node,
          { freq: 4, nil: undefined },
        ),
      }),
    ),
  )
  .map((parts) => parts.map(({ id, earliest, requires }) => roleOf(id, earliest, requires)))
