import { COLLECTED_FIELDS } from '../../core/collected-fields.ts'
import { givenIn } from './given.ts'
import { ABOUT, aboutOf, type Cell, type Table } from './table.ts'

/** The fields that entries of any kind must have, each once: `status` is one column for goals and milestones. */
const FIELDS: readonly string[] = [...new Set(Object.values(COLLECTED_FIELDS).flat())]

/** A row for every entry of a list: goals, milestones, contacts and so on, with their fields beside each other. */
export const entryRows: Table = {
  record: 'entry',
  columns: [...ABOUT, 'benefit', 'list', 'collects', 'entry', 'name', 'private', ...FIELDS, 'other'],
  *rows(input) {
    for (const term of [undefined, ...input.terms]) {
      const about = aboutOf(input, term)
      for (const { benefit, path, collects, entries, private: isPrivate } of givenIn(input.shared, term))
        for (const { id, name, answers } of entries ?? []) {
          const fields = new Map(answers.map((answer): [string, Cell] => [lastPart(answer.path), answer.value]))
          // What a list without a kind calls its fields means what that list says, and not what a kind of entry does.
          const known = collects === null ? [] : FIELDS
          const cells = FIELDS.map((field) => (known.includes(field) ? (fields.get(field) ?? null) : null))
          const other = Object.fromEntries([...fields].filter(([field]) => !known.includes(field)))
          yield [...about, benefit, path, collects, id, name, isPrivate, ...cells, other]
        }
    }
  },
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('.') + 1)
