import type { World } from './cli/world.ts'

declare const WAYMARK_VERSION: string

/** Runs one command line and gives its exit code (docs/errors.md). Nothing else in the program decides exit codes. */
export async function main(world: World): Promise<number> {
  const { argv, io } = world
  // Scripts ask for the version at every start; the rest of the program need not be loaded for it.
  if (argv.length === 1 && argv[0] === '--version') {
    io.stdout.write(`${WAYMARK_VERSION}\n`)
    return 0
  }
  const { runCommand } = await import('./cli/run-command.ts')
  return runCommand(world, WAYMARK_VERSION)
}
