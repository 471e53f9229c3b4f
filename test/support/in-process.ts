import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll } from 'vitest'
import type { main as Main } from '../../src/main.ts'
import { seeded } from './seeded.ts'

/** The built bundle: the content lies beside it. */
const bundle = new URL('../../dist/main.mjs', import.meta.url).href
const { main } = (await import(bundle)) as { main: typeof Main }

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new empty folder that goes when the test file ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'))
  folders.push(folder)
  return folder
}

export interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

interface Given {
  readonly cwd: string
  readonly input?: string | readonly string[]
  readonly stdin?: Readable
  readonly env?: Readonly<Record<string, string>>
  readonly seed?: number
  /** Standard output as a terminal of so many columns and rows; else it is a pipe. */
  readonly window?: { readonly columns: number; readonly rows?: number }
}

/** Runs one command line as `bin/waymark.js` does, in this process: a fixed day, seeded ids, no terminal but a `window`. */
export async function waymark(
  argv: readonly string[],
  { cwd, input = '', stdin, env = {}, seed = 1, window }: Given,
): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (said[name] += text) })
  const chunks = typeof input === 'string' ? [input] : input
  const exit = await main({
    argv,
    io: {
      stdin: stdin ?? Readable.from(chunks.filter((chunk) => chunk !== '').map((chunk) => Buffer.from(chunk))),
      stdout: { ...sink('stdout'), ...(window ? { isTTY: true, ...window } : {}) },
      stderr: sink('stderr'),
    },
    env: { WAYMARK_STATE_DIR: join(cwd, '.state'), WAYMARK_CONFIG_DIR: join(cwd, '.config'), ...env },
    cwd,
    now: () => new Date(2026, 9, 5, 12),
    random: seeded(seed),
  })
  return { exit, ...said }
}

/**
 * A session line by line: each line is typed when one is asked for, as a person would. Gives the transcript with what was
 * typed in its place; when the lines run out the input ends.
 */
export async function talk(
  argv: readonly string[],
  lines: readonly string[],
  { cwd, env = {}, seed = 1 }: Omit<Given, 'input' | 'stdin'>,
): Promise<Ran & { readonly transcript: string; readonly left: readonly string[] }> {
  const waiting = [...lines]
  const stdin = new Readable({ read: () => undefined })
  let transcript = ''
  let stdout = ''
  const exit = await main({
    argv,
    io: {
      stdin,
      stdout: { write: (text: string) => (stdout += text) },
      stderr: {
        write: (text: string) => {
          transcript += text
          if (text !== '> ' && text !== '. ') return
          const typed = waiting.shift()
          transcript += typed === undefined ? '(end of input)\n' : `${typed}\n`
          stdin.push(typed === undefined ? null : `${typed}\n`)
        },
      },
    },
    env: { WAYMARK_STATE_DIR: join(cwd, '.state'), WAYMARK_CONFIG_DIR: join(cwd, '.config'), ...env },
    cwd,
    now: () => new Date(2026, 9, 5, 12),
    random: seeded(seed),
  })
  return { exit, stdout, stderr: transcript, transcript: transcript + stdout, left: waiting }
}
