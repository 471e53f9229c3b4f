import { fileURLToPath } from 'node:url'
import type { Block, Document } from '../../../src/core/document/document.ts'
import type { FontFiles } from '../../../src/export/pdf/fonts/opened-font.ts'
import { type Pdf, pdf } from '../../../src/export/pdf/pdf.ts'
import { fontFile } from '../../../src/store/fonts/font-file.ts'

const folder = fileURLToPath(new URL('../../../dist/fonts', import.meta.url))

/** The fonts as the build has put them there. */
export const FONTS: FontFiles = (name) => fontFile(name, folder)

export const documentOf = (blocks: readonly Block[], more: Partial<Document> = {}): Document => ({
  title: 'A plan',
  language: 'en',
  colophon: [],
  blocks,
  ...more,
})

export const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: 'paragraph', text: [{ text }] }))

export const made = (document: Document): Promise<Pdf> => pdf(document, FONTS)
