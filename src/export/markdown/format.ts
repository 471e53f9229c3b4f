import type { DocumentFormat } from '../format.ts'

export const markdownFormat: DocumentFormat = {
  kind: 'document',
  id: 'md',
  extension: 'md',
  mediaType: 'text/markdown',
  says: 'Markdown',
  load: async () => (await import('./markdown.ts')).markdown,
}
