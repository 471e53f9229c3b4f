import type { DocumentFormat } from '../format.ts'

export const docxFormat: DocumentFormat = {
  kind: 'document',
  id: 'docx',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  says: 'a document for Word, LibreOffice or Google Docs',
  load: async () => (await import('./docx.ts')).docx,
}
