import { isNull, type SourceNode } from './source-node.ts'

/** A file's data without places or styles. Every scalar is its text: what it means is for its prompt to say. */
export type Data = null | string | readonly Data[] | ReadonlyMap<string, Data>

export function dataOf(node: SourceNode): Data {
  if (node.kind === 'map') return new Map(node.pairs.map(({ key, value }) => [key, dataOf(value)]))
  if (node.kind === 'list') return node.items.map(dataOf)
  return isNull(node) ? null : node.text
}

export const isMap = (data: Data | undefined): data is ReadonlyMap<string, Data> => data instanceof Map
export const isList = (data: Data | undefined): data is readonly Data[] => Array.isArray(data)

/** Whether two parts say the same, whatever the order of keys. A part that is not there is undefined. */
export function sameData(a: Data | undefined, b: Data | undefined): boolean {
  if (isMap(a))
    return isMap(b) && a.size === b.size && [...a].every(([key, part]) => b.has(key) && sameData(part, b.get(key)))
  if (isList(a)) return isList(b) && a.length === b.length && a.every((part, i) => sameData(part, b[i]))
  return a === b
}
