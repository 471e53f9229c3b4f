import { readFileSync } from 'node:fs'
import type { World } from './cli/world.ts'
import { VERSION } from './version.ts'

/** Runs one command line and gives its exit code (docs/errors.md). Nothing else in the program decides exit codes. */
export async function main(world: World): Promise<number> {
  const { argv, io } = world
  const [only] = argv.length === 1 ? argv : []
  // What is the same at every start need not be worked out again; the rest of the program is not loaded for it.
  if (only === '--version') {
    io.stdout.write(`${VERSION}\n`)
    return 0
  }
  const help = ['--help', '-h', 'help'].includes(only ?? '') && hasRoom(io.stdout) ? builtHelp() : undefined
  if (help !== undefined) {
    io.stdout.write(help)
    return 0
  }
  const { runCommand } = await import('./cli/run-command.ts')
  return runCommand(world, VERSION)
}

/** Says on stderr that the output could not be written where it goes, as to a full disk. Gives the exit code for it. */
export async function tellUnwritten({ code }: NodeJS.ErrnoException, world: World): Promise<number> {
  const { explain } = await import('./cli/explain.ts')
  return explain({ findings: [{ code: 'output-unwritten', args: { reason: code ?? '' } }] }, world)
}

/** Where the program was started; empty where that folder has been deleted since, and Node has no name for it. */
export function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return ''
  }
}

/** Whether the help fits that the build wrote down: it is laid out for 80 columns. */
const hasRoom = ({ isTTY, columns }: World['io']['stdout']): boolean => isTTY !== true || (columns || 80) >= 80

/** The help that the build wrote down by asking this program for it; undefined while it is being built. */
function builtHelp(): string | undefined {
  try {
    return readFileSync(new URL('./help.txt', import.meta.url), 'utf8')
  } catch {
    return undefined
  }
}
