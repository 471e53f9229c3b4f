import { collected } from '../career/collected.ts'
import { schoolYearOf } from '../career/school-year.ts'
import type { Catalogues } from '../catalogue/catalogues.ts'
import { entryName } from '../entry-name.ts'
import type { Framework } from '../framework.ts'
import type { Term } from '../plan.ts'
import { isDate } from '../prompt-types/date.ts'

export type Status = 'todo' | 'doing' | 'done' | 'dropped'

/** A milestone of a plan, with what can be reckoned from it. */
export interface Milestone {
  /** Its entry's id. */
  readonly id: string
  /** `pathway.milestones.milestone-7f3k` */
  readonly path: string
  /** The person's words for it; else the name of its role or opportunity. */
  readonly name: string
  /** The ids of the catalogue's items it is linked to. */
  readonly role?: string
  readonly opportunity?: string
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent where the plan has no date that can be read. */
  readonly by?: string
  /** The school year of `by`, by the calendar year it begins in. */
  readonly year?: number
  readonly status: Status
  /** What it waits for, in the person's words. */
  readonly dependsOn?: string
}

/** The milestones of a term, in the plan's order; of each what the framework asks, so that a public one gives no more. */
export function milestonesOf(framework: Framework, term: Term, { roles, opportunities }: Catalogues): Milestone[] {
  const names = new Map([...roles, ...opportunities].map(({ id, name }) => [id, name]))
  return collected(framework, term, 'milestone').map(({ path, prompt, entry }) => {
    const text = (field: string): string | undefined => {
      const value = prompt.prompts?.some(({ id }) => id === field) ? entry.fields.get(field) : undefined
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
    }
    const [title, by, role, opportunity, status, dependsOn] = [
      text('title'),
      text('by'),
      text('role'),
      text('opportunity'),
      text('status'),
      text('depends_on'),
    ]
    return {
      id: entry.id,
      path,
      name: title ?? names.get(role ?? '') ?? names.get(opportunity ?? '') ?? entryName(prompt, entry),
      ...(role === undefined ? {} : { role }),
      ...(opportunity === undefined ? {} : { opportunity }),
      ...(by !== undefined && isDate(by) ? { by, year: schoolYearOf(by) } : {}),
      status: isStatus(status) ? status : 'todo',
      ...(dependsOn === undefined ? {} : { dependsOn }),
    }
  })
}

const isStatus = (text: string | undefined): text is Status =>
  text === 'todo' || text === 'doing' || text === 'done' || text === 'dropped'

/** Whether it is still ahead: neither done nor dropped. */
export const isAhead = ({ status }: Milestone): boolean => status === 'todo' || status === 'doing'
