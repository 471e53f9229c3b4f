import { pairOf, type Range, type SourceNode, textOf, valueAt } from './source-node.ts'

/**
 * Where an answer stands in a plan's file: the value, or the nearest thing above it that is there. `term` is the term's id;
 * profile paths need none.
 */
export function locate(node: SourceNode, term: string | undefined, path: string): Range {
  const start: Range = { start: node.range.start, end: node.range.start + 1 }
  if (path.startsWith('profile.')) return locateIn(node, path, start)
  const termNode = listOf(valueAt(node, 'terms')).find((item) => textOf(valueAt(item, 'term')) === term)
  return locateIn(valueAt(termNode, 'answers') ?? termNode, path, valueAt(termNode, 'term')?.range ?? start)
}

/** The same from a node that holds sections; `range` is for a path of which nothing is there. */
export function locateIn(node: SourceNode | undefined, path: string, range: Range): Range {
  let at = node
  let found = range
  for (const step of path.split('.')) {
    const pair = pairOf(at, step)
    const item: SourceNode | undefined = pair ? undefined : entryOf(at, step)
    if (!pair && !item) return found
    at = pair?.value ?? item
    const spans = at?.kind !== 'scalar' || at.block || at.range.start === at.range.end
    found = pair && spans ? pair.keyRange : (valueAt(item, 'id')?.range ?? at?.range ?? found)
  }
  return found
}

/** The entries of a list by their ids, made once: a file can hold thousands of them, each with a finding. */
const entries = new WeakMap<SourceNode, ReadonlyMap<string | undefined, SourceNode>>()

/** The first entry with this id, or the one of this number, from 1. */
function entryOf(list: SourceNode | undefined, step: string): SourceNode | undefined {
  if (list?.kind !== 'list') return undefined
  const byId =
    entries.get(list) ?? new Map([...list.items].reverse().map((item) => [textOf(valueAt(item, 'id')), item] as const))
  entries.set(list, byId)
  return byId.get(step) ?? list.items[Number(step) - 1]
}

const listOf = (node: SourceNode | undefined): readonly SourceNode[] => (node?.kind === 'list' ? node.items : [])
