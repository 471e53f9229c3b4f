import type { Block } from '../../core/document/document.ts'
import { scaleBounds } from '../../core/prompt-types/scale.ts'
import { termTitle } from '../../core/term.ts'
import type { Part } from './part.ts'
import { type ScaleOverTerms, scaleChart } from './scale-chart.ts'
import { threadsThrough } from './terms-threads.ts'

/** Where someone placed themselves, term by term: a picture, and the same in a table. */
export const scales: Part<'scales'> = (input, { title = 'Over the terms' }) => {
  const terms = input.terms.map(({ id }) => termTitle(id))
  const told = threadsThrough(input)
    .answers.filter(({ prompt }) => prompt.type === 'scale')
    .map(
      ({ prompt, events }): ScaleOverTerms => ({
        label: prompt.label,
        ...scaleBounds(prompt),
        points: prompt.points ?? [],
        values: events.map(({ value }) => (typeof value === 'number' ? value : undefined)),
      }),
    )
    .filter(({ values }) => values.some((value) => value !== undefined))
  if (told.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'figure',
      title,
      description: `A row of bars for each question, a bar for each term. ${told.map(sayScale(terms)).join(' ')}`,
      drawing: scaleChart(told, terms),
    },
    table(told, terms, title),
  ]
}

const sayScale =
  (terms: readonly string[]) =>
  ({ label, max, values }: ScaleOverTerms): string =>
    `${label} ${terms.map((term, i) => `${term}: ${values[i] ?? 'not answered'}`).join(', ')}, of ${max}.`

const table = (told: readonly ScaleOverTerms[], terms: readonly string[], caption: string): Block => ({
  kind: 'table',
  caption,
  columns: ['Question', ...terms],
  rows: told.map(({ label, min, max, points, values }) => [
    [{ text: label }],
    ...values.map((value) => {
      const point = value === undefined ? undefined : points[value - min]
      return [{ text: value === undefined ? 'Not answered' : `${value} of ${max}${point ? `. ${point}` : ''}` }]
    }),
  ]),
})
