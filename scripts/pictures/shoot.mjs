// @ts-check
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { environment, openTerminal } from '../lib/terminal.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../on-one-day.mjs', import.meta.url))

/**
 * @typedef {object} Shot
 * @property {number} cols
 * @property {import('../lib/cells.mjs').Cell[][]} cells
 * @property {{ column: number, row: number } | undefined} cursor
 */

/**
 * Plays a scene with the built program in a folder of its own, which has the examples beside it, and gives what the screen
 * shows at the end.
 *
 * @param {import('./scenes.mjs').Scene} scene
 * @returns {Promise<Shot>}
 */
export async function shoot({ name, args, before = [], cols = 80, rows = 24, steps = [] }) {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-picture-'))
  const [cwd, home] = [join(folder, 'plans'), join(folder, 'home')]
  mkdirSync(cwd)
  cpSync(join(ROOT, 'examples'), join(cwd, 'examples'), { recursive: true })
  for (const line of before)
    execFileSync(process.execPath, [PROGRAM, ...line], {
      cwd,
      env: environment(home),
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const terminal = openTerminal({ program: PROGRAM, args, cwd, home, cols, rows })
  try {
    if (steps.length > 0 && !('waitFor' in (steps.at(-1) ?? {})))
      throw new Error('The last step has to wait for what the screen shows last.')
    for (const step of steps) await play(step, terminal)
    if (steps.length === 0) await terminal.exited
    else await atRest(terminal)
    if (terminal.scrollback().length > terminal.screen().length && steps.length === 0)
      throw new Error(`The first lines have left the screen; it needs ${terminal.scrollback().length + 1} rows.`)
    if (terminal.screen().join('').includes(folder)) throw new Error(`A path of this machine is shown: ${folder}`)
    return { cols, cells: terminal.cells(), cursor: terminal.cursor() }
  } catch (error) {
    throw new Error(`The scene "${name}" cannot be played. ${error instanceof Error ? error.message : error}`)
  } finally {
    await terminal.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * @param {import('./scenes.mjs').Step} step
 * @param {import('../lib/terminal.mjs').OpenTerminal} terminal
 */
async function play(step, terminal) {
  if ('waitFor' in step) await terminal.waitFor(step.waitFor)
  else if ('type' in step) terminal.type(step.type)
  else if ('press' in step) terminal.press(step.press)
  else terminal.paste(step.paste)
}

/**
 * Waits until the program has drawn what it had to draw: the cursor comes last.
 *
 * @param {import('../lib/terminal.mjs').OpenTerminal} terminal
 */
async function atRest(terminal) {
  for (let before = -1; before !== terminal.raw().length; ) {
    before = terminal.raw().length
    await new Promise((done) => setTimeout(done, 200))
  }
  await terminal.settled()
}
