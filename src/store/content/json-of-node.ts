import { isNull, type SourceNode } from '../../core/source-node.ts'

/** A node as plain data under YAML's core schema: for content, where a value's type shows in how it is written. */
export function jsonOfNode(node: SourceNode): unknown {
  if (node.kind === 'list') return node.items.map(jsonOfNode)
  if (node.kind === 'map') return Object.fromEntries(node.pairs.map(({ key, value }) => [key, jsonOfNode(value)]))
  if (isNull(node)) return null
  if (!node.plain) return node.text
  if (/^(?:true|false)$/.test(node.text)) return node.text === 'true'
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.text) ? Number(node.text) : node.text
}
