import { saySchoolYear } from '../core/career/school-year.ts'
import type { Milestone, Status } from '../core/pathway/milestone.ts'
import type { Timeline, TimelineYear } from '../core/pathway/timeline.ts'
import { lastDayOf } from '../core/prompt-types/date.ts'

/** Mermaid's own words for how far a task is. */
const TAGS: Readonly<Record<Status, string>> = { todo: '', doing: 'active, ', done: 'done, ', dropped: 'done, ' }

/**
 * A timeline as a Mermaid gantt chart: a section a school year, a task a milestone, from the beginning of its school year
 * or of its month to its date. What a person wrote is text there and nothing else: every character that Mermaid's grammar
 * knows becomes a blank, and a number stands before it, so that no line begins with a word of the grammar.
 */
export function timelineMermaid({ years, undated }: Timeline, title: string): string {
  const withSteps = years.filter(({ milestones }) => milestones.length > 0)
  const lines = [
    'gantt',
    `    title ${plain(title)}`,
    '    dateFormat YYYY-MM-DD',
    '    axisFormat %Y',
    ...withSteps.flatMap((year) => [
      `    section ${sectionOf(year)}`,
      ...year.milestones.map((milestone, i) => `    ${i + 1}. ${task(milestone, year.year)}`),
    ]),
  ]
  const left = undated.map(({ name }) => `%% Without a date: ${plain(name)}`)
  return [...lines, ...left].join('\n')
}

const sectionOf = ({ year, years }: TimelineYear): string => {
  const stage = years === undefined ? '' : years < 0 ? ', preparation' : `, year ${years + 1}`
  return `${saySchoolYear(year)}${stage}`
}

function task({ name, by = '', status }: Milestone, year: number): string {
  const end = lastDayOf(by)
  const schoolYear = `${String(year).padStart(4, '0')}-08-01`
  const month = by.length > 4 ? `${end.slice(0, 7)}-01` : schoolYear
  return `${plain(name)}${status === 'dropped' ? ' (dropped)' : ''} :${TAGS[status]}${month < end ? month : end}, ${end}`
}

/** Words without the characters that mean something to Mermaid, on one line, never empty. */
const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N} .,'()/&+!?-]/gu, ' ')
    .replace(/-{2,}/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120) || 'Step'
