import type { Block } from '../../../core/document/document.ts'
import { leadsOn } from '../../leads-on.ts'
import { leadingOn, type Slice } from '../slice.ts'
import { tagIn } from '../tag.ts'
import { LOOKS } from '../text/look.ts'
import { figure } from './figure.ts'
import type { Frame } from './frame.ts'
import { heading } from './heading.ts'
import { list } from './list.ts'
import { pairs } from './pairs.ts'
import { paragraph } from './paragraph.ts'
import { quote } from './quote.ts'
import { room } from './room.ts'
import { table } from './table.ts'

/** Blocks below each other, in slices. */
export function blocks(all: readonly Block[], frame: Frame): readonly Slice[] {
  const slices: Slice[] = []
  let breaks = false
  all.forEach((block, i) => {
    if (block.kind === 'page-break') {
      breaks = true
      return
    }
    const own = block.kind === 'figure' ? figure(block, frame, !isNamed(block.title, all, i)) : slicesOf(block, frame)
    const [first, ...rest] = leadsOn(all, i) ? leadingOn(own) : own
    if (!first) return
    slices.push(breaks ? { ...first, breaks } : first)
    // One by one: a long text has more lines than a call takes arguments.
    for (const slice of rest) slices.push(slice)
    breaks = false
  })
  return slices
}

/** Whether the heading above or the table below a figure has its title already. */
const isNamed = (title: string, all: readonly Block[], i: number): boolean =>
  [all[i - 1], all[i + 1]].some(
    (near) => (near?.kind === 'heading' && near.text === title) || (near?.kind === 'table' && near.caption === title),
  )

function slicesOf(block: Exclude<Block, { kind: 'page-break' | 'figure' }>, frame: Frame): readonly Slice[] {
  switch (block.kind) {
    case 'heading':
      return heading(block, frame)
    case 'paragraph':
      return paragraph(block.text, LOOKS.body, frame, tagIn(frame.tag, 'P'))
    case 'quote':
      return quote(block, frame)
    case 'list':
      return list(block, frame)
    case 'pairs':
      return pairs(block, frame)
    case 'table':
      return table(block, frame)
    case 'room':
      return room(block, frame)
  }
}
