import type { DocumentFormat } from '../format.ts'

export const pdfFormat: DocumentFormat = {
  kind: 'document',
  id: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  says: 'pages to hand in or print',
  load: async () => {
    const { pdf } = await import('./pdf.ts')
    return async (document, { fontFile, notShown }) => {
      const { bytes, uncovered } = await pdf(document, fontFile)
      if (uncovered.length > 0) notShown(uncovered)
      return bytes
    }
  },
}
