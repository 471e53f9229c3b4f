import PDFDocument from 'pdfkit'
import type { Document } from '../../core/document/document.ts'
import type { NotShown } from '../format.ts'
import { blocks } from './blocks/blocks.ts'
import type { Frame } from './blocks/frame.ts'
import { heading } from './blocks/heading.ts'
import { paragraph } from './blocks/paragraph.ts'
import { Fonts } from './fonts/fonts.ts'
import type { FontFiles } from './fonts/opened-font.ts'
import { footers } from './footers.ts'
import { PAGE, TEXT_HEIGHT, TEXT_WIDTH } from './page.ts'
import { endsShort, fittedPages, type OnPage } from './pages.ts'
import { Pen } from './pen.ts'
import { type Slice, together } from './slice.ts'
import type { Tag } from './tag.ts'
import { LOOKS } from './text/look.ts'
import { titleProperty } from './title-property.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  /** Characters that no font has: a mark stands for each, and programs that read the file still get the character. */
  readonly uncovered: readonly NotShown[]
}

/** Files of the same document are to be the same bytes, so the date of making is none that is true. */
const NO_DATE = new Date(0)

/**
 * A document as a PDF 1.7 file on Letter paper: tagged, with embedded fonts, bookmarks and page numbers, without links,
 * forms or scripts.
 */
export async function pdf(document: Document, files: FontFiles): Promise<Pdf> {
  const fonts = new Fonts(files)
  const { root, pages, scale } = laidOut(document, fonts)

  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    font: '',
    autoFirstPage: false,
    bufferPages: true,
    fontLayoutCache: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: document.language,
    ...(skipsLevels(document) ? {} : { subset: 'PDF/UA' }),
    info: { Title: titleProperty(document.title), Creator: 'Waymark', Producer: 'PDFKit', CreationDate: NO_DATE },
  })
  const bytes = bytesOf(doc)
  const pen = new Pen(doc, scale)
  for (const page of pages) {
    pen.newPage()
    for (const { slice, y, gap } of page) slice.paint(pen, PAGE.top / scale + y, gap)
  }
  pen.end(root)
  footers(doc, pen, { title: document.title, pages: pages.length, scale }, fonts)
  doc.end()
  return { bytes: await bytes, uncovered: pen.missing }
}

interface LaidOut {
  readonly root: Tag
  readonly pages: readonly (readonly OnPage[])[]
  /** Points in a unit of the layout. */
  readonly scale: number
}

/** Letters are so much smaller where that spares a last page with but a few lines: most where it makes one page of two. */
const SMALLER = { one: 0.9, more: 0.95 }

function laidOut(document: Document, fonts: Fonts): LaidOut {
  const at = (scale: number): LaidOut => {
    const root: Tag = { type: 'Document' }
    const frame = { x: PAGE.side / scale, width: TEXT_WIDTH / scale, tag: root, fonts }
    return { root, pages: fittedPages(slicesOf(document, frame), TEXT_HEIGHT / scale), scale }
  }
  const usual = at(1)
  if (!endsShort(usual.pages, TEXT_HEIGHT)) return usual
  const smaller = at(usual.pages.length === 2 ? SMALLER.one : SMALLER.more)
  return smaller.pages.length < usual.pages.length ? smaller : usual
}

const COLOPHON_GAP = 14
/** The rule above the colophon stands so far above its text. */
const RULE = 6

function slicesOf({ title, blocks: all, colophon }: Document, frame: Frame): readonly Slice[] {
  return [
    ...heading({ kind: 'heading', level: 1, text: title }, frame),
    ...blocks(all, frame),
    ...small(colophon, frame),
  ]
}

/** The colophon below a rule, on one page. */
function small(colophon: readonly string[], frame: Frame): readonly Slice[] {
  if (colophon.length === 0) return []
  const { x, width, tag } = frame
  const rule: Slice = {
    gap: COLOPHON_GAP,
    height: RULE,
    keep: true,
    paint: (pen, y) => pen.artifact(() => pen.rule(x, y, x + width, y, 'quiet', 0.4)),
  }
  const text = [{ text: colophon.join(' ') }]
  return [rule, ...together(paragraph(text, LOOKS.small, frame, { type: 'P', parent: tag }, 0))]
}

/** PDF/UA-1 (ISO 14289-1, 7.4.2) wants no heading without the one above it; a file that has one does not claim to be PDF/UA. */
function skipsLevels({ blocks: all }: Document): boolean {
  let before = 1
  for (const block of all)
    if (block.kind === 'heading') {
      if (block.level > before + 1) return true
      before = block.level
    }
  return false
}

function bytesOf(doc: PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve) => {
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
}
