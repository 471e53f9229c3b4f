import { Failure, fail } from '../core/finding.ts'
import { COMMAND_GROUPS, COMMANDS } from './commands.ts'
import { helpCommand } from './help/command.ts'
import type { Known } from './help/known.ts'
import { parse } from './program.ts'
import type { World } from './world.ts'

const KNOWN: Known = { commands: [...COMMANDS, helpCommand], groups: COMMAND_GROUPS }

/** Parses and runs one command line. What only a running or failing command needs is loaded when it is needed. */
export async function runCommand(world: World, version: string): Promise<number> {
  const { argv, io } = world
  try {
    if (argv[0] === 'complete' && argv[1] === '--') {
      const { complete } = await import('./complete/complete.ts')
      io.stdout.write(`${await complete(argv.slice(2), KNOWN, world)}\n`)
      return 0
    }
    const request = await parse(argv, version, io.stdout)
    if (request.kind === 'said') return 0
    if (request.kind === 'help') {
      const { sayHelp } = await import('./help/say-help.ts')
      io.stdout.write(`${sayHelp(request.words, KNOWN, (io.stdout.isTTY && io.stdout.columns) || undefined)}\n`)
      return 0
    }
    if (world.cwd === '')
      throw fail('usage', {
        says: 'The folder you are in is not there any more.',
        fix: 'Go to one that is, with cd, and try again.',
      })
    const { runRequest } = await import('./run-request.ts')
    return await runRequest(request, world)
  } catch (error) {
    const { explainFailure, explainFault } = await import('./explain.ts')
    return error instanceof Failure ? await explainFailure(error, world) : await explainFault(error, world)
  }
}
