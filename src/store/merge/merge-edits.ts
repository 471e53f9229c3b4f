import { type Data, dataOf, isList, isMap, sameData } from '../../core/data.ts'
import { type Keyed, keyed, type MergePlace } from '../../core/merge/keyed-list.ts'
import { type SourceNode, valueAt } from '../../core/source-node.ts'
import type { Edit, KeyOrder, Place } from '../yaml/edit.ts'
import type { YamlMap, YamlValue } from '../yaml/render-value.ts'

/** Where a part stands: for matching, and in our file. */
interface At {
  readonly merge: MergePlace
  readonly edit: Place
}

/**
 * The edits that make our file say what a merge came to. What already says it is not touched. Values that came from their
 * file are written in its manner: a number that stood there without quotes stays without.
 */
export function mergeEdits(ours: SourceNode, theirs: SourceNode, target: Data): Edit[] {
  return isMap(target) ? mapEdits({ merge: [], edit: [] }, ours, theirs, target) : []
}

function mapEdits(at: At, ours: SourceNode, theirs: SourceNode | undefined, target: ReadonlyMap<string, Data>): Edit[] {
  const theirKeys = theirs?.kind === 'map' ? theirs.pairs.map(({ key }) => key) : []
  const order: KeyOrder = () => theirKeys
  const edits: Edit[] = []
  for (const [key, value] of target) {
    const [mine, other] = [valueAt(ours, key), valueAt(theirs, key)]
    const place = { merge: [...at.merge, key], edit: [...at.edit, key] }
    if (mine && sameData(dataOf(mine), value)) continue
    const inside = mine && editsInside(place, mine, other, value)
    if (inside) edits.push(...inside)
    else edits.push({ kind: 'set', place: place.edit, value: yamlOf(value, other), order })
  }
  const gone = ours.kind === 'map' ? ours.pairs.filter(({ key }) => !target.has(key)) : []
  return [...edits, ...gone.map(({ key }): Edit => ({ kind: 'remove', place: [...at.edit, key] }))]
}

/** The edits within a map or a list of entries; undefined for what is replaced whole. */
function editsInside(at: At, ours: SourceNode, theirs: SourceNode | undefined, target: Data): Edit[] | undefined {
  if (ours.kind === 'map' && isMap(target) && ours.pairs.length > 0) return mapEdits(at, ours, theirs, target)
  if (ours.kind !== 'list' || !isList(target) || ours.items.length === 0 || target.length === 0) return undefined
  const [before, after] = [keyed(at.merge, dataOf(ours)), keyed(at.merge, target)]
  return before && after && listEdits(at, ours, theirs, before, after)
}

function listEdits(
  at: At,
  ours: SourceNode & { kind: 'list' },
  theirs: SourceNode | undefined,
  before: Keyed,
  after: Keyed,
): Edit[] | undefined {
  const theirItems = itemsOf(at.merge, theirs)
  const ourItems = itemsOf(at.merge, ours)
  const edits: Edit[] = []
  for (const [i, key] of [...before.keys()].entries()) {
    const [mine, wanted] = [ourItems.get(key), after.get(key)]
    if (!mine || wanted === undefined || sameData(dataOf(mine), wanted) || !isMap(wanted)) continue
    const place = { merge: [...at.merge, key], edit: [...at.edit, i] }
    edits.push(...mapEdits(place, mine, theirItems.get(key), wanted))
  }
  const now = [...before.keys()]
  let previous: string | undefined
  for (const [key, wanted] of after) {
    if (!before.has(key)) {
      const index = previous === undefined ? 0 : now.indexOf(previous) + 1
      edits.push({ kind: 'insert', place: at.edit, index, value: yamlOf(wanted, theirItems.get(key)) as YamlMap })
      now.splice(index, 0, key)
    }
    previous = key
  }
  for (const key of before.keys()) {
    if (after.has(key)) continue
    edits.push({ kind: 'remove', place: [...at.edit, now.indexOf(key)] })
    now.splice(now.indexOf(key), 1)
  }
  const wanted = [...after.keys()]
  if (now.join('\n') === wanted.join('\n')) return edits
  // Only entries can be put into another order: what has no id is written anew.
  const haveIds = [...after].every(([key, item]) => isMap(item) && item.get('id') === key)
  return haveIds ? [...edits, { kind: 'arrange', place: at.edit, ids: wanted }] : undefined
}

/** The items of a list in a file by what tells them apart. */
function itemsOf(place: MergePlace, list: SourceNode | undefined): ReadonlyMap<string, SourceNode> {
  if (list?.kind !== 'list') return new Map()
  const keys = [...(keyed(place, dataOf(list))?.keys() ?? [])]
  return new Map(keys.flatMap((key, i) => (list.items[i] ? [[key, list.items[i]] as const] : [])))
}

/** Data as it is written; `like` is where it came from, if it is there. */
function yamlOf(data: Data, like: SourceNode | undefined): YamlValue {
  if (data === null) return null
  if (isMap(data)) return { pairs: [...data].map(([key, part]) => [key, yamlOf(part, valueAt(like, key))] as const) }
  if (isList(data)) return data.map((item, i) => yamlOf(item, like?.kind === 'list' ? like.items[i] : undefined))
  const bare = like?.kind === 'scalar' && like.plain && like.text === data
  if (bare && (data === 'true' || data === 'false')) return data === 'true'
  return bare && /^-?\d[\d.]*$/.test(data) && String(Number(data)) === data ? Number(data) : (data as string)
}
