import { useEffect, useKeypress, useRef, useState } from '@inquirer/core'
import type { Key } from './keys.ts'

/** What is drawn anew at every key: rows that fit the window, and where among them the cursor stands. */
export interface Region {
  /** Each narrower than the window, none empty. */
  readonly rows: readonly string[]
  /** Row and column from 0; none hides the cursor. */
  readonly cursor?: { readonly row: number; readonly column: number }
}

/** The window a prompt is drawn in, as it is now. */
export interface Window {
  readonly size: () => { readonly columns: number; readonly rows: number }
  readonly onResize: (listener: () => void) => () => void
  /** What stands above the region and is written again when the window has been cleared. */
  readonly above: () => string
  /** Told before a prompt ends, so that keys typed ahead wait for the next one. */
  readonly settled: () => void
}

type Readline = Parameters<Parameters<typeof useEffect>[0]>[0]

const CLEAR = '\u001b[H\u001b[J'
const HIDE = '\u001b[?25l'
const SHOW = '\u001b[?25h'

function write(rl: Readline | undefined, text: string): void {
  rl?.output.unmute()
  rl?.output.write(text)
  rl?.output.mute()
}

/**
 * Draws a region under Inquirer's hand. Inquirer puts the cursor at the end of what it draws and counts its place by the
 * length of the last line, which fails for characters that are wider or narrower than one column; so the last line is a
 * plain one, and the cursor is moved to where the person writes afterwards, and back before the next drawing. `onKey`
 * gives a reply when the key ends the prompt.
 */
export function useRegion<Reply>(
  window: Window,
  onKey: (key: Key) => Reply | undefined,
  done: (reply: Reply) => void,
): (region: Region) => string {
  const rl = useRef<Readline | undefined>(undefined)
  const away = useRef(0)
  const drawn = useRef(0)
  const [, setTurn] = useState(0)
  const turn = useRef(0)
  const again = (): void => {
    turn.current += 1
    setTurn(turn.current)
  }

  const home = (): void => {
    if (away.current > 0) write(rl.current, `\u001b[${away.current}B`)
    away.current = 0
  }
  /** Leaves what is drawn standing, for whoever writes next. */
  const below = (): void => {
    home()
    write(rl.current, `${SHOW}\r\n`)
  }
  const clear = (): void => {
    away.current = 0
    // As many empty lines as Inquirer is about to wipe.
    write(rl.current, `${CLEAR}${window.above()}${'\n'.repeat(Math.max(0, drawn.current - 1))}`)
    again()
  }

  useKeypress((pressed) => {
    const key = { meta: false, sequence: '', ...pressed }
    if (key.name === 'redraw') return clear()
    if (key.name === 'suspend') return below()
    const reply = onKey(key)
    if (reply === undefined) return again()
    window.settled()
    done(reply)
  })
  useEffect((found) => {
    rl.current = found
    const off = window.onResize(clear)
    return () => {
      home()
      write(rl.current, SHOW)
      off()
    }
  }, [])

  home()
  const next = useRef<Region>({ rows: [''] })
  useEffect(
    (found) => {
      rl.current = found
      const { rows, cursor } = next.current
      const up = cursor ? rows.length - 1 - cursor.row : 0
      write(found, cursor ? `${up > 0 ? `\u001b[${up}A` : ''}\u001b[${cursor.column + 1}G${SHOW}` : HIDE)
      away.current = up
    },
    [{}],
  )
  return (region) => {
    next.current = region
    drawn.current = region.rows.length
    return region.rows.join('\n')
  }
}
