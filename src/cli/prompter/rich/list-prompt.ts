import { createPrompt, useRef, useState } from '@inquirer/core'
import type { Word } from '../../../commands/reflect/prompter.ts'
import { standsBehind, unescaped, wordBehind, wordIn } from '../../../commands/reflect/words-of.ts'
import { widthOf } from '../../../words/width.ts'
import { wrap } from '../../../words/wrap.ts'
import { cut, cutRows } from './cut.ts'
import { isTyped } from './edit-keys.ts'
import type { Glyphs } from './glyphs.ts'
import type { Key } from './keys.ts'
import { shown } from './text-area.ts'
import { useRegion, type Window } from './use-region.ts'

export interface ListItem {
  readonly label: string
  /** Shown while the item is under the pointer. */
  readonly description?: string | undefined
  /** A heading above the first item of each group. */
  readonly group?: string
  /** Whether it can be removed and moved: an entry of a repeat. */
  readonly own?: boolean
}

export interface ListState {
  /** The item under the pointer, -1 for none: nothing is taken by accident. */
  readonly active: number
  /** Items taken, in the order they were. */
  readonly chosen: readonly number[]
}

export interface ListPrompt {
  readonly window: Window
  readonly items: readonly ListItem[]
  /** One is picked, several are, or several in order. */
  readonly takes: 'one' | 'many' | 'ordered'
  readonly initial: ListState
  /** Whether what was typed is an answer where it matches nothing. */
  readonly free: boolean
  /** What the keys do now, in a line of so many columns below. */
  readonly keys: (state: ListState & { readonly query: string }, columns: number) => string
  readonly glyphs: Glyphs
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly onChange: (state: ListState) => void
}

export type ListReply =
  | { readonly kind: 'pick'; readonly chosen: readonly number[] }
  | { readonly kind: 'leave' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'move'; readonly index: number; readonly to: number }
  | Word

const MARK = '> '
/** Rows that are not items: the description, what is typed, what is said, the keys, and one to spare. */
const AROUND = 6
/** How much further in an item's second row begins than its first. */
const DEEPER = 2

/**
 * A list to pick from with the arrow keys, narrowed by typing. In lists of which several can be taken, Space takes; while
 * something is typed it is a character like any other, and Enter takes. What is typed can be a word command.
 */
export const listPrompt = createPrompt<ListReply, ListPrompt>((config, done) => {
  const { window, items, takes, initial, free, keys, glyphs, strong, quiet, onChange } = config
  const state = useRef<ListState>(initial)
  const query = useRef('')
  const top = useRef(0)
  /** What was typed when something was asked about it, to be taken as it is at the next Enter. */
  const askedAbout = useRef<string | undefined>(undefined)
  /** Where the pointer stood before anything was typed. */
  const home = useRef<number | undefined>(undefined)
  /** Whether the pointer was moved and nothing taken since: such a pick may have been meant. */
  const moved = useRef(false)
  const [said, say] = useState('')
  const { columns, rows: height } = window.size()

  const matching = (): number[] => matches(items, query.current)
  const set = (next: Partial<ListState>): void => {
    state.current = { ...state.current, ...next }
    onChange(state.current)
  }
  const typed = (text: string): void => {
    query.current = text
    say('')
    if (text.startsWith(':')) return
    if (text === '') set({ active: home.current ?? state.current.active })
    home.current = text === '' ? undefined : (home.current ?? state.current.active)
    if (text !== '') set({ active: matching()[0] ?? -1 })
  }
  const move = (by: number): void => {
    const found = matching()
    if (found.length === 0) return
    say('')
    moved.current = true
    home.current = undefined
    const at = found.indexOf(state.current.active)
    const next = at < 0 ? (by > 0 ? 0 : found.length - 1) : Math.min(found.length - 1, Math.max(0, at + by))
    set({ active: found[next] ?? -1 })
  }
  const toggle = (): void => {
    const { active, chosen } = state.current
    if (active < 0) return
    set({ chosen: chosen.includes(active) ? chosen.filter((index) => index !== active) : [...chosen, active] })
    query.current = ''
    home.current = undefined
    moved.current = false
    say('')
  }
  const accept = (): ListReply | undefined => {
    const { active, chosen } = state.current
    const word = wordIn(query.current)
    if (word && word.kind !== 'unknown') return word
    if (word) say(`There is no word :${word.word}. Did you mean :${word.meant}?`)
    else if (query.current !== '' && matching().length === 0) {
      const behind = wordBehind(query.current)
      if (behind && !free) return behind.word
      if (behind && askedAbout.current !== query.current) {
        askedAbout.current = query.current
        say(standsBehind(behind.typed, 'Enter again keeps it as text; Ctrl+U clears the line.'))
        return undefined
      }
      if (free) return { kind: 'text', text: unescaped(query.current) }
      say('Nothing in the list has that. Backspace takes it back.')
    } else if (takes === 'one') return active < 0 ? { kind: 'leave' } : { kind: 'pick', chosen: [active] }
    else if (query.current !== '') toggle()
    else if (chosen.length === 0 && moved.current) {
      moved.current = false
      say('Space takes it. Enter again goes on without.')
    } else return { kind: 'pick', chosen }
    return undefined
  }
  const onKey = (key: Key): ListReply | undefined => {
    const { name, ctrl, meta, shift } = key
    const { active } = state.current
    const own = items[active]?.own === true
    if (name === 'end-of-input') return { kind: 'quit' }
    if (name === 'tab' && shift) return { kind: 'back' }
    if (name === 'return' || name === 'enter') return accept()
    if (own && name === 'delete') return { kind: 'remove', index: active }
    if (meta && (name === 'up' || name === 'down')) {
      const to = active + (name === 'up' ? -1 : 1)
      return own && items[to]?.own ? { kind: 'move', index: active, to } : undefined
    }
    if (name === 'up' || (ctrl && name === 'p')) move(-1)
    else if (name === 'down' || (ctrl && name === 'n')) move(1)
    else if (name === 'pageup') move(-5)
    else if (name === 'pagedown') move(5)
    else if (name === 'home') move(-items.length)
    else if (name === 'end') move(items.length)
    else if (name === 'space' && takes !== 'one' && query.current === '') toggle()
    else if (name === 'backspace') typed([...query.current].slice(0, -1).join(''))
    else if (name === 'escape' || (ctrl && name === 'u')) typed('')
    else if (name === 'paste') typed(query.current + key.sequence.replace(/\s+/g, ' '))
    else if (isTyped(key)) typed(query.current + key.sequence)
    return undefined
  }
  const draw = useRegion(window, onKey, done)

  const { active, chosen } = state.current
  const found = matching()
  const lines = found.map((index, i) => {
    const group = items[index]?.group ?? ''
    const isFirst = group !== (items[found[i - 1] ?? -1]?.group ?? '')
    return isFirst ? [quiet(cut(group, columns - 1)), ...itemRows(index)] : itemRows(index)
  })
  const about = active < 0 ? undefined : items[active]?.description
  const below = [
    ...(about && found.includes(active)
      ? atMost(Math.max(3, Math.floor(height / 4)), cutRows(`  ${about}`, columns))
      : []),
    ...(said === '' ? [] : cutRows(said, columns)),
  ].map(quiet)
  const inside = inWindow(lines, found.indexOf(active), Math.max(3, height - AROUND - below.length), top)
  const rows = [
    ...inside,
    ...below,
    cut(`${MARK}${shown(query.current)}`, columns - 1),
    quiet(cut(keys({ ...state.current, query: query.current }, columns - 1), columns - 1)),
  ]
  return draw({ rows, cursor: { row: rows.length - 2, column: Math.min(columns - 1, cursorColumn(query.current)) } })

  function itemRows(index: number): string[] {
    const isActive = index === active
    const place = chosen.indexOf(index)
    const box = takes === 'one' ? '' : place < 0 ? glyphs.off : takes === 'ordered' ? `[${place + 1}] ` : glyphs.on
    const lead = `${isActive ? glyphs.pointer : ' '} ${box}`
    const label = shown(items[index]?.label ?? '')
    const room = columns - lead.length
    // What goes on in a second row stands further in, so that items can be told from rows.
    const [first = '', ...rest] = widthOf(label) < room ? [label] : wrap(label, room - DEEPER).split('\n')
    return [lead + first, ...rest.map((row) => ' '.repeat(lead.length + DEEPER) + row)].map((row) => {
      const fitting = cut(row, columns - 1)
      return isActive ? strong(fitting) : fitting
    })
  }
})

const cursorColumn = (query: string): number => MARK.length + [...shown(query)].length

/**
 * Items that have every word typed: those first whose names begin so, then those that have the words in their names, then
 * those that are told with them, each in their own order; all while a word command is typed.
 */
function matches(items: readonly ListItem[], query: string): number[] {
  const typed = query.startsWith(':') ? '' : query.trim().toLowerCase()
  const wanted = typed.split(/\s+/).filter(Boolean)
  const having = (fits: (item: ListItem) => boolean): number[] =>
    items.flatMap((item, index) => (fits(item) ? [index] : []))
  const has = (text: string): boolean => wanted.every((word) => text.toLowerCase().includes(word))
  return [
    ...new Set([
      ...having(({ label }) => label.toLowerCase().startsWith(typed)),
      ...having(({ label }) => has(label)),
      ...having(({ label, description = '' }) => has(`${label} ${description}`)),
    ]),
  ]
}

/** So many rows; dots say where there is more. */
const atMost = (count: number, rows: readonly string[]): readonly string[] =>
  rows.length <= count ? rows : [...rows.slice(0, count - 1), '  ...']

/** As many items as fit, the active one among them; a row at either end says how many more there are. */
function inWindow(lines: readonly string[][], active: number, limit: number, top: { current: number }): string[] {
  const all = lines.flat()
  if (all.length <= limit) {
    top.current = 0
    return all
  }
  const before = lines.slice(0, Math.max(0, active)).flat().length
  const own = lines[active]?.length ?? 1
  const room = limit - 2
  top.current = Math.max(0, Math.min(Math.max(top.current, before + own - room), before, all.length - room))
  const hiddenBelow = all.length - top.current - room
  return [
    top.current > 0 ? `  ... ${top.current} rows above` : ' ',
    ...all.slice(top.current, top.current + room),
    hiddenBelow > 0 ? `  ... ${hiddenBelow} rows below` : ' ',
  ]
}
