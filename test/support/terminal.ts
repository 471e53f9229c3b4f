import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { type Opening, type OpenTerminal, openTerminal as open } from '../../scripts/lib/terminal.mjs'

export type Terminal = OpenTerminal & {
  /** The working folder. */
  readonly cwd: string
  /** Where everything lies that is not the plan. */
  readonly home: string
}

/**
 * Starts the built program in a real terminal, by default in an empty folder. Everything is gone when the test ends. Tests
 * that run side by side hand in their context.
 */
export function openTerminal(
  opening: Pick<Opening, 'args'> & Partial<Opening>,
  context: Pick<TestContext, 'onTestFinished'> = { onTestFinished },
): Terminal {
  const folders: string[] = []
  const folder = (): string => {
    const made = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-terminal-')))
    folders.push(made)
    return made
  }
  const { cwd = folder(), home = folder() } = opening
  const terminal = open({ ...opening, cwd, home })
  context.onTestFinished(async () => {
    await terminal.close()
    for (const made of folders) rmSync(made, { recursive: true, force: true, maxRetries: 3 })
  })
  return { ...terminal, cwd, home }
}

/** Waits for the end and gives the exit code, or the name of the signal that ended the program. */
export async function exitOf({ exited }: Terminal): Promise<number | NodeJS.Signals | null> {
  const { code, signal } = await exited
  return signal ?? code
}

/** Node 20 itself ends by a signal when it cannot reset a terminal that is gone; everything is saved by then. */
export const ENDS_WITHOUT_TERMINAL: readonly (number | NodeJS.Signals | null)[] = [143, 'SIGABRT']
