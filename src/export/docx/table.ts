import type { Block, Text } from '../../core/document/document.ts'
import { columnWidths, type Need } from '../column-widths.ts'
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
  const needs = Array.from({ length: count }, (_, at) => needOf([head, ...rows].map((row) => plainText(row[at] ?? []))))
  const room = TEXT_WIDTH - place.indent
  const widths = widthsWithin(needs, room)
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
        tag('w:tblW', { 'w:w': room, 'w:type': 'dxa' }),
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
      ...rows.map((row) =>
        tag('w:tr', {}, isShort(row) ? tag('w:trPr', {}, tag('w:cantSplit')) : undefined, ...cells(row, false)),
      ),
    ),
  ])
}

/** A row of so many characters stays on one page. */
const SHORT = 600

const isShort = (row: readonly Text[]): boolean => plainText(row.flat()).length <= SHORT

/** What a letter takes in a wide font, and what stands at the sides of each cell, in twentieths of a point. */
const LETTER = 130
const SIDES = 220

/** By the numbers of letters: a file that fonts of any width may open knows no better. */
function needOf(texts: readonly string[]): Need {
  const longest = (parts: readonly string[]): number =>
    Math.max(0, ...parts.map((part) => part.length)) * LETTER + SIDES
  return {
    least: longest(texts.flatMap((text) => text.split(/\s/))),
    most: longest(texts.flatMap((text) => text.split('\n'))),
  }
}

/** As wide together as the text is. */
function widthsWithin(needs: readonly Need[], room: number): readonly number[] {
  const widths = columnWidths(needs, room)
  const used = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => Math.floor((width * room) / Math.max(used, 1)))
}
