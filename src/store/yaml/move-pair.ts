import { isNull, type MapNode, type PairNode, type SourceNode } from '../../core/source-node.ts'
import type { Edit, Place } from './edit.ts'
import { columnOf, contentEnd, lineStart, ownedFrom, ownedTo } from './layout.ts'
import type { ParsedYaml } from './parse-yaml.ts'
import { pad, renderKey, type WriteStyle, type YamlValue } from './render-value.ts'
import { addLines, child, EditError, lookUp, type Patch, splice } from './splice.ts'

type Move = Extract<Edit, { kind: 'move' }>
/** A key's lines for the column where it is to stand, the first without its indentation. */
type Write = (column: number) => string

/**
 * The patches that take a key with its value to another place. Its lines go as they are, only further in or out, with the
 * notes above and inside them. What stands in brackets or behind a dash is written anew there.
 */
export function movePair(yaml: ParsedYaml, edit: Move, style: WriteStyle): readonly Patch[] {
  const { text } = yaml
  const { node: map, pair: owner } = lookUp(yaml.node, edit.place.slice(0, -1))
  const pair = map.kind === 'map' ? map.pairs.find(({ key }) => key === edit.place.at(-1)) : undefined
  if (map.kind !== 'map' || !pair) throw new EditError('nothing to move')
  const start = lineStart(text, pair.keyRange.start)
  const behindDash = text.slice(start, pair.keyRange.start).replace('\ufeff', '').trim() !== ''
  const only = map.pairs.length === 1
  if (style.quoted || map.flow || behindDash || (only && !owner)) return writtenAnew(yaml, edit, pair, style)
  const column = columnOf(text, pair.keyRange.start)
  const from = ownedFrom(text, start, column)
  const to = ownedTo(yaml, contentEnd(text, pair.value, pair.colonEnd), column, false)
  const key = renderKey(String(edit.to.at(-1)), style)
  const lines = `${text.slice(from, pair.keyRange.start)}${key}${text.slice(pair.keyRange.end, to)}`
  const pasted = paste(yaml, edit, (target) => shifted(lines, column, target - column).slice(target), style)
  if (!pasted) return writtenAnew(yaml, edit, pair, style)
  const emptied = only && owner ? [{ start: owner.colonEnd, end: owner.colonEnd, text: ' {}' }] : []
  return [...emptied, ...joined(text, { start: from, end: to }, pasted, style)]
}

function writtenAnew(yaml: ParsedYaml, { place, to, order }: Move, { value }: PairNode, style: WriteStyle): Patch[] {
  const set: Edit = { kind: 'set', place: to, value: yamlValueOf(value), ...(order ? { order } : {}) }
  return [...splice(yaml, { kind: 'remove', place }, style), ...splice(yaml, set, style)]
}

const yamlValueOf = (node: SourceNode): YamlValue => {
  if (node.kind === 'list') return node.items.map(yamlValueOf)
  if (node.kind === 'map') return { pairs: node.pairs.map(({ key, value }) => [key, yamlValueOf(value)]) }
  return isNull(node) ? null : node.text
}

/** Where the lines go, with the maps that are still missing on the way; undefined where only brackets would take them. */
function paste(yaml: ParsedYaml, { to, order }: Move, write: Write, style: WriteStyle): readonly Patch[] | undefined {
  let node: SourceNode = yaml.node
  for (const [depth, step] of to.entries()) {
    if (typeof step !== 'string') {
      node = child(node, step)
      continue
    }
    if (node.kind !== 'map') throw new EditError(`no map at ${step}`)
    if (node.flow) return undefined
    const rest = to.slice(depth + 1)
    const pair: PairNode | undefined = node.pairs.find(({ key }) => key === step)
    if (!pair)
      return [
        addLines(yaml, node, step, nested([step, ...rest], write, style), order?.(to.slice(0, depth)) ?? [], style),
      ]
    if (rest.length === 0) throw new EditError(`${step} is taken`)
    if (holdsNothing(pair)) return fill(yaml, node, pair, nested(rest, write, style), style)
    node = pair.value
  }
  throw new EditError('nowhere to move to')
}

const holdsNothing = ({ value }: PairNode): boolean =>
  isNull(value) || (value.kind === 'map' && value.pairs.length === 0)

function nested([step, ...rest]: Place, write: Write, style: WriteStyle): Write {
  if (rest.length === 0) return write
  if (typeof step !== 'string') throw new EditError('entry not found')
  const inner = nested(rest, write, style)
  return (column) =>
    `${renderKey(step, style)}:${style.newline}${pad(column + style.step)}${inner(column + style.step)}`
}

/** Lines under a key that holds nothing; a note on the key's own line stays there. */
function fill(
  { text }: ParsedYaml,
  map: MapNode,
  { colonEnd, value }: PairNode,
  write: Write,
  style: WriteStyle,
): Patch[] {
  const column = columnOf(text, map.pairs[0]?.keyRange.start ?? 0) + style.step
  const end = Math.max(colonEnd, value.range.end)
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? ''
  const at = end + rest.length
  return [
    { start: colonEnd, end, text: '' },
    { start: at, end: at, text: style.newline + pad(column) + write(column) },
  ]
}

/** Lines further in or out. Blank lines stay blank, unless they are longer than what they stand under. */
function shifted(lines: string, column: number, by: number): string {
  const out = new RegExp(`^ {1,${Math.max(1, -by)}}`)
  const shift = (line: string): string => {
    if (by < 0) return line.replace(out, '')
    return line.trim() === '' && line.replace('\r', '').length <= column ? line : pad(by) + line
  }
  return by === 0 ? lines : lines.split('\n').map(shift).join('\n')
}

/** The lines cut out, and put in elsewhere; where that is at their own edge, in one patch. */
function joined(
  text: string,
  { start, end }: Omit<Patch, 'text'>,
  pasted: readonly Patch[],
  { newline }: WriteStyle,
): Patch[] {
  const atEnd = end >= text.length
  const cut: Patch = atEnd
    ? { start: Math.max(0, start - (text[start - 2] === '\r' ? 2 : 1)), end, text: '' }
    : { start, end: end + (text[end] === '\r' ? 2 : 1), text: '' }
  const touching = pasted.find((patch) => patch.start >= cut.start && patch.start < cut.end)
  if (!touching) return [cut, ...pasted]
  const follows = touching.text.startsWith(newline)
  const put = follows && !atEnd ? touching.text.slice(newline.length) + newline : touching.text
  return [{ ...cut, text: put }, ...pasted.filter((patch) => patch !== touching)]
}
