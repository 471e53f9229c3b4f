import { fail } from '../../core/finding.ts'

/** A folder in a repository, and the environment git is run in. */
export interface Place {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * What a repository could make git do besides answering: a monitor or hooks of its own to run, objects to fetch, a password to
 * ask for, files to lock. All of it is off; so are shells, since arguments go to git as they are.
 */
const ALONE = ['--no-pager', '-c', 'core.fsmonitor=', '-c', 'core.hooksPath=/dev/null']
const SETTINGS = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
  LANGUAGE: 'C',
}
const SECONDS = 20
/** More than the largest plan, so that its size is judged by what git says of it. */
const MOST_BYTES = 4 * 1024 * 1024

/** What git said, and how it ended: 0, or the 1 that some questions are answered with. */
export interface Answer {
  readonly exit: 0 | 1
  readonly bytes: Buffer
}

/**
 * Asks git something that changes nothing.
 *
 * @throws Failure `git-missing`, `git-outside`, `git-unsafe`, `git-failed`.
 */
export async function git({ folder, env }: Place, args: readonly string[]): Promise<Answer> {
  // Loading what starts processes is slow, and most comparisons need none.
  const { execFile } = await import('node:child_process')
  return new Promise((answered, failed) => {
    const options = {
      cwd: folder,
      env: { ...env, ...SETTINGS },
      encoding: 'buffer',
      maxBuffer: MOST_BYTES,
      timeout: SECONDS * 1000,
      windowsHide: true,
    } as const
    execFile('git', [...ALONE, ...args], options, (error, stdout, stderr) => {
      if (!error) answered({ exit: 0, bytes: stdout })
      else if (error.code === 1 && stderr.length === 0) answered({ exit: 1, bytes: stdout })
      else failed(explained(error, stderr.toString('utf8'), folder))
    }).stdin?.end()
  })
}

function explained({ code }: { code?: string | number | null }, said: string, folder: string): Error {
  if (code === 'ENOENT') return fail('git-missing')
  if (said.includes('dubious ownership')) return fail('git-unsafe', { folder })
  if (said.includes('not a git repository')) return fail('git-outside')
  const reason = said.split('\n')[0]?.replace(/^(?:fatal|error): /, '') ?? ''
  return fail('git-failed', { reason: reason === '' ? String(code ?? 'no answer') : reason })
}
