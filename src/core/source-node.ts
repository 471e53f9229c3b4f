/** A stretch of a file's text, as UTF-16 offsets; `end` is exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * A scalar as it stands in a file. `text` is what was typed (`3.10` stays `3.10`), `plain` tells a bare word from a
 * quoted or block one, `block` marks a literal or folded text.
 */
export interface ScalarNode {
  readonly kind: 'scalar'
  readonly text: string
  readonly plain: boolean
  readonly block: boolean
  readonly range: Range
}

/** A key with its value; `colonEnd` is the offset right behind the colon. */
export interface PairNode {
  readonly key: string
  readonly keyRange: Range
  readonly colonEnd: number
  readonly value: SourceNode
}

export interface MapNode {
  readonly kind: 'map'
  readonly flow: boolean
  readonly pairs: readonly PairNode[]
  readonly range: Range
}

/** A list; `dashes[i]` is the offset of item i's dash, or of the item itself in a flow list. */
export interface ListNode {
  readonly kind: 'list'
  readonly flow: boolean
  readonly items: readonly SourceNode[]
  readonly dashes: readonly number[]
  readonly range: Range
}

/** A file's content with the place of every part: what the pure core sees of a file. */
export type SourceNode = ScalarNode | MapNode | ListNode

/** Whether a scalar means "nothing": empty, `null` or `~`, not quoted. */
export const isNull = (node: SourceNode): boolean =>
  node.kind === 'scalar' && node.plain && /^(?:~|null|Null|NULL)?$/.test(node.text)

/** The pair with this key; the first one where a key stands twice. */
export const pairOf = (node: SourceNode | undefined, key: string): PairNode | undefined =>
  node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key) : undefined

/** The value under this key. */
export const valueAt = (node: SourceNode | undefined, key: string): SourceNode | undefined => pairOf(node, key)?.value

/** A node's content on one line, for showing what stands where something else should: `[a, b]`, `{ k: v }`. */
export function sourceOf(node: SourceNode): string {
  if (node.kind === 'scalar') return node.text.trim()
  if (node.kind === 'list') return `[${node.items.map(sourceOf).join(', ')}]`
  return node.pairs.length === 0
    ? '{}'
    : `{ ${node.pairs.map(({ key, value }) => `${key}: ${sourceOf(value)}`).join(', ')} }`
}

/** A scalar's text, or undefined for anything else and for null. */
export const textOf = (node: SourceNode | undefined): string | undefined =>
  node?.kind === 'scalar' && !isNull(node) ? node.text : undefined
