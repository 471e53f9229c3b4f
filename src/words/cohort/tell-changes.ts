import type { MemberField, RosterChanges } from '../../core/cohort/compare-roster.ts'
import type { Look } from '../look.ts'
import { oneLine } from '../show.ts'
import { type Line, strong, title } from '../styled.ts'

const FIELDS: Readonly<Record<MemberField, string>> = {
  name: 'another name',
  ids: 'other ids or another address',
  sections: 'another section',
  back: 'back on the roster',
}

interface About {
  readonly folder: string
  readonly file: string
  /** Whether every row could be read, so that whoever is not found is gone. */
  readonly isSure: boolean
}

/** What a roster changes in a cohort: who is new, changed and gone. */
export function tellChanges(changes: RosterChanges, { folder, file, isSure }: About, { accessible }: Look): Line[] {
  const { here, added, changed, gone } = changes
  const names = new Map([...here.map(({ member }) => member), ...gone].map(({ key, name }) => [key, oneLine(name)]))
  const same = here.length - added.length - changed.length
  const head = `${folder} beside ${file}: ${added.length} new, ${changed.length} changed, ${gone.length} gone, ${same} as before`
  const part = (says: string, rows: readonly string[]): Line[] =>
    rows.length === 0 ? [] : ['', accessible ? says : [strong(says)], ...rows.map((row) => `  ${row}`.trimEnd())]
  const named = (key: string): string => `${key}  ${names.get(key) ?? ''}`
  return [
    accessible ? head : [title(head)],
    ...part('New', added.map(named)),
    ...part(
      'Changed',
      changed.map(({ key, fields }) => `${named(key)}: ${fields.map((field) => FIELDS[field]).join(', ')}`),
    ),
    ...part(
      'Not on the roster any more; their files stay',
      gone.map(({ key }) => named(key)),
    ),
    ...(isSure ? [] : ['', 'While rows cannot be read nobody counts as gone: one of those rows may be theirs.']),
    '',
    'Nothing was written.',
  ]
}
