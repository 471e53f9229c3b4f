import { entryName } from '../entry-name.ts'
import type { Prompt } from '../framework.ts'
import { pipe } from '../pipe.ts'
import type { Entry, Value } from '../value.ts'
import { type Change, type EntryLife, kindOf, type LifeKind, onlySpacing } from './change.ts'

/** An entry with the name it goes by in paths: its id, with a number where a file has that id twice or none at all. */
export interface Keyed {
  readonly key: string
  readonly entry: Entry
}

/** Entries by their ids. */
export function keyed(entries: readonly Entry[]): ReadonlyMap<string, Keyed> {
  const map = new Map<string, Keyed>()
  const counts = new Map<string, number>()
  for (const entry of entries) {
    let key = entry.id
    while (key === '' || map.has(key)) {
      const count = (counts.get(entry.id) ?? 1) + 1
      counts.set(entry.id, count)
      key = `${entry.id}#${count}`
    }
    map.set(key, { key, entry })
  }
  return map
}

/** How an entry that only the old side has is gone. */
export type Gone = 'removed' | 'over' | 'not_revisited' | 'not_asked'

const hasEnded = (status: Value | undefined): boolean => status === 'done' || status === 'dropped'

/** How this entry is gone, where its list's entries are gone like this: what was done or dropped stays in its own term. */
export const goneOf = (entry: Entry, gone: Gone): Gone =>
  gone !== 'not_asked' && hasEnded(entry.fields.get('status')) ? 'over' : gone

interface Pair {
  readonly key: string
  readonly before: Entry | undefined
  readonly after: Entry | undefined
}

/** What became of one entry of a list. */
export function lifeOf(prompt: Prompt, list: string, { key, before, after }: Pair, gone: Gone = 'removed'): EntryLife {
  const path = `${list}.${key}`
  const last = after ?? before
  const name = last ? entryName(prompt, last) : key
  const reworded = before !== undefined && after !== undefined && isReworded(prompt, before, after)
  return {
    path,
    list,
    prompt,
    id: last?.id ?? key,
    collects: prompt.collects,
    name,
    ...(reworded && before ? { was: entryName(prompt, before) } : {}),
    kinds: kindsOf(prompt, before, after, reworded, gone),
    changes: fieldChanges(prompt, path, key, before, after, gone),
    fields: last?.fields ?? new Map(),
  }
}

/** The fields that an entry is named by. */
const namingFields = ({ item = '' }: Prompt): readonly string[] =>
  [...item.matchAll(/\{([a-z0-9_]+)\}/g)].map(([, id = '']) => id)

const isReworded = (prompt: Prompt, before: Entry, after: Entry): boolean =>
  namingFields(prompt).some((id) => {
    const [old, now] = [before.fields.get(id), after.fields.get(id)]
    return kindOf(old, now, undefined, false) !== undefined && !onlySpacing(old, now)
  })

/** What is said of an end belongs to it. */
const ENDING = new Set(['status', 'reason', 'evidence'])

function kindsOf(
  prompt: Prompt,
  before: Entry | undefined,
  after: Entry | undefined,
  reworded: boolean,
  gone: Gone,
): readonly LifeKind[] {
  if (!after) return [gone]
  const [was, is] = [before?.fields.get('status'), after.fields.get('status')]
  const ends: LifeKind[] = is !== was && (is === 'done' || is === 'dropped') ? [is] : []
  if (!before) return ['new', ...ends]
  const again: LifeKind[] = hasEnded(was) && is !== was && ends.length === 0 ? ['restarted'] : []
  const naming = namingFields(prompt)
  const others = [...new Set([...before.fields.keys(), ...after.fields.keys()])].some(
    (id) =>
      (ends.length + again.length === 0 || !ENDING.has(id)) &&
      !(reworded && naming.includes(id)) &&
      kindOf(before.fields.get(id), after.fields.get(id), fieldAt(prompt, id), false) !== undefined,
  )
  return [
    'carried',
    ...(reworded ? (['reworded'] as const) : []),
    ...(others ? (['changed'] as const) : []),
    ...ends,
    ...again,
  ]
}

function fieldChanges(
  prompt: Prompt,
  path: string,
  entry: string,
  before: Entry | undefined,
  after: Entry | undefined,
  gone: Gone,
): readonly Change[] {
  const known = (prompt.prompts ?? []).map(({ id }) => id)
  const all = [...(before?.fields.keys() ?? []), ...(after?.fields.keys() ?? [])]
  const ids = [...known, ...new Set(all.filter((id) => !known.includes(id)))]
  const naming = namingFields(prompt)
  // What names the entry is shown with it; nothing else of a person's may come in by a label.
  const named = (id: string): Value | undefined => (naming.includes(id) ? valueIn(after ?? before, id) : undefined)
  return ids.flatMap((id): Change[] => {
    const field = fieldAt(prompt, id)
    const [old, now] = [valueIn(before, id), valueIn(after, id)]
    const kind = kindOf(old, now, field, false)
    if (!kind) return []
    return [
      {
        path: `${path}.${id}`,
        kind: after || gone === 'removed' ? kind : gone === 'over' ? 'not_revisited' : gone,
        prompt: field,
        label: field ? pipe(field, named).label : `${id}:`,
        before: old,
        after: now,
        entry,
        ...(onlySpacing(old, now) ? { spacing: true as const } : {}),
      },
    ]
  })
}

const fieldAt = ({ prompts = [] }: Prompt, id: string): Prompt | undefined => prompts.find((field) => field.id === id)

const valueIn = (entry: Entry | undefined, id: string): Value | undefined => entry?.fields.get(id)
