import type { DataFormat } from '../format.ts'

export const jsonFormat: DataFormat = {
  kind: 'data',
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  says: 'the whole plan as one object, for programs',
  load: async () => (await import('./json.ts')).json,
}
