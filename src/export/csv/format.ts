import type { DataFormat } from '../format.ts'

export const csvFormat: DataFormat = {
  kind: 'data',
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  says: 'a table for spreadsheets; --rows says what a row is',
  joins: true,
  load: async () => (await import('./csv.ts')).csv,
}
