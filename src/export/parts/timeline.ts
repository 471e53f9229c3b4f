import { saySchoolYear } from '../../core/career/school-year.ts'
import type { Block, Text } from '../../core/document/document.ts'
import { situationOf } from '../../core/pathway/situation.ts'
import { timelineOf } from '../../core/pathway/timeline.ts'
import { namingOf } from '../../words/pathway/naming.ts'
import { timelineDrawing } from '../../words/pathway/timeline-drawing.ts'
import { type TimelineRow, timelineRows } from '../../words/pathway/timeline-rows.ts'
import { timelineSentences } from '../../words/pathway/timeline-sentences.ts'
import type { Part } from './part.ts'

/** Milestones in school years: a picture, and the same in a table. It begins with the term, since documents know no day. */
export const timeline: Part<'timeline'> = (
  { shared: { framework, plan }, terms, catalogues },
  { title = 'Timeline' },
) => {
  const term = terms.at(-1)
  if (!term || !catalogues) return []
  const situation = situationOf(catalogues, dayIn(term.id), { framework, plan, term })
  if (situation.milestones.length === 0) return []
  const { years, ...more } = timelineOf(situation)
  // The years behind the last step are empty: they say nothing on paper.
  const planned = years.slice(0, years.findLastIndex(({ milestones }) => milestones.length > 0) + 1)
  const rows = timelineRows({ ...more, years: planned }, namingOf(situation))
  const { clock } = situation
  const note = clock ? `Year 1 of teaching is taken to be ${saySchoolYear(clock.firstYear)}.` : ''
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'figure',
      title,
      description: [note, ...timelineSentences(rows)].filter((part) => part !== '').join(' '),
      drawing: timelineDrawing(rows, '', note),
    },
    table(rows, title),
  ]
}

const DAYS: Readonly<Record<string, string>> = { winter: '01-15', spring: '03-15', summer: '06-15', fall: '10-15' }

/** A day inside of a term. */
const dayIn = (term: string): string => `${term.slice(0, 4)}-${DAYS[term.slice(5)] ?? '10-15'}`

const table = (rows: readonly TimelineRow[], caption: string): Block => ({
  kind: 'table',
  caption,
  columns: ['School year', 'Stage', 'Steps'],
  rows: rows.map(({ when, stage, steps }): readonly Text[] => [
    [{ text: when }],
    [{ text: stage }],
    [{ text: steps.length === 0 ? 'No steps' : steps.map(({ name, details }) => `${name}: ${details}`).join('\n') }],
  ]),
})
