import type { Range, SourceNode } from './source-node.ts'

/** Where the value at these keys and indices stands: a key's own place where its value spans lines; the nearest thing above it when it is not there. */
export function rangeAt(root: SourceNode, steps: readonly (string | number)[]): Range {
  let node: SourceNode | undefined = root
  let range: Range = { start: root.range.start, end: root.range.start + 1 }
  for (const step of steps) {
    if (node?.kind === 'list') {
      node = node.items[Number(step)]
      if (node) range = { start: node.range.start, end: node.range.start + 1 }
    } else if (node?.kind === 'map') {
      const pair: { keyRange: Range; value: SourceNode } | undefined = node.pairs.find(
        ({ key }) => key === String(step),
      )
      node = pair?.value
      if (pair)
        range = node?.kind === 'scalar' && !node.block && node.range.end > node.range.start ? node.range : pair.keyRange
    } else node = undefined
    if (!node) return range
  }
  return range
}
