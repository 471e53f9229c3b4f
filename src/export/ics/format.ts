import type { DataFormat } from '../format.ts'

export const icsFormat: DataFormat = {
  kind: 'data',
  id: 'ics',
  extension: 'ics',
  mediaType: 'text/calendar',
  says: 'the dates of a plan for a calendar',
  load: async () => (await import('./ics.ts')).ics,
}
