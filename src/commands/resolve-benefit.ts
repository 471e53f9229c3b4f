import { closest } from '../core/closest.ts'
import { fail } from '../core/finding.ts'
import type { Framework } from '../core/framework.ts'

/** The benefit of this id. @throws Failure `usage` naming the ones there are. */
export function resolveBenefit({ benefits }: Framework, id: string): string {
  const known = benefits.map((benefit) => benefit.id)
  if (known.includes(id)) return id
  const near = closest(id, known)
  throw fail('usage', {
    says: `There is no benefit "${id}".`,
    fix: near ? `Did you mean "${near}"?` : `Use one of: ${known.join(', ')}.`,
  })
}
