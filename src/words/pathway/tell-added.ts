import { sayDate } from '../../core/date-meant.ts'
import { oneLine } from '../show.ts'
import { type Line, strong } from '../styled.ts'

/** Milestones that are, or would be, added to a plan. */
interface Added {
  readonly route: number
  readonly milestones: readonly { readonly title: string; readonly by: string; readonly depends_on: string | null }[]
}

/** The steps of a route that the plan does not hold yet, as they would stand in it. */
export const sayAdded = ({ route, milestones }: Added): Line[] => [
  [strong(milestones.length === 1 ? `One step of route ${route}:` : `${milestones.length} steps of route ${route}:`)],
  ...milestones.map(
    ({ title, by, depends_on }, i) =>
      `  ${i + 1}. ${title}, by ${sayDate(by)}.${depends_on === null ? '' : ` Waits for: ${oneLine(depends_on, 200)}.`}`,
  ),
]
