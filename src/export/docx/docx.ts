import { strToU8, zipSync } from 'fflate'
import type { Document } from '../../core/document/document.ts'
import { documentFile } from './body.ts'
import { footerFile } from './footer.ts'
import { Lists } from './numbering.ts'
import { contentTypesFile, documentRelationshipsFile, packageRelationshipsFile } from './package.ts'
import { propertiesFile } from './properties-file.ts'
import { regional } from './regional.ts'
import { settingsFile } from './settings.ts'
import { stylesFile } from './styles.ts'

/** A zip archive counts years from 1980, in local time; a fixed time makes the same document the same bytes. */
const TIME = new Date(1980, 0, 1)

/**
 * A document as a Word file (WordprocessingML, ISO/IEC 29500, transitional): Letter paper, real headings, lists and
 * tables, pictures as shapes. The same document gives the same bytes.
 */
export function docx(document: Document): Uint8Array {
  const lists = new Lists()
  const language = regional(document.language)
  const body = documentFile(document, lists, 'footer')
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypesFile,
    '_rels/.rels': packageRelationshipsFile,
    'docProps/core.xml': propertiesFile(document.title, document.language),
    'word/document.xml': body,
    'word/_rels/document.xml.rels': documentRelationshipsFile,
    'word/styles.xml': stylesFile(language),
    'word/numbering.xml': lists.file(),
    'word/settings.xml': settingsFile,
    'word/footer.xml': footerFile(document.title),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    mtime: TIME,
  })
}
