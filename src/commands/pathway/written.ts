import { saySchoolYear } from '../../core/career/school-year.ts'
import { namingOf } from '../../words/pathway/naming.ts'
import { timelineRows } from '../../words/pathway/timeline-rows.ts'
import { oneLine } from '../../words/show.ts'
import type { PathwayData } from './pathway-data.ts'

/** The timeline in a format to hand on; undefined for the terminal's own. */
export async function written(format: string, { name, situation, timeline }: PathwayData): Promise<string | undefined> {
  if (format === 'text') return undefined
  const title = name === null ? 'Career pathway' : `Career pathway of ${oneLine(name)}`
  if (format === 'mermaid') {
    const { timelineMermaid } = await import('../../export/timeline-mermaid.ts')
    return timelineMermaid(timeline, title)
  }
  const { timelineSvg } = await import('./timeline-svg.ts')
  const { clock } = situation
  const note = clock ? `Year 1 of teaching is taken to be ${saySchoolYear(clock.firstYear)}.` : ''
  return timelineSvg(timelineRows(timeline, namingOf(situation)), title, note)
}
