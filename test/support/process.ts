import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's own folder, and the program as it is installed. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const BIN = fileURLToPath(new URL('../../bin/waymark.js', import.meta.url))

export interface Where {
  /** The working folder. */
  readonly cwd: string
  readonly state: string
}

export interface Ended {
  /** The exit code, or the name of the signal that ended the process. */
  readonly exit: number | NodeJS.Signals
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

/** A process that goes on: wait for what it says, answer, end it. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams
  /** Resolves once stderr has said `text` (again, after what earlier waits found). Rejects when the process ends first. */
  readonly says: (text: string) => Promise<void>
  readonly type: (text: string) => void
  readonly signal: (signal: NodeJS.Signals) => void
  readonly ended: Promise<Ended>
}

/** What a test may change about how a program starts. */
export interface Launch {
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  /** Words before `node bin/waymark.js`, such as `strace -f`. */
  readonly before?: readonly string[]
  /** Another copy of the program than the built one. */
  readonly program?: string
}

/** The environment of every process: nothing of this machine's but the path. */
export const envFor = ({ cwd, state }: Where): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: cwd,
  WAYMARK_STATE_DIR: state,
  TZ: 'UTC',
  TERM: 'dumb',
})

let shared: string | undefined

/** A copy of the built program that another user can read, wherever the repository lies. */
function sharedBin(): string {
  if (shared === undefined) {
    shared = mkdtempSync(join(tmpdir(), 'waymark-shared-'))
    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(join(ROOT, part), join(shared, part), { recursive: true })
    execFileSync('chmod', ['-R', 'a+rX', shared])
  }
  return join(shared, 'bin', 'waymark.js')
}

/** Starts the built program and leaves its standard input open. */
export function start(
  where: Where,
  args: readonly string[],
  { env = {}, before = [], program: bin }: Launch = {},
): Running {
  const own = bin ?? (before.includes('setpriv') ? sharedBin() : BIN)
  const [program = '', ...rest] = [...before, process.execPath, own, ...args]
  const began = Date.now()
  const child = spawn(program, rest, { cwd: where.cwd, env: { ...envFor(where), ...env } })
  const out = { stdout: '', stderr: '' }
  let heard = 0
  let listen = (): void => undefined
  child.stdin.on('error', () => undefined)
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      out[name] += text
      listen()
    })
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed)
    child.on('close', (code, signal) => done({ exit: code ?? signal ?? 'SIGKILL', ...out, ms: Date.now() - began }))
  })
  const says = (text: string): Promise<void> =>
    new Promise((done, failed) => {
      listen = () => {
        const at = out.stderr.indexOf(text, heard)
        if (at < 0) return
        heard = at + text.length
        listen = () => undefined
        done()
      }
      void ended.then(({ exit }) => failed(new Error(`ended (${exit}) before it said "${text}":\n${out.stderr}`)))
      listen()
    })
  return {
    child,
    says,
    type: (text) => child.stdin.write(text),
    signal: (signal) => child.kill(signal),
    ended,
  }
}

/** Runs the built program to its end. */
export function run(where: Where, args: readonly string[], launch: Launch = {}): Promise<Ended> {
  const running = start(where, args, launch)
  running.child.stdin.end(launch.input ?? '')
  return running.ended
}
