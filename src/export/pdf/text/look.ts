import type { Run } from '../../../core/document/document.ts'
import type { Ink } from '../../../core/picture/drawing.ts'

/** How text of a kind is set. Sizes are in points. */
export interface Look {
  readonly size: number
  /** From one base line to the next. */
  readonly leading: number
  readonly strong?: boolean
  readonly ink?: Ink
}

const BODY: Look = { size: 10.5, leading: 14 }

export const LOOKS = {
  body: BODY,
  small: { size: 8.5, leading: 11.5, ink: 'quiet' },
  cell: { size: 9.5, leading: 13 },
  caption: { size: 9.5, leading: 13, strong: true },
  headings: {
    1: { size: 19, leading: 25, strong: true },
    2: { size: 14, leading: 19, strong: true },
    3: { size: 11.5, leading: 16, strong: true },
    4: { size: 10.5, leading: 14, strong: true },
  },
} as const satisfies Record<string, Look | Record<number, Look>>

/** Of a run within a text that is set in one look. */
export interface RunLook {
  readonly size: number
  readonly strong: boolean
  readonly ink: Ink
  readonly change?: 'added' | 'removed'
}

export function runLook({ size, strong = false, ink = 'ink' }: Look, style: Run['style']): RunLook {
  return {
    size,
    strong: strong || style === 'strong',
    ink: style === 'quiet' ? 'quiet' : ink,
    ...(style === 'added' || style === 'removed' ? { change: style } : {}),
  }
}
