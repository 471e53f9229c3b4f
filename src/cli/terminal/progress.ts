import type { Progress } from '../../commands/services.ts'
import type { Sink } from './terminal.ts'

/** Nothing is said of work that is over sooner, in milliseconds. */
const PATIENCE = 1000
/** A line of words is written this often where nothing can be drawn over, in milliseconds. */
const AGAIN = 10_000
/** What is drawn over is drawn this often at most, in milliseconds. */
const REDRAW = 100

/**
 * Tells how far long work is, on stderr: in a terminal in one line that is written over and is gone at the end; elsewhere, and
 * read aloud, in a sentence now and then.
 *
 * @param write gets bytes as they are; the text is made safe by the sink.
 */
export function progressOn(err: Sink, write: (text: string) => unknown, now: () => number): Progress {
  const draws = err.isTTY && !err.look().accessible
  return (doing, total) => {
    const began = now()
    let told: number | undefined
    let drawn = false
    return {
      at: (done) => {
        const time = now()
        if (time - began < PATIENCE || (told !== undefined && time - told < (draws ? REDRAW : AGAIN))) return
        told = time
        const text = `${doing}: ${done} of ${total}`
        if (!draws) return err.write(`${text}.`)
        write(`\r${err.rendered(text)}\u001b[K`)
        drawn = true
      },
      end: () => {
        if (drawn) write('\r\u001b[K')
      },
    }
  }
}
