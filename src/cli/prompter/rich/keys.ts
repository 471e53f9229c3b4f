import { emitKeypressEvents } from 'node:readline'
import type { PassThrough } from 'node:stream'

/** A key as it was pressed; a paste is one key, whatever is in it. */
export interface Key {
  /** Node's name (`return`, `left`, `a`), or `paste`, `end-of-input`, `redraw`, `suspend`. */
  readonly name: string | undefined
  readonly ctrl: boolean
  readonly meta: boolean
  readonly shift: boolean
  /** What was typed or pasted, as text. */
  readonly sequence: string
}

/** A terminal's input as keys. They wait in order until a prompt takes them, so that nothing typed ahead is lost. */
export interface Keys {
  /** Hands keys to a prompt through the stream it reads from, beginning with those that wait. */
  readonly feed: (input: PassThrough) => void
  /** Keeps keys back until the next prompt; can be called in the middle of feeding. */
  readonly hold: () => void
  /** Gives the terminal back while another program has it. */
  readonly pause: () => void
  readonly resume: () => void
}

interface TerminalInput extends NodeJS.ReadableStream {
  setRawMode?(raw: boolean): unknown
}

const PASTE_ON = '\u001b[?2004h'
const PASTE_OFF = '\u001b[?2004l'
/** Escape sequences on a slow link come in pieces; longer than this between two, and Esc was pressed alone (milliseconds). */
const ESCAPE_WAIT = 100

const PLAIN = { ctrl: false, meta: false, shift: false }

/**
 * Reads keys for a whole session: one raw terminal from the first question to the last, with bracketed paste. Ctrl-C calls
 * `interrupt`, whatever is being asked.
 */
export function keysOf(stdin: TerminalInput, write: (text: string) => void, interrupt: () => void): Keys {
  const waiting: Key[] = []
  let pasted: string | undefined
  let input: PassThrough | undefined

  const deliver = (): void => {
    while (input && waiting.length > 0) input.emit('keypress', undefined, waiting.shift())
  }
  const take = (key: Key): void => {
    waiting.push(key)
    deliver()
  }
  const special = (name: string): void => take({ ...PLAIN, name, sequence: '' })

  const onKey = (text: string | undefined, pressed: Partial<Key>): void => {
    const { name, ctrl = false, shift = false, sequence = text ?? '' } = pressed
    // Alt as an Esc before the arrow, as some terminals send it, is not told by Node.
    const meta = pressed.meta === true || sequence.startsWith('\u001b\u001b')
    if (name === 'paste-start') pasted = ''
    else if (name === 'paste-end') endPaste()
    else if (ctrl && name === 'c') {
      endPaste()
      interrupt()
    } else if (pasted !== undefined) pasted += sequence
    else if (ctrl && name === 'd') special('end-of-input')
    else if (ctrl && name === 'z') suspend()
    else if (ctrl && name === 'l') special('redraw')
    else take({ name, ctrl, meta, shift, sequence })
  }
  function endPaste(): void {
    if (pasted) take({ ...PLAIN, name: 'paste', sequence: pasted.replace(/\r\n?/g, '\n') })
    pasted = undefined
  }
  const onEnd = (): void => special('end-of-input')

  function suspend(): void {
    if (process.platform === 'win32') return
    special('suspend')
    pause()
    process.kill(process.pid, 'SIGTSTP')
    // A program that is stopped has no time: this comes when it is called back, or at once where nobody can call it back and
    // the system does not stop it (an orphaned process group).
    setTimeout(() => {
      resume()
      special('redraw')
    }, 50)
  }
  function resume(): void {
    stdin.setRawMode?.(true)
    write(PASTE_ON)
    stdin.on('keypress', onKey)
    stdin.resume()
  }
  function pause(): void {
    stdin.removeListener('keypress', onKey)
    stdin.pause()
    write(PASTE_OFF)
    stdin.setRawMode?.(false)
  }

  // Part of Node's own interface, though its types leave it out: how long to wait after Esc.
  emitKeypressEvents(stdin, { escapeCodeTimeout: ESCAPE_WAIT } as never)
  stdin.on('end', onEnd)
  // A terminal that is gone reads as an error.
  stdin.on('error', onEnd)
  resume()
  return {
    feed: (to) => {
      input = to
      deliver()
    },
    hold: () => {
      input = undefined
    },
    pause,
    resume,
  }
}
