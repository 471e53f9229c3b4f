import type PDFDocument from 'pdfkit'
import type { Fonts } from './fonts/fonts.ts'
import { PAGE, TEXT_WIDTH } from './page.ts'
import type { Pen } from './pen.ts'
import { textLines } from './text/lines.ts'
import { LOOKS } from './text/look.ts'

interface Footer {
  readonly title: string
  readonly pages: number
  /** Points in a unit of the pen. */
  readonly scale: number
}

/** Between the title and the number of the page, with room for an ellipsis. */
const BETWEEN = 36

/** On each page the document's title, and which page of how many it is. */
export function footers(doc: PDFDocument, pen: Pen, { title, pages, scale }: Footer, fonts: Fonts): void {
  const [left, right, y] = [PAGE.side / scale, (PAGE.side + TEXT_WIDTH) / scale, PAGE.footer / scale]
  const lines = (text: string, width: number) => textLines([{ text }], LOOKS.small, width, fonts)
  for (let page = 0; page < pages; page++) {
    doc.switchToPage(page)
    const [number = { pieces: [], width: 0 }] = lines(`${page + 1} of ${pages}`, right - left)
    const [name, more] = lines(title.replace(/\s+/g, ' ').trim(), right - left - number.width - BETWEEN)
    const [dots] = more ? lines('…', BETWEEN) : []
    pen.artifact(
      () => {
        if (name) pen.line(name, left, y)
        if (name && dots) pen.line(dots, left + name.width, y)
        pen.line(number, right - number.width, y)
      },
      { type: 'Pagination', attached: ['Bottom'] },
    )
  }
}
