import type { CatalogueItem } from '../../core/catalogue/catalogues.ts'
import { sayDate } from '../../core/date-meant.ts'
import type { ResolveDependsOn } from '../../core/pathway/depends-on.ts'
import { isAhead, type Milestone, type Status } from '../../core/pathway/milestone.ts'
import { oneLine } from '../show.ts'

/** What sentences about milestones are made with. */
export interface Naming {
  readonly itemNamed: (id: string | undefined) => CatalogueItem | undefined
  readonly dependsOn: ResolveDependsOn
}

/** A milestone's name on one line. */
export const nameOf = ({ name }: Pick<Milestone, 'name'>): string => oneLine(name, 120)

const STATUS: Readonly<Record<Status, string>> = {
  todo: 'to do',
  doing: 'doing',
  done: 'done',
  dropped: 'dropped',
}

/** What there is to say of a milestone behind its name: `To do, by May 2027. Role: Exam reader. Waits for: ...`. */
export function sayDetails(milestone: Milestone, { itemNamed, dependsOn }: Naming): string {
  const { name, by, status, role, opportunity } = milestone
  const item = itemNamed(role) ?? itemNamed(opportunity)
  const { on, unknown } = dependsOn(milestone.dependsOn)
  const waits = [...on.map(nameOf), ...unknown.map((words) => oneLine(words, 120))]
  const state = `${STATUS[status].charAt(0).toUpperCase()}${STATUS[status].slice(1)}`
  return [
    by === undefined ? state : isAhead(milestone) ? `${state}, by ${sayDate(by)}` : `${state} (${sayDate(by)})`,
    ...(item && item.name !== name ? [`${role === undefined ? 'Opportunity' : 'Role'}: ${item.name}`] : []),
    ...(waits.length > 0 ? [`Waits for: ${waits.join('; ')}`] : []),
  ]
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}
