import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './process.ts'

/** A new empty folder under the system's place for them, by its real path. */
export const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'waymark-test-')))

export interface Ran {
  /** The exit code; a signal's name when one ended the process. */
  readonly exit: number | string
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly cwd: string
  /** Where what is not the plan is kept; else a new folder. */
  readonly home?: string
  readonly stdin?: string
  /** Runs as this user, where the tests run as root and root may read everything. */
  readonly uid?: number
  readonly env?: Readonly<Record<string, string>>
  readonly seconds?: number
  /** Always on the same day (scripts/on-one-day.mjs). */
  readonly onOneDay?: boolean
}

/** Runs the built program as a person would, in a world that is the same everywhere. */
export function waymark(
  args: readonly string[],
  { cwd, home = newFolder(), stdin = '', uid, env = {}, seconds = 60, onOneDay = false }: RunOptions,
): Promise<Ran> {
  const program = onOneDay ? ['scripts', 'on-one-day.mjs'] : ['bin', 'waymark.js']
  const bin = join(uid === undefined ? ROOT : readableCopy(), ...program)
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      WAYMARK_STATE_DIR: join(home, 'state'),
      TZ: 'UTC',
      NO_COLOR: '1',
      ...env,
    },
    timeout: seconds * 1000,
    // The program takes SIGTERM for a wish to stop after the work at hand.
    killSignal: 'SIGKILL',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    return chunks
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', (exit, signal) =>
      done({
        exit: exit ?? signal ?? 'unknown',
        stdout: Buffer.concat(stdout ?? []).toString('utf8'),
        stderr: Buffer.concat(stderr ?? []).toString('utf8'),
      }),
    )
  })
}

let copy: string | undefined

/** The program where every user may read it; the tests' own folder may be root's alone. */
function readableCopy(): string {
  if (copy === undefined) {
    copy = newFolder()
    cpSync(join(ROOT, 'bin'), join(copy, 'bin'), { recursive: true })
    cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true })
    cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'))
    chmodSync(copy, 0o755)
  }
  return copy
}
