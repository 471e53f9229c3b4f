import {
  isNull,
  type ListNode,
  type MapNode,
  type PairNode,
  type Range,
  type SourceNode,
} from '../../core/source-node.ts'
import type { Edit, Place, Step } from './edit.ts'
import { columnOf, commentsIn, contentEnd, lineEnd, lineStart, ownedFrom, ownedTo } from './layout.ts'
import type { ParsedYaml } from './parse-yaml.ts'
import {
  pad,
  renderAfterColon,
  renderFlow,
  renderItem,
  renderKey,
  renderPair,
  type WriteStyle,
  type YamlValue,
} from './render-value.ts'

/** A stretch of text with what goes in its place. */
export interface Patch {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit that does not fit the file: its place is not there, or is not what the edit expects. */
export class EditError extends Error {}

/**
 * The patches that carry out one edit on a file's text: only the bytes concerned, in the file's own line breaks and
 * indentation. Comments inside what goes are kept, on lines of their own.
 */
export function splice(yaml: ParsedYaml, edit: Exclude<Edit, { kind: 'move' }>, style: WriteStyle): readonly Patch[] {
  switch (edit.kind) {
    case 'set':
      return set(yaml, edit, style)
    case 'remove':
      return remove(yaml, edit.place, style)
    case 'insert':
      return insert(yaml, edit, style)
    case 'arrange':
      return arrange(yaml, edit.place, edit.ids)
    case 'rename':
      return rename(yaml, edit.place, edit.key, style)
  }
}

/** Text with patches applied; patches may not overlap. */
export function applyPatches(text: string, patches: readonly Patch[]): string {
  let out = ''
  let from = 0
  for (const patch of [...patches].sort((a, b) => a.start - b.start)) {
    out += text.slice(from, patch.start) + patch.text
    from = patch.end
  }
  return out + text.slice(from)
}

function set(yaml: ParsedYaml, edit: Extract<Edit, { kind: 'set' }>, style: WriteStyle): readonly Patch[] {
  let node: SourceNode = yaml.node
  for (const [depth, step] of edit.place.entries()) {
    const rest = edit.place.slice(depth + 1)
    if (typeof step !== 'string') {
      node = child(node, step)
      continue
    }
    if (node.kind !== 'map') throw new EditError(`no map at ${String(step)}`)
    const pair: PairNode | undefined = node.pairs.find((candidate) => candidate.key === step)
    const order = edit.order?.(edit.place.slice(0, depth)) ?? []
    if (!pair) return addPair(yaml, node, step, nested(rest, edit.value), order, style)
    const holdsNothing = isNull(pair.value) || (pair.value.kind === 'map' && pair.value.pairs.length === 0)
    if (rest.length === 0 || (holdsNothing && typeof rest[0] === 'string'))
      return replaceValue(yaml, pair, nested(rest, edit.value), inFlow(node, style))
    node = pair.value
  }
  throw new EditError('no key to set')
}

/** The value wrapped in the maps that are still missing on the way to it. */
const nested = (rest: Place, value: YamlValue): YamlValue =>
  rest.reduceRight<YamlValue>((inner, step) => {
    if (typeof step !== 'string') throw new EditError('entry not found')
    return { pairs: [[step, inner]] }
  }, value)

const inFlow = (node: MapNode | ListNode, style: WriteStyle): WriteStyle =>
  node.flow ? { ...style, flow: true } : style

function replaceValue(yaml: ParsedYaml, pair: PairNode, value: YamlValue, style: WriteStyle): readonly Patch[] {
  const { text } = yaml
  const old = pair.value
  const column = columnOf(text, pair.keyRange.start)
  if (style.flow) {
    const end = Math.max(pair.colonEnd, old.range.end)
    const notes = notesInFlow(commentsIn(yaml, pair.colonEnd, end), column, style)
    return [{ start: pair.colonEnd, end, text: ` ${renderFlow(value, style)}${notes}` }]
  }
  // A list that someone wrote in brackets stays in brackets.
  const staysFlow = old.kind === 'list' && old.flow && old.items.length > 0 && Array.isArray(value) && value.length > 0
  const manner = staysFlow ? { ...style, flow: true } : style
  const end = Math.max(pair.colonEnd, contentEnd(text, old))
  const inlineBefore = old.kind === 'scalar' ? !old.block : old.flow
  const rendered = renderAfterColon(value, column, manner)
  if (inlineBefore && !rendered.includes('\n') && commentsIn(yaml, pair.colonEnd, end).length === 0)
    return [{ start: pair.colonEnd, end, text: rendered }]
  const stop = lineEnd(text, end)
  const [first = '', ...others] = commentsIn(yaml, pair.colonEnd, stop)
  const onColonLine =
    first !== '' && lineStart(text, pair.colonEnd) === lineStart(text, commentStart(yaml, pair.colonEnd))
  const note = onColonLine ? first : ''
  const moved = onColonLine || first === '' ? others : [first, ...others]
  return [
    {
      start: pair.colonEnd,
      end: stop,
      text: renderAfterColon(value, column, manner, note) + kept(moved, column, style),
    },
  ]
}

const commentStart = (yaml: ParsedYaml, from: number): number =>
  yaml.comments.find((comment) => comment.range.start >= from)?.range.start ?? from

/** Comments whose place went away, on lines of their own. */
const kept = (comments: readonly string[], column: number, style: WriteStyle): string =>
  comments.map((comment) => style.newline + pad(column) + comment).join('')

/** Notes among brackets: each ends its line, and what followed goes on below. */
const notesInFlow = (comments: readonly string[], column: number, style: WriteStyle): string =>
  comments.map((comment) => ` ${comment}${style.newline}${pad(column)}`).join('')

function addPair(
  yaml: ParsedYaml,
  map: MapNode,
  key: string,
  value: YamlValue,
  order: readonly string[],
  style: WriteStyle,
): readonly Patch[] {
  if (map.flow) {
    const follows = map.pairs[placeBefore(map, key, order)]
    const flow = { ...style, flow: true }
    const pair = renderPair(key, value, 0, flow)
    if (map.pairs.length === 0) return [{ start: map.range.start, end: map.range.end, text: `{ ${pair} }` }]
    if (!follows) return [{ start: map.range.start + 1, end: map.range.start + 1, text: ` ${pair},` }]
    const at = Math.max(follows.value.range.end, follows.colonEnd)
    return [{ start: at, end: at, text: `, ${pair}` }]
  }
  return [addLines(yaml, map, key, (column) => renderPair(key, value, column, style), order, style)]
}

/** New lines for a key of a block map, where the order of keys wants them; `write` gives them for a column. */
export function addLines(
  yaml: ParsedYaml,
  map: MapNode,
  key: string,
  write: (column: number) => string,
  order: readonly string[],
  style: WriteStyle,
): Patch {
  const { text } = yaml
  const column = columnOf(text, map.pairs[0]?.keyRange.start ?? 0)
  const line = write(column)
  const before = placeBefore(map, key, order)
  const follows = map.pairs[before]
  if (follows) {
    const at = ownedTo(yaml, contentEnd(text, follows.value, follows.colonEnd), column, before === map.pairs.length - 1)
    return { start: at, end: at, text: style.newline + pad(column) + line }
  }
  const first = map.pairs[0]
  if (!first) throw new EditError('an empty block map has no place to add to')
  const own = lineStart(text, first.keyRange.start)
  if (text.slice(own, first.keyRange.start).trim() !== '')
    return { start: first.keyRange.start, end: first.keyRange.start, text: line + style.newline + pad(column) }
  const at = ownedFrom(text, own, column)
  return { start: at, end: at, text: pad(column) + line + style.newline }
}

/** The index of the key that a new one goes behind; -1 when it goes first. */
function placeBefore({ pairs }: MapNode, key: string, order: readonly string[]): number {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : -1)
  const mine = rank(key)
  return mine < 0 ? pairs.length - 1 : pairs.findLastIndex((pair) => rank(pair.key) < mine && rank(pair.key) >= 0)
}

function insert(yaml: ParsedYaml, edit: Extract<Edit, { kind: 'insert' }>, style: WriteStyle): readonly Patch[] {
  const { text } = yaml
  const owner = lookUp(yaml.node, edit.place)
  const list = owner.node
  if (list.kind !== 'list') throw new EditError('no list to insert into')
  if (list.flow) {
    const item = renderFlow(edit.value, { ...style, flow: true })
    const previous = list.items[edit.index - 1]
    if (list.items.length === 0) {
      if (owner.pair && !owner.flow) return replaceValue(yaml, owner.pair, [edit.value], style)
      return [{ start: list.range.start, end: list.range.end, text: `[${item}]` }]
    }
    if (!previous) return [{ start: list.range.start + 1, end: list.range.start + 1, text: `${item}, ` }]
    return [{ start: previous.range.end, end: previous.range.end, text: `, ${item}` }]
  }
  const column = columnOf(text, list.dashes[0] ?? 0)
  const item = renderItem(edit.value, column, style)
  const previous = list.items[edit.index - 1]
  if (!previous) {
    const own = lineStart(text, list.dashes[0] ?? 0)
    const at = ownedFrom(text, own, column)
    return [{ start: at, end: at, text: pad(column) + item + style.newline }]
  }
  const last = edit.index >= list.items.length
  const at = ownedTo(yaml, contentEnd(text, previous, (list.dashes[edit.index - 1] ?? 0) + 1), column, last)
  return [{ start: at, end: at, text: style.newline + pad(column) + item }]
}

function remove(yaml: ParsedYaml, place: Place, style: WriteStyle): readonly Patch[] {
  const last = place.at(-1)
  if (last === undefined) throw new EditError('nothing to remove')
  const owner = lookUp(yaml.node, place.slice(0, -1))
  if (typeof last === 'string') return removePair(yaml, owner, last, style)
  return removeItem(yaml, owner, last, style)
}

function removePair(yaml: ParsedYaml, owner: Found, key: string, style: WriteStyle): readonly Patch[] {
  const { text } = yaml
  const map = owner.node
  if (map.kind !== 'map') throw new EditError('no map to remove from')
  const index = map.pairs.findIndex((pair) => pair.key === key)
  const pair = map.pairs[index]
  if (!pair) throw new EditError(`no ${key} to remove`)
  if (map.pairs.length === 1 && owner.pair)
    return replaceValue(yaml, owner.pair, { pairs: [] }, owner.flow ? { ...style, flow: true } : style)
  const end = contentEnd(text, pair.value, pair.colonEnd)
  if (map.flow)
    return [
      cutFlow(
        yaml,
        map.pairs.map((part) => ({ start: part.keyRange.start, end: Math.max(part.colonEnd, part.value.range.end) })),
        index,
        style,
      ),
    ]
  const column = columnOf(text, pair.keyRange.start)
  const start = lineStart(text, pair.keyRange.start)
  const next = map.pairs[index + 1]
  if (text.slice(start, pair.keyRange.start).trim() !== '' && next) {
    const comments = commentsIn(yaml, pair.keyRange.start, next.keyRange.start)
    const above = comments.map((comment) => pad(column) + comment + style.newline).join('')
    return [
      { start: lineStart(text, start), end: lineStart(text, start), text: above },
      { start: pair.keyRange.start, end: next.keyRange.start, text: '' },
    ]
  }
  return [cutLines(yaml, start, lineEnd(text, end), column, style)]
}

function removeItem(yaml: ParsedYaml, owner: Found, step: Step, style: WriteStyle): readonly Patch[] {
  const { text } = yaml
  const list = owner.node
  if (list.kind !== 'list') throw new EditError('no list to remove from')
  const index = indexIn(list, step)
  const item = list.items[index]
  const dash = list.dashes[index]
  if (!item || dash === undefined) throw new EditError('no item to remove')
  if (list.items.length === 1 && owner.pair)
    return replaceValue(yaml, owner.pair, [], owner.flow ? { ...style, flow: true } : style)
  if (list.flow)
    return [
      cutFlow(
        yaml,
        list.items.map((part) => part.range),
        index,
        style,
      ),
    ]
  const start = lineStart(text, dash)
  return [cutLines(yaml, start, lineEnd(text, contentEnd(text, item, dash + 1)), columnOf(text, dash), style)]
}

/** Whole lines taken out; their comments stay behind. */
function cutLines(yaml: ParsedYaml, start: number, end: number, column: number, style: WriteStyle): Patch {
  const { text } = yaml
  const comments = commentsIn(yaml, start, end)
  if (comments.length > 0)
    return { start, end, text: comments.map((comment) => pad(column) + comment).join(style.newline) }
  if (end < text.length) return { start, end: end + (text[end] === '\r' ? 2 : 1), text: '' }
  // The last line of a file without a final line break takes the break before it along.
  return { start: Math.max(0, start - (text[start - 2] === '\r' ? 2 : 1)), end, text: '' }
}

/** One part of a flow collection taken out with the comma that belongs to it; notes stay behind. */
function cutFlow(yaml: ParsedYaml, parts: readonly Range[], index: number, style: WriteStyle): Patch {
  const part = parts[index]
  if (!part) throw new EditError('no part to remove')
  const next = parts[index + 1]
  const [start, end] = next ? [part.start, next.start] : [parts[index - 1]?.end ?? part.start, part.end]
  const notes = notesInFlow(commentsIn(yaml, start, end), columnOf(yaml.text, parts[0]?.start ?? start), style)
  return { start, end, text: notes }
}

function arrange(yaml: ParsedYaml, place: Place, ids: readonly string[]): readonly Patch[] {
  const { text } = yaml
  const list = lookUp(yaml.node, place).node
  if (list.kind !== 'list' || ids.length !== list.items.length) throw new EditError('not this list')
  const spans = list.items.map((item, i) => {
    if (list.flow) return item.range
    const dash = list.dashes[i] ?? 0
    const start = i === 0 ? lineStart(text, dash) : ownedFrom(text, lineStart(text, dash), columnOf(text, dash))
    return { start, end: lineEnd(text, contentEnd(text, item, dash + 1)) }
  })
  return spans.map((span, i) => {
    const source = spans[indexIn(list, { id: ids[i] ?? '' })]
    if (!source) throw new EditError('no such entry')
    return { ...span, text: text.slice(source.start, source.end) }
  })
}

/** Another name for a key, and nothing else. */
function rename(yaml: ParsedYaml, place: Place, key: string, style: WriteStyle): readonly Patch[] {
  const { pair } = lookUp(yaml.node, place)
  if (!pair || lookUp(yaml.node, place.slice(0, -1)).node.kind !== 'map') throw new EditError('no key to rename')
  return [{ start: pair.keyRange.start, end: pair.keyRange.end, text: renderKey(key, style) }]
}

interface Found {
  readonly node: SourceNode
  /** The pair whose value it is, and whether that pair stands in a flow map. */
  readonly pair?: PairNode | undefined
  readonly flow: boolean
}

export function lookUp(root: SourceNode, place: Place): Found {
  let found: Found = { node: root, flow: false }
  for (const step of place) {
    const { node } = found
    if (typeof step === 'string') {
      const pair = node.kind === 'map' ? node.pairs.find((candidate) => candidate.key === step) : undefined
      if (!pair) throw new EditError(`nothing at ${step}`)
      found = { node: pair.value, pair, flow: node.kind === 'map' && node.flow }
    } else found = { node: child(node, step), flow: node.kind === 'list' && node.flow }
  }
  return found
}

export function child(node: SourceNode, step: Step): SourceNode {
  if (node.kind !== 'list') throw new EditError('no list here')
  const item = node.items[indexIn(node, step)]
  if (!item) throw new EditError('no such item')
  return item
}

/** Where the item of a step stands in a list; -1 where it is not. */
export const indexIn = (list: ListNode, step: Step): number =>
  typeof step === 'number' ? step : list.items.findIndex((item) => typeof step === 'object' && hasId(item, step.id))

const hasId = (item: SourceNode, id: string): boolean =>
  item.kind === 'map' &&
  item.pairs.some((pair) => pair.key === 'id' && pair.value.kind === 'scalar' && pair.value.text === id)
