import { widthOf } from './width.ts'

/**
 * Widths of letters in parts of the font's size, for any font someone may have: those of the widest of the common ones, in
 * bold (DejaVu Sans), so that a text that fits here fits everywhere.
 */
const WIDE = /[WMwm@%&—…]/
const UPPER = /[\p{Lu}\p{N}$#+=<>~]/u
const NARROW = /[ iIjlftr.,;:'!|()[\]-]/

/** How wide a text may get, in parts of the font's size, behind so much that stands there. */
function widthInEms(text: string, before = 0): number {
  let width = before
  for (const letter of text) width += widthOfLetter(letter)
  return width
}

/** Texts are long and letters are few. */
const KNOWN = new Map<string, number>()

function widthOfLetter(letter: string): number {
  const known = KNOWN.get(letter)
  if (known !== undefined) return known
  const width = measured(letter)
  KNOWN.set(letter, width)
  return width
}

function measured(letter: string): number {
  if (widthOf(letter) === 2) return 1.4
  if (WIDE.test(letter)) return 1.15
  if (NARROW.test(letter)) return 0.45
  return UPPER.test(letter) ? 0.85 : 0.74
}

/** A text in lines that fit a width, both in pixels: broken between words, and inside those that are wider themselves. */
export function fitText(text: string, width: number, size: number): string[] {
  const room = width / size
  const lines: string[] = []
  let current = ''
  let taken = 0
  const take = (part: string): void => {
    const width = widthInEms(part, taken)
    if (current !== '' && width > room) {
      lines.push(current.trimEnd())
      current = part
      taken = widthInEms(part)
    } else {
      current += part
      taken = width
    }
  }
  for (const word of text.match(/\S+\s*|\s+/g) ?? []) {
    if (widthInEms(word.trimEnd()) <= room) take(word)
    else for (const letter of word) take(letter)
  }
  return current.trim() === '' ? lines : [...lines, current.trimEnd()]
}
