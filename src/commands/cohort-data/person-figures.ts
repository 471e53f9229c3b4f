import type { PersonData } from '../../core/cohort/data/data-rows.ts'
import { type PlanFigures, planFigures } from '../../core/cohort/figures/plan-figures.ts'
import type { Content } from '../../store/content/content.ts'
import { type CountWish, scopeFor } from '../cohort-plans/count-shard.ts'
import { receive } from '../cohort-plans/receive.ts'

/** What reading one person's plan gives for a data set. */
export type ReadFigures = Pick<PersonData, 'received' | 'state'> & { readonly figures: PlanFigures | null }

/** Reads plans that were handed in, in the order of the files. */
export async function personFigures(
  files: readonly string[],
  wish: CountWish,
  content: Content,
): Promise<readonly ReadFigures[]> {
  const scope = await scopeFor(wish, content)
  const read: ReadFigures[] = []
  for (const file of files) {
    const { standing, received } = await receive(file, scope, content)
    const figures = received.state === 'valid' ? planFigures(received.plan, scope) : null
    read.push({ received: received.state, state: standing.state, figures })
  }
  return read
}
