import { diff as jsonDiff } from 'json-diff'
import { create } from 'jsondiffpatch/with-text-diffs'
import { words } from './score.mjs'

/** As its command is set up: entries by `id` or `key`, long texts by diff-match-patch. */
const patcher = create({ objectHash: (item, index) => item?.id ?? item?.key ?? index, arrays: { detectMove: true } })

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What jsondiffpatch says, as facts. */
export function factsOfJsonDiffPatch(a, b) {
  const facts = []
  const look = (delta, before, after, path) => {
    if (Array.isArray(delta)) return facts.push(...leafFacts(delta, before, after, path))
    if (delta._t !== 'a') {
      for (const [key, part] of Object.entries(delta)) look(part, before?.[key], after?.[key], [...path, key])
      return undefined
    }
    for (const [key, part] of Object.entries(delta)) {
      if (key === '_t') continue
      const old = key.startsWith('_')
      const index = Number(key.replace('_', ''))
      const item = (old ? before : after)[index]
      const at = [...path, nameOf(item, index)]
      if (old && part[2] === 3) facts.push(fact(at, 'moved', item, item))
      else if (old) look(part, item, undefined, at)
      else look(part, item?.id === undefined ? before[index] : before.find(({ id }) => id === item.id), item, at)
    }
    return undefined
  }
  const delta = patcher.diff(a, b)
  if (delta) look(delta, a, b, [])
  return { facts, notes: [] }
}

function leafFacts(delta, before, after, path) {
  if (delta.length === 1) return whole(path, 'added', delta[0])
  if (delta.length === 3 && delta[2] === 0) return whole(path, 'removed', delta[0])
  if (delta.length === 3 && delta[2] === 2) return [{ ...fact(path, 'changed', before, after), ...markedBy(delta[0]) }]
  return [fact(path, 'changed', delta[0], delta[1])]
}

/** The words that a text patch of diff-match-patch marks: only the letters that it shows with + and -. */
function markedBy(patch) {
  const lines = (sign) =>
    patch
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => decodeURI(line.slice(1)))
  return { added: words(lines('+')), removed: words(lines('-')) }
}

/** What json-diff says, as facts. It has no ids; the places in its lists are counted off. */
export function factsOfJsonDiff(a, b) {
  const facts = []
  const look = (delta, before, after, path) => {
    if (Array.isArray(delta)) return list(delta, before, after, path)
    if (delta && '__old' in delta) return facts.push(...replaced(path, delta.__old, delta.__new))
    for (const [key, part] of Object.entries(delta ?? {})) {
      const [, name, what] = /^(.*?)(__added|__deleted)?$/s.exec(key)
      if (what) facts.push(...whole([...path, name], what === '__added' ? 'added' : 'removed', part))
      else look(part, before?.[name], after?.[name], [...path, name])
    }
    return undefined
  }
  const list = (delta, before, after, path) => {
    let [i, j] = [0, 0]
    for (const [sign, part] of delta) {
      if (sign === '-') facts.push(...whole([...path, nameOf(before[i], i)], 'removed', before[i++]))
      else if (sign === '+') facts.push(...whole([...path, nameOf(after[j], j)], 'added', after[j++]))
      else {
        if (sign === '~') look(part, before[i], after[j], [...path, nameOf(before[i], i)])
        i += 1
        j += 1
      }
    }
  }
  const delta = jsonDiff(a, b)
  if (delta) look(delta, a, b, [])
  return { facts, notes: [] }
}

const replaced = (path, old, now) =>
  isObject(old) || isObject(now) || Array.isArray(old) || Array.isArray(now)
    ? [...whole(path, 'removed', old), ...whole(path, 'added', now)]
    : [fact(path, 'changed', old, now)]

/** A value that came or went, with everything in it. */
function whole(path, op, value) {
  const own = [fact(path, op, op === 'removed' ? value : undefined, op === 'added' ? value : undefined)]
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, i) => whole([...path, nameOf(item, i)], op, item))]
  if (isObject(value))
    return [...own, ...Object.entries(value).flatMap(([key, part]) => whole([...path, key], op, part))]
  return own
}

const nameOf = (item, index) => (isObject(item) && item.id !== undefined ? String(item.id) : String(index))

function fact(path, op, before, after) {
  const texts = (value) => (typeof value === 'string' ? words(value) : [])
  return { path: named(path), op, before, after, added: texts(after), removed: texts(before) }
}

/** Paths of whole files as those of answers. Of a list of plain values the list is the answer. */
const named = (path) => {
  const own = path[0] === 'terms' ? path.slice(3) : path
  return own.filter((step) => !/^\d+$/.test(step)).join('.')
}
