import { csvFormat } from './csv/format.ts'
import { docxFormat } from './docx/format.ts'
import type { DocumentFormat, Format } from './format.ts'
import { htmlFormat } from './html/format.ts'
import { icsFormat } from './ics/format.ts'
import { jsonFormat } from './json/format.ts'
import { markdownFormat } from './markdown/format.ts'
import { ndjsonFormat } from './ndjson/format.ts'
import { pdfFormat } from './pdf/format.ts'
import { textFormat } from './text/format.ts'
import { yamlFormat } from './yaml/format.ts'

/** Every format of `waymark export`, in the order help names them. */
export const FORMATS: readonly Format[] = [
  markdownFormat,
  htmlFormat,
  docxFormat,
  pdfFormat,
  textFormat,
  jsonFormat,
  ndjsonFormat,
  csvFormat,
  icsFormat,
  yamlFormat,
]

/** A format by its id. */
export function formatOf(id: string): Format {
  const format = FORMATS.find((one) => one.id === id)
  if (!format) throw new Error('no such format')
  return format
}

/** Those that people read. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = FORMATS.filter((format) => format.kind === 'document')
