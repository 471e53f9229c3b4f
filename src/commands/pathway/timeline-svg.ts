import { drawingSvg } from '../../export/svg/drawing-svg.ts'
import { timelineDrawing } from '../../words/pathway/timeline-drawing.ts'
import type { TimelineRow } from '../../words/pathway/timeline-rows.ts'
import { timelineSentences } from '../../words/pathway/timeline-sentences.ts'

/** A timeline as an SVG file, with the same facts as sentences for whoever does not see it. */
export const timelineSvg = (rows: readonly TimelineRow[], title: string, note: string): string =>
  drawingSvg(timelineDrawing(rows, title, note), {
    title,
    description: [note, ...timelineSentences(rows)].filter((part) => part !== '').join(' '),
    language: 'en',
  }).trimEnd()
