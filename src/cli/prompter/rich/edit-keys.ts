import type { Key } from './keys.ts'
import { EDITS, insert, moveRows, type TextArea } from './text-area.ts'

/** Keys as every text field has them, with Emacs' letters for keyboards without arrows. Ctrl+E is the editor's here. */
const PLAIN: Readonly<Record<string, keyof typeof EDITS>> = {
  left: 'left',
  right: 'right',
  home: 'lineStart',
  end: 'lineEnd',
  backspace: 'backspace',
  delete: 'delete',
}
const CTRL: Readonly<Record<string, keyof typeof EDITS>> = {
  left: 'wordLeft',
  right: 'wordRight',
  a: 'lineStart',
  b: 'left',
  f: 'right',
  h: 'backspace',
  w: 'cutWord',
  u: 'cutToStart',
  k: 'cutToEnd',
  backspace: 'cutWord',
}
const META: Readonly<Record<string, keyof typeof EDITS>> = {
  b: 'wordLeft',
  f: 'wordRight',
  left: 'wordLeft',
  right: 'wordRight',
  backspace: 'cutWord',
}

/** The text after a key, in a window of so many columns and rows; the same text when the key means nothing to it. */
export function edited(area: TextArea, key: Key, width: number, page: number): TextArea {
  const { name = '', ctrl, meta, sequence } = key
  if (name === 'paste') return insert(area, sequence)
  if (name === 'up' || (ctrl && name === 'p')) return moveRows(area, -1, width) ?? area
  if (name === 'down' || (ctrl && name === 'n')) return moveRows(area, 1, width) ?? area
  if (name === 'pageup') return moveRows(area, -page, width) ?? area
  if (name === 'pagedown') return moveRows(area, page, width) ?? area
  const edit = (ctrl ? CTRL : meta ? META : PLAIN)[name]
  if (edit) return EDITS[edit](area)
  return isTyped(key) ? insert(area, sequence) : area
}

/** Whether a key stands for a character, not for something to do. */
export const isTyped = ({ ctrl, meta, sequence, name }: Key): boolean =>
  name === 'space' || (!ctrl && !meta && sequence !== '' && !/^[\u0000-\u001f\u007f]/.test(sequence))
