import { dataOf, sameData } from '../../core/data.ts'
import type { SourceNode } from '../../core/source-node.ts'
import { columnOf, lineStart } from '../yaml/layout.ts'
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.ts'
import { pad } from '../yaml/render-value.ts'

/**
 * Brings the comments that one version added into a merged text: above the key or the entry that they stood at, else above
 * what that lies in, else at the end. Each is proved: the data is what it was, and there is just one comment more.
 *
 * Undefined when a comment cannot be put anywhere, which no text was found for.
 */
export async function carryComments(
  merged: ParsedYaml,
  theirs: ParsedYaml,
  base: ParsedYaml | undefined,
): Promise<ParsedYaml | undefined> {
  const known = counted(base)
  // What our side added on its own, or took over with the rest, need not come twice.
  const there = counted(merged)
  for (const [text, count] of known) there.set(text, Math.max(0, (there.get(text) ?? 0) - count))
  let current: ParsedYaml | undefined = merged
  for (const { text, range } of theirs.comments) {
    if (takeOne(known, text) || takeOne(there, text)) continue
    current = current && (await withComment(current, text, anchorsOf(theirs, range.start)))
  }
  return current
}

function counted(yaml: ParsedYaml | undefined): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of yaml?.comments ?? []) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function takeOne(counts: Map<string, number>, text: string): boolean {
  const left = counts.get(text) ?? 0
  counts.set(text, left - 1)
  return left > 0
}

/** A way to a key or an item; an item by its id or term, else by its number. */
type Way = readonly string[]

interface Stop {
  readonly way: Way
  readonly offset: number
}

/** Every key and item of a file with its place, in file order. */
function stopsIn(node: SourceNode, way: Way = []): Stop[] {
  if (node.kind === 'map')
    return node.pairs.flatMap(({ key, keyRange, value }) => [
      { way: [...way, key], offset: keyRange.start },
      ...stopsIn(value, [...way, key]),
    ])
  if (node.kind === 'scalar') return []
  return node.items.flatMap((item, i) => {
    const at = [...way, nameOf(item) ?? String(i)]
    return [{ way: at, offset: node.dashes[i] ?? item.range.start }, ...stopsIn(item, at)]
  })
}

function nameOf(item: SourceNode): string | undefined {
  const named = item.kind === 'map' ? item.pairs.find(({ key }) => key === 'id' || key === 'term')?.value : undefined
  return named?.kind === 'scalar' ? named.text : undefined
}

/** Where a comment belongs: to what stands before it on its line, else to what follows; then to what that lies in. */
function anchorsOf({ text, node }: ParsedYaml, offset: number): Way[] {
  const stops = stopsIn(node)
  const line = lineStart(text, offset)
  const own =
    stops.find((stop) => stop.offset >= line && stop.offset < offset) ?? stops.find((stop) => stop.offset > offset)
  return own ? own.way.map((_, i) => own.way.slice(0, own.way.length - i)) : []
}

async function withComment(
  yaml: ParsedYaml,
  comment: string,
  anchors: readonly Way[],
): Promise<ParsedYaml | undefined> {
  const { text } = yaml
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n'
  const stops = new Map(stopsIn(yaml.node).map(({ way, offset }) => [way.join('\n'), offset]))
  const offsets = anchors.flatMap((way) => stops.get(way.join('\n')) ?? [])
  const places = offsets.flatMap((offset) => [
    { at: lineStart(text, offset), line: pad(columnOf(text, offset)) + comment + newline },
    { at: lineStart(text, offset), line: comment + newline },
  ])
  const end = { at: text.length, line: (text.endsWith('\n') ? '' : newline) + comment + newline }
  for (const { at, line } of [...places, end]) {
    const from = at === 0 && text.startsWith('\ufeff') ? 1 : at
    const result = await parseYaml(text.slice(0, from) + line + text.slice(from))
    if (result.ok && sameData(dataOf(result.yaml.node), dataOf(yaml.node)) && isOneMore(yaml, result.yaml, comment))
      return result.yaml
  }
  return undefined
}

const isOneMore = (before: ParsedYaml, after: ParsedYaml, comment: string): boolean =>
  [...before.comments.map(({ text }) => text), comment].sort().join('\n') ===
  after.comments
    .map(({ text }) => text)
    .sort()
    .join('\n')
