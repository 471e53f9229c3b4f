import type { DocumentFormat } from '../format.ts'

export const htmlFormat: DocumentFormat = {
  kind: 'document',
  id: 'html',
  extension: 'html',
  mediaType: 'text/html',
  says: 'a page for any browser, and for printing',
  load: async () => (await import('./html.ts')).html,
}
