import { docxFormat } from './docx/format.ts'
import type { Format } from './format.ts'
import { htmlFormat } from './html/format.ts'
import { markdownFormat } from './markdown/format.ts'
import { pdfFormat } from './pdf/format.ts'
import { textFormat } from './text/format.ts'

/** Every format of `waymark export`, in the order help names them. */
export const FORMATS: readonly Format[] = [markdownFormat, htmlFormat, docxFormat, pdfFormat, textFormat]
