import type { Block, Text } from '../../core/document/document.ts'
import { TEXT_WIDTH } from './page.ts'
import { type Place, paragraph } from './paragraph.ts'
import { plainText } from './runs.ts'
import { tag, together, valued, type Xml } from './xml.ts'

type Table = Extract<Block, { kind: 'table' }>

/** A caption and a table under it, whose first row repeats on every page and whose first column names the rows. */
export function table({ caption, columns, rows }: Table, place: Place): Xml {
  const count = Math.max(columns.length, ...rows.map((row) => row.length))
  const title = paragraph('Caption', [{ text: caption }], place, { keepNext: count > 0 })
  if (count === 0) return title
  const head = columns.map((text): Text => [{ text }])
  const widths = widthsOf(
    Array.from({ length: count }, (_, at) => [head, ...rows].map((row) => plainText(row[at] ?? []).length)),
    TEXT_WIDTH - place.indent,
  )
  const cells = (row: readonly Text[], header: boolean): readonly Xml[] =>
    widths.map((width, at) =>
      tag(
        'w:tc',
        {},
        tag('w:tcPr', {}, tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
        paragraph(header || at === 0 ? 'TableHeading' : 'TableText', row[at] ?? [], undefined, { keepNext: header }),
      ),
    )
  const header = tag('w:trPr', {}, tag('w:cantSplit'), tag('w:tblHeader'))
  return together([
    title,
    tag(
      'w:tbl',
      {},
      tag(
        'w:tblPr',
        {},
        valued('w:tblStyle', 'Facts'),
        tag('w:tblW', { 'w:w': TEXT_WIDTH - place.indent, 'w:type': 'dxa' }),
        place.indent > 0 ? tag('w:tblInd', { 'w:w': place.indent, 'w:type': 'dxa' }) : undefined,
        tag('w:tblLayout', { 'w:type': 'fixed' }),
        tag('w:tblLook', {
          'w:val': '04A0',
          'w:firstRow': 1,
          'w:lastRow': 0,
          'w:firstColumn': 1,
          'w:lastColumn': 0,
          'w:noHBand': 1,
          'w:noVBand': 1,
        }),
        valued('w:tblCaption', caption),
      ),
      tag('w:tblGrid', {}, ...widths.map((width) => tag('w:gridCol', { 'w:w': width }))),
      ...(columns.length > 0 ? [tag('w:tr', {}, header, ...cells(head, true))] : []),
      ...rows.map((row) => tag('w:tr', {}, ...cells(row, false))),
    ),
  ])
}

/** A share for each column by its longest text, so that no column is too narrow to read or takes all there is. */
function widthsOf(lengths: readonly (readonly number[])[], total: number): readonly number[] {
  const wanted = lengths.map((column) => Math.min(48, Math.max(10, ...column)))
  const all = wanted.reduce((sum, width) => sum + width, 0)
  return wanted.map((width) => Math.floor((total * width) / all))
}
