import type { Env } from '../../commands/services.ts'
import type { Look } from '../../words/look.ts'
import { type Paint, render } from '../../words/render.ts'
import type { Words } from '../../words/styled.ts'
import type { Io, Output } from '../io.ts'
import { cannotRedraw, choseAccessible, isAccessible } from './accessible.ts'
import { type When, wantsColour } from './colour.ts'
import { showsUnicode } from './unicode.ts'

/** Tables and bars are laid out for at least and at most so many columns; for a pipe as for `UNKNOWN`. */
const NARROWEST = 40
const WIDEST = 200
const UNKNOWN = 80

/** One stream as words see it. */
export interface Sink {
  readonly isTTY: boolean
  /** As it is now: a window can be resized. */
  readonly look: () => Look
  readonly paint: Paint | undefined
  /** Words as this stream gets them: safe, broken at its width when it is a terminal, coloured when it is to be. */
  readonly rendered: (words: Words) => string
  /** The same, written with a line break at its end. */
  readonly write: (words: Words) => void
  /** The same for a command's whole answer, which may be nothing at all; with `pages`, in a pager where it is longer than the window. */
  readonly show: (words: Words, pages: boolean) => Promise<void>
}

/** What is known of the terminal, decided once; nobody else asks whether a stream is one. */
export interface Terminal {
  readonly out: Sink
  readonly err: Sink
  /** Whether a person can be asked: stdin and stderr are terminals. */
  readonly canAsk: boolean
  /** Whether questions may be drawn and redrawn. */
  readonly canDraw: boolean
}

export interface TerminalOptions {
  readonly color?: When
  readonly plain?: boolean
  /** The saved setting for line by line. */
  readonly saved?: boolean
}

/** Makes the terminal object; colours are loaded only where some stream gets them. */
export async function terminalOf(
  { stdin, stdout, stderr }: Io,
  env: Env,
  { color = 'auto', plain = false, saved = false }: TerminalOptions,
  platform: NodeJS.Platform = process.platform,
): Promise<Terminal> {
  const accessible = isAccessible(plain, env, saved)
  const sink = async (stream: Output): Promise<Sink> => {
    const isTTY = stream.isTTY === true
    // What is read aloud has no use for styles; only who asks for them by name gets them.
    const styled = choseAccessible(plain, env, saved) ? color === 'always' : wantsColour(color, env, isTTY)
    const paint = styled ? (await import('./paint.ts')).paint : undefined
    const columns = (): number => Math.trunc(stream.columns || Number(env['COLUMNS']) || UNKNOWN)
    const rendered = (words: Words): string => render(words, { columns: isTTY ? columns() : undefined, paint })
    // The prompt that comes back needs a line too.
    const isTaller = (text: string): boolean => text.split('\n').length >= (stream.rows ?? Number.POSITIVE_INFINITY)
    return {
      isTTY,
      look: () => ({
        width: isTTY ? Math.min(WIDEST, Math.max(NARROWEST, columns())) : UNKNOWN,
        unicode: isTTY && !accessible && showsUnicode(env, platform),
        accessible,
      }),
      paint,
      rendered,
      write: (words) => {
        stream.write(`${rendered(words)}\n`)
      },
      show: async (words, pages) => {
        if (words.length === 0) return
        const text = `${rendered(words)}\n`
        const long = pages && isTTY && !accessible && isTaller(text)
        if (!long || !(await (await import('./pager.ts')).paged(text, env))) stream.write(text)
      },
    }
  }
  const canAsk = stdin.isTTY === true && stderr.isTTY === true
  return {
    out: await sink(stdout),
    err: await sink(stderr),
    canAsk,
    canDraw: canAsk && !accessible && !cannotRedraw(env, platform),
  }
}
