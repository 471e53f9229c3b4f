import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { BIN } from './process.ts'

export interface Said {
  readonly exit: number | null
  readonly out: string
}

/** A git repository of its own for a test, with a home folder and an identity that are nobody's. */
export interface Repository {
  readonly folder: string
  readonly home: string
  readonly git: (...args: readonly string[]) => Said
  readonly waymark: (...args: readonly string[]) => Said
  /** The same with something on standard input. */
  readonly waymarkWith: (input: string, ...args: readonly string[]) => Said
  readonly write: (name: string, text: string) => void
  readonly read: (name: string) => string
  /** Writes a file on a branch and commits it. */
  readonly commit: (branch: string, name: string, text: string) => void
  readonly at: (folder: string) => Repository
}

export function repository(name = 'repo'): Repository {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-git-')))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const home = join(place, 'home')
  const folder = join(place, name)
  for (const made of [home, folder]) mkdirSync(made)
  const made = inFolder(folder, home)
  made.git('init', '-q', '-b', 'main')
  return made
}

function inFolder(folder: string, home: string): Repository {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    WAYMARK_STATE_DIR: join(home, 'state'),
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
    GIT_EDITOR: 'true',
  }
  const run = (program: string, args: readonly string[], input = ''): Said => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, input, encoding: 'utf8' })
    return { exit: status, out: stdout + stderr }
  }
  const git = (...args: readonly string[]): Said => run('git', args)
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return {
    folder,
    home,
    git,
    waymark: (...args) => run(process.execPath, [BIN, ...args]),
    waymarkWith: (input, ...args) => run(process.execPath, [BIN, ...args], input),
    write,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    commit: (branch, name, text) => {
      if (git('checkout', '-q', branch).exit !== 0) git('checkout', '-q', '-b', branch)
      write(name, text)
      git('add', '--', name)
      git('commit', '-qm', `on ${branch}`)
    },
    at: (other) => inFolder(other, home),
  }
}
