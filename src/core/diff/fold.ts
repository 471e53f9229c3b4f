import { endsSentence, sentencesOf } from './sentences.ts'
import type { Part } from './words.ts'

/** A part to be shown, or so many sentences that stayed as they were. */
export type Shown = Part | { readonly kind: 'unchanged'; readonly sentences: number }

/**
 * The parts of a text with sentences that did not change folded to how many they are. A sentence with a change in it stays
 * whole.
 */
export function fold(parts: readonly Part[]): readonly Shown[] {
  const shown: Shown[] = []
  for (const [i, part] of parts.entries()) {
    if (part.kind !== 'kept') {
      shown.push(part)
      continue
    }
    const sentences = [...sentencesOf(part.text)]
    const before = parts[i - 1]
    const after = parts[i + 1]
    const head = before && !sidesEnd(parts, i - 1) ? (sentences.shift() ?? '') : ''
    const tail = after && sentences.length > 0 && !endsSentence(sentences.at(-1) ?? '') ? (sentences.pop() ?? '') : ''
    if (head !== '') shown.push({ kind: 'kept', text: head })
    if (sentences.length > 0) shown.push({ kind: 'unchanged', sentences: sentences.length })
    if (tail !== '') shown.push({ kind: 'kept', text: tail })
  }
  return shown
}

/** Whether what was taken out and what was put in just before a kept part both end with a sentence. */
function sidesEnd(parts: readonly Part[], last: number): boolean {
  const changed = [parts[last], parts[last - 1]].filter((part) => part && part.kind !== 'kept')
  return changed.every((part) => endsSentence(part?.text ?? ''))
}
