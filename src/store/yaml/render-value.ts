import { renderScalar, type ScalarStyle } from './render-scalar.ts'

/** What can be written into a file: null, scalars, lists, and maps as lists of pairs so that their order is kept. */
export type YamlValue = null | string | number | boolean | readonly YamlValue[] | YamlMap

export interface YamlMap {
  readonly pairs: readonly (readonly [key: string, value: YamlValue])[]
}

export interface WriteStyle extends ScalarStyle {
  /** The file's own line break. */
  readonly newline: string
  /** Columns a nested block goes in. */
  readonly step: number
  /** Columns a list goes in under its key: 0 or `step`, as the file has it. */
  readonly listStep: number
}

export const NEW_FILE_STYLE: WriteStyle = { newline: '\n', step: 2, listStep: 2 }

export const isMapValue = (value: YamlValue): value is YamlMap =>
  typeof value === 'object' && value !== null && 'pairs' in value
const isListValue = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value)

/**
 * Text for a value behind `key:` or `-` at `column`, with its leading space or line break: ` plain`, ` |-⏎  text`,
 * `⏎  - item`. `comment` is put on the first line. No line break at the end.
 */
export function renderAfterColon(value: YamlValue, column: number, style: WriteStyle, comment = ''): string {
  const { newline } = style
  const note = comment === '' ? '' : ` ${comment}`
  if (style.flow || isEmptyCollection(value)) return ` ${renderFlow(value, style)}${note}`
  if (isMapValue(value)) {
    const inner = column + style.step
    return `${note}${newline}${value.pairs.map(([key, part]) => pad(inner) + renderPair(key, part, inner, style)).join(newline)}`
  }
  if (isListValue(value)) {
    const inner = column + style.listStep
    return `${note}${newline}${value.map((item) => pad(inner) + renderItem(item, inner, style)).join(newline)}`
  }
  if (typeof value !== 'string') return ` ${String(value)}${note}`
  const scalar = renderScalar(value, style)
  if ('inline' in scalar) return ` ${scalar.inline}${note}`
  const inner = pad(column + style.step)
  return ` ${scalar.header}${note}${newline}${scalar.lines.map((line) => (line === '' ? '' : inner + line)).join(newline)}`
}

/** `key: value` for a key at `column`, without indentation of its first line. */
export const renderPair = (key: string, value: YamlValue, column: number, style: WriteStyle): string =>
  `${renderKey(key, style)}:${renderAfterColon(value, column, style)}`

/** `- item` for a dash at `column`; a map's first key stands on the dash's line. */
export function renderItem(value: YamlValue, column: number, style: WriteStyle): string {
  if (!isMapValue(value) || value.pairs.length === 0) return `-${renderAfterColon(value, column, style)}`
  const inner = column + 2
  const lines = value.pairs.map(([key, part]) => renderPair(key, part, inner, style))
  return `- ${lines.join(style.newline + pad(inner))}`
}

/** A value on one line, as in `{ id: goal-7f3k }` or `[a, b]`. */
export function renderFlow(value: YamlValue, style: WriteStyle): string {
  if (isMapValue(value)) {
    if (value.pairs.length === 0) return '{}'
    return `{ ${value.pairs.map(([key, part]) => `${renderKey(key, style)}: ${renderFlow(part, style)}`).join(', ')} }`
  }
  if (isListValue(value)) return `[${value.map((item) => renderFlow(item, style)).join(', ')}]`
  if (typeof value !== 'string') return String(value)
  const scalar = renderScalar(value, { ...style, flow: true })
  return 'inline' in scalar ? scalar.inline : ''
}

export const pad = (column: number): string => ' '.repeat(column)

export function renderKey(key: string, style: WriteStyle): string {
  const scalar = renderScalar(key, { ...style, flow: true })
  return 'inline' in scalar ? scalar.inline : ''
}

const isEmptyCollection = (value: YamlValue): boolean =>
  (isMapValue(value) && value.pairs.length === 0) || (isListValue(value) && value.length === 0)
