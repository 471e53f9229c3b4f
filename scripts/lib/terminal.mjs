// @ts-check
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import { cellsOf } from './cells.mjs'
import { bytesOf } from './keys.mjs'
import { todaysWidths } from './widths.mjs'

// Its names cannot be imported one by one: it is CommonJS, packed into one line.
/** @type {typeof import('@xterm/headless')} */
const { Terminal } = createRequire(import.meta.url)('@xterm/headless')

const BIN = fileURLToPath(new URL('../../bin/waymark.js', import.meta.url))

/**
 * @typedef {object} Opening
 * @property {readonly string[]} args What stands behind `waymark`.
 * @property {string} cwd
 * @property {string} home Where everything goes that is not the plan.
 * @property {string} [program] What Node runs; else bin/waymark.js.
 * @property {number} [cols]
 * @property {number} [rows]
 * @property {Readonly<Record<string, string>>} [env] Comes on top of the fixed environment.
 */

/** @typedef {{ readonly code: number | null, readonly signal: NodeJS.Signals | null }} Exit */
/** @typedef {ReturnType<typeof openTerminal>} OpenTerminal */

/**
 * The environment of every program in a terminal: nothing of this machine's but the path.
 *
 * @param {string} home
 * @returns {Record<string, string>}
 */
export const environment = (home) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_DATA_HOME: join(home, 'data'),
  XDG_STATE_HOME: join(home, 'state'),
  XDG_CACHE_HOME: join(home, 'cache'),
  WAYMARK_STATE_DIR: join(home, 'state', 'waymark'),
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
})

/**
 * Starts the built program in a terminal of its own, whose screen can be read and whose keys can be pressed. Whoever opens
 * one closes it.
 *
 * @param {Opening} opening
 */
export function openTerminal({ args, cwd, home, program = BIN, cols = 80, rows = 24, env = {} }) {
  const screen = new Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true })
  screen.unicode.register(todaysWidths)
  screen.unicode.activeVersion = todaysWidths.version
  const pty = spawn(process.execPath, [program, ...args], { cwd, cols, rows, env: { ...environment(home), ...env } })

  let output = ''
  let heard = 0
  /** @type {Exit | undefined} */
  let ended
  /** @type {Set<() => void>} */
  const watching = new Set()
  const changed = () => {
    for (const look of watching) look()
  }

  pty.onData((data) => {
    output += data
    screen.write(data, changed)
  })
  // A program may ask its terminal something, such as where the cursor is.
  screen.onData((reply) => pty.write(reply))
  /** @type {Promise<Exit>} */
  const exited = new Promise((done) =>
    pty.onExit(({ exitCode, signal }) =>
      screen.write('', () => {
        ended = signal ? { code: null, signal: signalNamed(signal) } : { code: exitCode, signal: null }
        done(ended)
        changed()
      }),
    ),
  )

  /** @param {number} first */
  const lines = (first) => {
    const { active } = screen.buffer
    const texts = Array.from({ length: active.length - first }, (_, i) =>
      (active.getLine(first + i)?.translateToString(true) ?? '').trimEnd(),
    )
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
  }
  const visible = () => lines(screen.buffer.active.baseY)

  /**
   * @param {() => boolean} there
   * @param {string | RegExp} wanted
   * @param {{ timeout?: number }} [options]
   * @returns {Promise<void>}
   */
  const until = (there, wanted, { timeout = 20_000 } = {}) =>
    new Promise((done, failed) => {
      const stop = () => {
        clearTimeout(timer)
        watching.delete(look)
      }
      /** @param {string} why */
      const giveUp = (why) => {
        stop()
        failed(
          new Error(`${why} ${wanted instanceof RegExp ? wanted : `"${wanted}"`}. The screen:\n${framed(visible())}`),
        )
      }
      const look = () => {
        if (there()) {
          stop()
          done()
        } else if (ended) giveUp(`The program ended (${ended.signal ?? ended.code}) without`)
      }
      const timer = setTimeout(() => giveUp(`After ${timeout / 1000} seconds there is no`), timeout)
      watching.add(look)
      look()
    })

  return {
    /** Resolves once the visible screen has this text, put together as `screen` gives it. */
    waitFor: (/** @type {string | RegExp} */ wanted, /** @type {{ timeout?: number }} */ options = {}) =>
      until(() => has(visible().join('\n'), wanted), wanted, options),
    /** Resolves once the program has said this text after what earlier calls found; for what stands there already. */
    says: (/** @type {string} */ text, /** @type {{ timeout?: number }} */ options = {}) =>
      until(
        () => {
          const at = output.indexOf(text, heard)
          if (at >= 0) heard = at + text.length
          return at >= 0
        },
        text,
        options,
      ),
    /** Sends bytes as they are. */
    write: (/** @type {string} */ bytes) => pty.write(bytes),
    type: (/** @type {string} */ text) => pty.write(text),
    press: (/** @type {import('./keys.mjs').Key} */ key) => pty.write(bytesOf(key)),
    /** Pastes as terminals do: marked as such where the program asked for it, with a carriage return for every line break. */
    paste: (/** @type {string} */ text) => {
      const pasted = text.replace(/\r?\n/g, '\r')
      pty.write(screen.modes.bracketedPasteMode ? `\u001b[200~${pasted}\u001b[201~` : pasted)
    },
    resize: (/** @type {number} */ columns, /** @type {number} */ lines) => {
      screen.resize(columns, lines)
      pty.resize(columns, lines)
    },
    /** The lines of the visible screen, without spaces at their end and without empty lines at its end. */
    screen: visible,
    /** All lines, those that have left the screen too. */
    scrollback: () => lines(0),
    /** The visible screen with its colors. */
    cells: () => cellsOf(screen),
    /** Where the cursor is; undefined while the program hides it or is over. */
    cursor: () => {
      const { cursorX, cursorY } = screen.buffer.active
      const hidden = output.lastIndexOf('\u001b[?25l') > output.lastIndexOf('\u001b[?25h')
      return hidden || ended ? undefined : { column: cursorX, row: cursorY }
    },
    /** Everything the program wrote, escape sequences included. */
    raw: () => output,
    /** Resolves when what has come in so far is on the screen. */
    settled: () => /** @type {Promise<void>} */ (new Promise((done) => screen.write('', () => done()))),
    kill: (/** @type {NodeJS.Signals} */ signal) => pty.kill(signal),
    /** Goes away as a terminal does whose window is closed. */
    hangUp: () => {
      // The library's own way to close sends another SIGHUP after the system's.
      const { _socket } = /** @type {{ _socket: import('node:tty').ReadStream }} */ (/** @type {unknown} */ (pty))
      _socket.destroy()
    },
    exited,
    /** Ends the program if it still runs, and waits until it is gone. */
    close: async () => {
      if (!ended) pty.kill('SIGKILL')
      await exited
      screen.dispose()
    },
  }
}

/**
 * @param {string} text
 * @param {string | RegExp} wanted
 */
const has = (text, wanted) => (typeof wanted === 'string' ? text.includes(wanted) : text.search(wanted) >= 0)

/** @param {number} number */
const signalNamed = (number) =>
  /** @type {NodeJS.Signals} */ (Object.entries(constants.signals).find(([, value]) => value === number)?.[0])

/** @param {readonly string[]} lines */
const framed = (lines) => lines.map((line) => `  | ${line}`).join('\n')
