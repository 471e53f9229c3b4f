import type { DataFormat } from '../format.ts'

export const ndjsonFormat: DataFormat = {
  kind: 'data',
  id: 'ndjson',
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  says: 'a record a line, for programs',
  joins: true,
  load: async () => (await import('./ndjson.ts')).ndjson,
}
