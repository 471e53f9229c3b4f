import type { Step } from '../../core/agenda.ts'
import type { Block } from '../../core/document/document.ts'
import { isShort, pairOf, valueBlocks } from './value-blocks.ts'

/** Questions with their answers: short ones beside each other in pairs, longer ones below a heading of their own. */
export function questionBlocks(steps: readonly Step[], level: 3 | 4, questions: boolean): readonly Block[] {
  const blocks: Block[] = []
  for (const { prompt, value, state } of steps) {
    const label = `${prompt.label}${state === 'inactive' ? ' (kept; not asked with the present answers)' : ''}`
    const last = blocks.at(-1)
    if (isShort(value, prompt)) {
      const pair = pairOf(label, value, prompt)
      if (last?.kind === 'pairs') blocks[blocks.length - 1] = { kind: 'pairs', pairs: [...last.pairs, pair] }
      else blocks.push({ kind: 'pairs', pairs: [pair] })
    } else {
      if (questions) blocks.push({ kind: 'heading', level, text: label })
      blocks.push(...valueBlocks(value, prompt))
    }
  }
  return blocks
}
