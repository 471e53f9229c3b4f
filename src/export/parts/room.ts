import type { Part } from './part.ts'

/** Room to write by hand. */
export const room: Part<'room'> = (_, { title = 'Notes', lines }) => [
  { kind: 'heading', level: 2, text: title },
  { kind: 'room', label: '', lines },
]
