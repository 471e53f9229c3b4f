import { CST } from 'yaml'
import type { ListNode, MapNode, PairNode, ScalarNode, SourceNode } from '../../core/source-node.ts'

/** What may stand between parts without meaning anything. */
const BETWEEN = new Set<CST.Token['type']>(['space', 'newline', 'comment'])
const LONGEST_KEY = 1000
/** Spaces that look like indentation and would be taken for part of a name. */
const ODD_SPACE = /[\u00a0\u2000-\u200a\u202f\u3000]/

/**
 * Composes what nearly every plan is made of: block maps and lists, scalars on one line, block texts, empty brackets. It
 * is half the work of the library's own composer, which a start would feel (bench/). Anything else, and anything that is
 * not plainly right, gives undefined, and the library then decides what it is or what is wrong with it. A test compares
 * the two on tens of thousands of damaged plans.
 */
export function composePlain(tokens: readonly CST.Token[], text: string): SourceNode | undefined {
  try {
    return document(tokens, text)
  } catch (reason) {
    if (reason === NOT_PLAIN) return undefined
    throw reason
  }
}

const NOT_PLAIN = Symbol('not plain')

function notPlain(): never {
  throw NOT_PLAIN
}

function document(tokens: readonly CST.Token[], text: string): SourceNode {
  let found: SourceNode | undefined
  for (const token of tokens) {
    if (token.type === 'document' && !found && token.value) {
      between(token.start, text)
      between(token.end, text)
      found = node(token.value, text)
    } else if (token.type !== 'byte-order-mark' && !BETWEEN.has(token.type)) notPlain()
    else if (token.type !== 'byte-order-mark') between([token as CST.SourceToken], text)
  }
  return found ?? notPlain()
}

function node(token: CST.Token, text: string): SourceNode {
  switch (token.type) {
    case 'block-map':
      return map(token, text)
    case 'block-seq':
      return list(token, text)
    case 'flow-collection':
      return emptyFlow(token, text)
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'block-scalar':
      return scalar(token, text)
    default:
      return notPlain()
  }
}

function map({ items, indent, offset }: CST.BlockMap, text: string): MapNode {
  const pairs: PairNode[] = []
  for (const item of items) {
    const { start, key, sep, value } = item
    if (!key || !sep || item.explicitKey || !('indent' in key) || key.indent !== indent || !CST.isScalar(key))
      return notPlain()
    if (key.type === 'block-scalar' || key.source.length > LONGEST_KEY) return notPlain()
    between(start, text)
    const name = scalar(key, text)
    if (ODD_SPACE.test(name.text)) return notPlain()
    const colon = sep.findIndex(({ type }) => type === 'map-value-ind')
    if (colon < 0 || sep.slice(0, colon).some(({ type }) => type !== 'space')) return notPlain()
    const behind = sep.slice(colon + 1)
    between(behind, text)
    const colonEnd = (sep[colon]?.offset ?? 0) + 1
    const below = behind.some(({ type }) => type === 'newline')
    pairs.push({
      key: name.text,
      keyRange: name.range,
      colonEnd,
      value: value ? placed(value, below, text) : empty(colonEnd),
    })
  }
  const end = pairs.at(-1)?.value.range.end ?? offset
  return { kind: 'map', flow: false, pairs, range: { start: offset, end } }
}

/** A map's value: collections start on a line of their own, everything else on the key's line. */
function placed(value: CST.Token, below: boolean, text: string): SourceNode {
  if ((value.type === 'block-map' || value.type === 'block-seq') !== below) return notPlain()
  return node(value, text)
}

function list({ items, offset }: CST.BlockSequence, text: string): ListNode {
  const nodes: SourceNode[] = []
  const dashes: number[] = []
  for (const { start, value } of items) {
    const dash = start.findIndex(({ type }) => type === 'seq-item-ind')
    if (dash < 0 || value?.type === 'block-seq') return notPlain()
    between(start.slice(0, dash), text)
    const behind = start.slice(dash + 1)
    between(behind, text)
    if (value && behind.some(({ type }) => type !== 'space')) return notPlain()
    const at = start[dash]?.offset ?? 0
    dashes.push(at)
    nodes.push(value ? node(value, text) : empty(at + 1))
  }
  return {
    kind: 'list',
    flow: false,
    items: nodes,
    dashes,
    range: { start: offset, end: nodes.at(-1)?.range.end ?? offset },
  }
}

function emptyFlow({ items, start, end, offset }: CST.FlowCollection, text: string): SourceNode {
  const close = end[0]
  if (items.length > 0 || !close || (close.type !== 'flow-map-end' && close.type !== 'flow-seq-end')) return notPlain()
  between(end.slice(1), text)
  const range = { start: offset, end: close.offset + 1 }
  if (start.type === 'flow-map-start' && close.type === 'flow-map-end')
    return { kind: 'map', flow: true, pairs: [], range }
  if (start.type === 'flow-seq-start' && close.type === 'flow-seq-end')
    return { kind: 'list', flow: true, items: [], dashes: [], range }
  return notPlain()
}

function scalar(token: CST.FlowScalar | CST.BlockScalar, text: string): ScalarNode {
  if (token.type === 'block-scalar')
    between(token.props.filter(({ type }) => type !== 'block-scalar-header') as CST.SourceToken[], text)
  else if (token.source.includes('\n')) return notPlain()
  else if (token.end) between(token.end, text)
  const resolved = CST.resolveAsScalar(token, true, notPlain)
  if (!resolved) return notPlain()
  const { value, type, range } = resolved
  return {
    kind: 'scalar',
    text: value,
    plain: type === 'PLAIN',
    block: type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED',
    range: { start: range[0], end: range[1] },
  }
}

const empty = (offset: number): ScalarNode => ({
  kind: 'scalar',
  text: '',
  plain: true,
  block: false,
  range: { start: offset, end: offset },
})

/** Only blanks, line breaks and comments that stand apart; a tab is for the library to judge. */
function between(tokens: readonly CST.SourceToken[] | undefined, text: string): void {
  for (const { type, source, offset } of tokens ?? []) {
    if (!BETWEEN.has(type) || source.includes('\t')) notPlain()
    if (type === 'comment' && offset > 0 && !/[\s\ufeff]/.test(text[offset - 1] ?? '')) notPlain()
  }
}
