import { type Framework, PROFILE, promptAt, sectionsOf } from '../../core/framework.ts'
import { type Entry, entriesOf, isEntries, isUnreadable, type Value } from '../../core/value.ts'
import { sameValue } from '../../core/value-json.ts'
import type { Edit, KeyOrder, Place } from '../yaml/edit.ts'
import type { YamlMap, YamlValue } from '../yaml/render-value.ts'

const PLAN_KEYS = ['waymark', 'framework', 'profile', 'terms']
const TERM_KEYS = ['term', 'framework_version', 'status', 'seal', 'answers', 'reasons', 'ask_again', 'set_aside']

/** The order of keys in a plan of this framework: the order in which a person is asked. */
export const keyOrder =
  (framework: Framework): KeyOrder =>
  (place) => {
    const [top, , inTerm, section] = place
    if (top === undefined) return PLAN_KEYS
    if (top === PROFILE) return keysIn(framework, place)
    if (inTerm === undefined) return TERM_KEYS
    if (section === undefined) return framework.benefits.map((benefit) => benefit.id)
    return keysIn(framework, place.slice(3))
  }

function keysIn(framework: Framework, [section, id, entry]: Place): readonly string[] {
  if (typeof section !== 'string') return []
  if (id === undefined)
    return (
      sectionsOf(framework)
        .find((candidate) => candidate.id === section)
        ?.prompts.map((prompt) => prompt.id) ?? []
    )
  if (entry === undefined) return []
  return ['id', ...(promptAt(framework, `${section}.${String(id)}`)?.prompts ?? []).map((field) => field.id)]
}

/** Where an answer's value stands in a plan file. */
const placeOf = (termIndex: number, path: string): Place => {
  const [section = '', id = ''] = path.split('.')
  return section === PROFILE ? [PROFILE, id] : ['terms', termIndex, 'answers', section, id]
}

/**
 * The edits that turn one answer into another. Entries of a repeat are matched by id, so that what did not change is not
 * touched; `next` undefined takes the answer out. `path` is a prompt's path, never a field's.
 */
export function answerEdits(
  framework: Framework,
  termIndex: number,
  path: string,
  old: Value | undefined,
  next: Value | undefined,
): Edit[] {
  if (sameValue(old, next)) return []
  const place = placeOf(termIndex, path)
  const order = keyOrder(framework)
  if (next === undefined) return [{ kind: 'remove', place }]
  if (!isEntries(old) || old.length === 0 || !isEntries(next) || next.length === 0)
    return [{ kind: 'set', place, value: yamlOf(next, order, place), order }]
  return entryEdits(place, old, next, order)
}

function entryEdits(place: Place, old: readonly Entry[], next: readonly Entry[], order: KeyOrder): Edit[] {
  const edits: Edit[] = []
  const gone = old.filter(({ id }) => !next.some((entry) => entry.id === id))
  const added = next.filter(({ id }) => !old.some((entry) => entry.id === id))
  const stayed = old.filter((entry) => !gone.includes(entry))
  for (const { id } of stayed) {
    const before = old.find((entry) => entry.id === id)?.fields ?? new Map<string, Value>()
    const after = next.find((entry) => entry.id === id)?.fields ?? new Map<string, Value>()
    const at = [...place, { id }]
    for (const key of before.keys()) if (!after.has(key)) edits.push({ kind: 'remove', place: [...at, key] })
    for (const [key, value] of after)
      if (!sameValue(before.get(key), value))
        edits.push({ kind: 'set', place: [...at, key], value: yamlOf(value, order, at), order })
  }
  const keys = order([...place, { id: '' }])
  for (const [i, entry] of added.entries())
    edits.push({ kind: 'insert', place, index: old.length + i, value: entryMap(entry, keys) })
  for (const { id } of gone) edits.push({ kind: 'remove', place: [...place, { id }] })
  const ids = [...stayed, ...added].map(({ id }) => id)
  const wanted = next.map(({ id }) => id)
  if (ids.join() !== wanted.join()) edits.push({ kind: 'arrange', place, ids: wanted })
  return edits
}

/** A value as it is written into a file. */
function yamlOf(value: Value, order: KeyOrder, place: Place): YamlValue {
  if (isUnreadable(value)) return value.unreadable
  if (isEntries(value)) return entriesOf(value).map((entry) => entryMap(entry, order([...place, { id: '' }])))
  return value as Exclude<YamlValue, YamlMap>
}

function entryMap({ id, fields }: Entry, keys: readonly string[]): YamlMap {
  const known = keys.filter((key) => fields.has(key))
  const others = [...fields.keys()].filter((key) => !keys.includes(key))
  return {
    pairs: [['id', id], ...[...known, ...others].map((key) => [key, scalarOf(fields.get(key) ?? null)] as const)],
  }
}

const scalarOf = (value: Value): YamlValue => (isUnreadable(value) || isEntries(value) ? null : value)
