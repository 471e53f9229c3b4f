import type { Figure } from '../../core/cohort/figures/figure.ts'
import type { Block, Text } from '../../core/document/document.ts'
import { shareChart } from '../../core/picture/share-chart.ts'
import { sayFigure, sayShort } from '../../words/cohort/say-figure.ts'

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] })

export const list = (items: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => [paragraph(text)]),
})

const cell = (text: string): Text => [{ text }]

export const table = (caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption,
  columns,
  rows: rows.map((row) => row.map(cell)),
})

/** A part of a whole with its name. */
export interface Part {
  readonly label: string
  readonly figure: Figure
  readonly total: number
}

/** A picture of parts; nothing where none of them is shown. */
export function chart(title: string, parts: readonly Part[]): readonly Block[] {
  if (parts.every(({ figure, total }) => figure.at_least === null || total === 0)) return []
  const share = (number: number | null, total: number): number | null =>
    number === null || total === 0 ? null : number / total
  return [
    {
      kind: 'figure',
      title,
      description: parts.map(({ label, figure, total }) => `${label}: ${sayFigure(figure, total)}.`).join(' '),
      drawing: shareChart(
        parts.map(({ label, figure, total }) => ({
          label,
          least: share(figure.at_least, total),
          most: share(figure.at_most, total),
          says: sayShort(figure, total),
        })),
      ),
    },
  ]
}
