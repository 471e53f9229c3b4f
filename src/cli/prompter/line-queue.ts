import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Interrupted } from '../../commands/interrupted.ts'

/**
 * Lines of a stream, one at a time. Lines that arrive between two questions wait in the queue (readline's own `question`
 * drops them, measured). `next` gives undefined at the end; `rest` is what stood behind the last line break.
 */
export interface LineQueue {
  readonly next: () => Promise<string | undefined>
  /** Whether the last line given was cut off by the end of the input. */
  readonly cutOff: () => boolean
  /** Whether more lines have come in already. */
  readonly hasMore: () => boolean
  /** Takes all lines that wait: what was pasted before an interruption. */
  readonly drain: () => string[]
  readonly pause: () => void
  readonly resume: () => void
  readonly close: () => void
}

export function lineQueue(input: Readable, interrupted: AbortSignal): LineQueue {
  const lines: string[] = []
  let ended = false
  let endsInBreak = true
  let wake: (() => void) | undefined
  const reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY })
  input.on('data', (chunk: Buffer | string) => {
    endsInBreak = chunk.length === 0 ? endsInBreak : chunk[chunk.length - 1] === 0x0a || String(chunk).endsWith('\n')
  })
  reader.on('line', (line) => {
    lines.push(line)
    wake?.()
  })
  reader.on('close', () => {
    ended = true
    wake?.()
  })
  interrupted.addEventListener('abort', () => wake?.())
  return {
    next: async () => {
      while (lines.length === 0 && !ended && !interrupted.aborted) await new Promise<void>((done) => (wake = done))
      if (interrupted.aborted) throw new Interrupted()
      return lines.shift()
    },
    cutOff: () => ended && lines.length === 0 && !endsInBreak,
    drain: () => lines.splice(0),
    hasMore: () => lines.length > 0,
    pause: () => reader.pause(),
    resume: () => reader.resume(),
    close: () => reader.close(),
  }
}
