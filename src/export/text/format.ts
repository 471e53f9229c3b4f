import type { DocumentFormat } from '../format.ts'

export const textFormat: DocumentFormat = {
  kind: 'document',
  id: 'txt',
  extension: 'txt',
  mediaType: 'text/plain',
  says: 'plain text',
  load: async () => (await import('./text.ts')).plainText,
}
