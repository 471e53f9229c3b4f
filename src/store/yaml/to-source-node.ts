import { type CST, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import type { ListNode, MapNode, PairNode, Range, ScalarNode, SourceNode } from '../../core/source-node.ts'

/** Turns the library's nodes into ours: plain data with the offsets that editing needs. */
export function toSourceNode(node: Node | null, fallback = 0): SourceNode {
  if (isMap(node)) return mapNode(node.items as Pair<Scalar, Node | null>[], node)
  if (isSeq(node)) return listNode(node.items as (Node | null)[], node)
  return isScalar(node) ? scalarNode(node, fallback) : emptyNode(fallback)
}

function mapNode(items: readonly Pair<Scalar, Node | null>[], map: Node): MapNode {
  const pairs = items.map((item): PairNode => {
    const keyRange = rangeOf(item.key)
    const sep = (item.srcToken as { sep?: CST.SourceToken[] } | undefined)?.sep ?? []
    const colon = sep.find((token) => token.type === 'map-value-ind')
    const colonEnd = colon ? colon.offset + 1 : keyRange.end
    return {
      key: String(item.key.source ?? item.key.value ?? ''),
      keyRange,
      colonEnd,
      value: toSourceNode(item.value, colonEnd),
    }
  })
  return { kind: 'map', flow: isFlow(map), pairs, range: span(map, pairs.at(-1)?.value) }
}

function listNode(items: readonly (Node | null)[], list: Node): ListNode {
  const flow = isFlow(list)
  const tokens = (list.srcToken as CST.BlockSequence | undefined)?.items ?? []
  const dashes: number[] = []
  const nodes = items.map((item, i) => {
    const dash = tokens[i]?.start.find((token) => token.type === 'seq-item-ind')
    const node = toSourceNode(item, dash ? dash.offset + 1 : rangeOf(list).start)
    dashes.push(flow || !dash ? node.range.start : dash.offset)
    return node
  })
  return { kind: 'list', flow, items: nodes, dashes, range: span(list, nodes.at(-1)) }
}

const isFlow = (node: Node): boolean => (node as { flow?: boolean }).flow === true

/** From the start of a collection to its closing bracket, or to the end of its last part. */
function span(collection: Node, last: SourceNode | undefined): Range {
  const range = rangeOf(collection)
  return isFlow(collection) ? range : { start: range.start, end: last?.range.end ?? range.start }
}

function scalarNode(node: Scalar, fallback: number): ScalarNode {
  const plain = node.type === 'PLAIN' || node.type === undefined
  const text = String(node.source ?? node.value ?? '')
  const range = plain && text === '' ? { start: fallback, end: fallback } : rangeOf(node)
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
  return { kind: 'scalar', text: block ? String(node.value) : text, plain, block, range }
}

const emptyNode = (offset: number): ScalarNode => ({
  kind: 'scalar',
  text: '',
  plain: true,
  block: false,
  range: { start: offset, end: offset },
})

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0]
  return { start, end }
}
