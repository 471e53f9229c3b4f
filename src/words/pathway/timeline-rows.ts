import { saySchoolYear } from '../../core/career/school-year.ts'
import type { Status } from '../../core/pathway/milestone.ts'
import type { Timeline, TimelineYear } from '../../core/pathway/timeline.ts'
import { type Naming, nameOf, sayDetails } from './say-milestone.ts'
import { sayStage } from './say-years.ts'

/** A line of a timeline, in words, however it is drawn. */
export interface TimelineRow {
  /** `2029-30`, or several years in which nothing is: `2031-32 to 2034-35`. */
  readonly when: string
  /** `year 1` */
  readonly stage: string
  readonly steps: readonly { readonly name: string; readonly details: string; readonly status: Status }[]
}

/** A timeline's rows: years that have steps one by one, and those between them together. */
export function timelineRows({ years, undated }: Timeline, naming: Naming): TimelineRow[] {
  const rows: TimelineRow[] = []
  let empty: TimelineYear[] = []
  const close = (): void => {
    const [first, last] = [empty[0], empty.at(-1)]
    if (first && last) rows.push({ when: span(first.year, last.year), stage: stages(first, last), steps: [] })
    empty = []
  }
  for (const year of years) {
    const before = empty.at(-1)
    // Preparation is told apart from teaching, and years that do not follow each other are.
    if (before && (before.year !== year.year - 1 || isBefore(before) !== isBefore(year))) close()
    if (year.milestones.length === 0) empty.push(year)
    else {
      close()
      rows.push({
        when: saySchoolYear(year.year),
        stage: sayStage(year.years),
        steps: stepsIn(year.milestones, naming),
      })
    }
  }
  close()
  return undated.length === 0 ? rows : [...rows, { when: 'No date', stage: '', steps: stepsIn(undated, naming) }]
}

const isBefore = ({ years }: TimelineYear): boolean => years !== undefined && years < 0

const stepsIn = (milestones: TimelineYear['milestones'], naming: Naming): TimelineRow['steps'] =>
  milestones.map((milestone) => ({
    name: nameOf(milestone),
    details: sayDetails(milestone, naming),
    status: milestone.status,
  }))

const span = (first: number, last: number): string =>
  first === last ? saySchoolYear(first) : `${saySchoolYear(first)} to ${saySchoolYear(last)}`

function stages(first: TimelineYear, last: TimelineYear): string {
  if (first.years === undefined || last.years === undefined) return ''
  if (first === last || first.years < 0) return sayStage(first.years)
  return `years ${first.years + 1} to ${last.years + 1}`
}
