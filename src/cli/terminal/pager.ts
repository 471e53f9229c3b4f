import { spawn } from 'node:child_process'
import type { Env } from '../../commands/services.ts'

/** Colours pass (R), what fits one screen needs no key (F), and it stays on the screen afterwards (X). */
const LESS = 'FRX'

/** The pager to start, with its arguments: `PAGER`, else `less`; none where it is empty or `cat`. */
export function pagerOf(env: Env): readonly string[] | undefined {
  const words = (env['PAGER'] ?? 'less').split(' ').filter(Boolean)
  return words.length === 0 || words[0] === 'cat' ? undefined : words
}

/**
 * Lets a person read a long text in their pager; the text is safe and coloured already. False when there is no pager, so
 * that the text still has to be printed. A pager that is closed before the end is no error.
 */
export async function paged(text: string, env: Env): Promise<boolean> {
  const [command, ...args] = pagerOf(env) ?? []
  if (command === undefined) return false
  const child = spawn(command, args, {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...env, LESS: env['LESS'] ?? LESS },
  })
  // Ctrl-C belongs to the pager, which is in the foreground with us; ending before it would leave it the terminal half set.
  const ignore = (): void => undefined
  const end = (): unknown => child.kill()
  const listeners = [
    ['SIGINT', ignore],
    ['SIGTERM', end],
    ['SIGHUP', end],
  ] as const
  for (const [signal, listener] of listeners) process.on(signal, listener)
  try {
    return await new Promise<boolean>((done) => {
      child.on('error', () => done(false))
      child.on('close', () => done(true))
      child.stdin.on('error', ignore)
      child.stdin.end(text)
    })
  } finally {
    for (const [signal, listener] of listeners) process.removeListener(signal, listener)
  }
}
