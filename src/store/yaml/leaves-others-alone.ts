import { isDeepStrictEqual } from 'node:util'
import type { SourceNode } from '../../core/source-node.ts'
import type { Edit, Place, Step } from './edit.ts'
import { contentEnd } from './layout.ts'
import type { ParsedYaml } from './parse-yaml.ts'
import { indexIn } from './splice.ts'

type Part = Pick<ParsedYaml, 'text' | 'node'>
type Sources = readonly (string | undefined)[]

/**
 * Whether every key, value and item that an edit is not about has the source text it had, down to its quotes, its spaces
 * and the notes inside it. Only what the edit's place lies in is looked into; its neighbors are compared as they stand.
 */
export function leavesOthersAlone(before: Part, edit: Edit, after: Part): boolean {
  const place = withIndexes(before.node, edit.place)
  switch (edit.kind) {
    case 'set':
      return isDeepStrictEqual(beside(before, place), beside(after, place))
    case 'remove':
      return isDeepStrictEqual(beside(before, place), beside(after, place.slice(0, -1), sourcesIn))
    case 'insert':
      return isDeepStrictEqual(beside(before, place, sourcesIn), beside(after, [...place, edit.index]))
    case 'arrange':
      return isDeepStrictEqual(beside(before, place, inOrder(edit.ids)), beside(after, place, sourcesIn))
    case 'rename': {
      const renamed = [...place.slice(0, -1), edit.key]
      return isDeepStrictEqual(beside(before, place, whole), beside(after, renamed, whole))
    }
    case 'move': {
      const ways = [place, withIndexes(before.node, edit.to)]
      return isDeepStrictEqual(outside(before, ways), outside(after, ways))
    }
  }
}

const inOrder = (ids: readonly string[]) => (list: Part) => {
  const sources = sourcesIn(list)
  return ids.map((id) => sources[indexOf(list.node, { id })])
}

/** A place without ids, which may be what an edit changes. */
function withIndexes(node: SourceNode, [step, ...rest]: Place): Place {
  if (step === undefined) return []
  const at = indexOf(node, step)
  const next = childrenOf(node)[at]
  return [typeof step === 'object' ? at : step, ...(next ? withIndexes(next, rest) : rest)]
}

/** The sources of all that stands beside the way to a place, as far as the way goes; at its end, what `inside` gives. */
function beside(part: Part, place: Place, inside: (end: Part) => Sources = () => []): Sources {
  const [step, ...rest] = place
  if (step === undefined) return inside(part)
  const at = indexOf(part.node, step)
  const others = sourcesIn(part).filter((_, i) => i !== at)
  const node = childrenOf(part.node)[at]
  return node ? [...others, ...beside({ text: part.text, node }, rest, inside)] : others
}

/** A part's own source. */
const whole = ({ text, node }: Part): Sources => [text.slice(node.range.start, contentEnd(text, node))]

/** The sources of all that is on none of several ways. */
function outside(part: Part, ways: readonly Place[]): Sources {
  const sources = sourcesIn(part)
  return childrenOf(part.node).flatMap((node, i) => {
    const onward = ways.filter(([step]) => step !== undefined && indexOf(part.node, step) === i)
    if (onward.length === 0) return [sources[i]]
    if (onward.some((way) => way.length === 1)) return []
    return outside(
      { text: part.text, node },
      onward.map((way) => way.slice(1)),
    )
  })
}

function indexOf(node: SourceNode, step: Step): number {
  if (typeof step !== 'string') return node.kind === 'list' ? indexIn(node, step) : -1
  return node.kind === 'map' ? node.pairs.findIndex(({ key }) => key === step) : -1
}

function childrenOf(node: SourceNode): readonly SourceNode[] {
  if (node.kind === 'map') return node.pairs.map(({ value }) => value)
  return node.kind === 'list' ? node.items : []
}

/** What stands in a map or list: pairs from their key on, items from their dash on. */
function sourcesIn({ text, node }: Part): Sources {
  if (node.kind === 'map')
    return node.pairs.map(({ keyRange, colonEnd, value }) =>
      text.slice(keyRange.start, contentEnd(text, value, colonEnd)),
    )
  if (node.kind === 'list')
    return node.items.map((item, i) => {
      const dash = node.dashes[i] ?? item.range.start
      return text.slice(dash, contentEnd(text, item, dash + 1))
    })
  return []
}
