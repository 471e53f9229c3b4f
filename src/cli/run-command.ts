import { Failure } from '../core/finding.ts'
import { COMMAND_GROUPS, COMMANDS } from './commands.ts'
import { helpCommand } from './help/command.ts'
import { parse } from './program.ts'
import type { World } from './world.ts'

/** Parses and runs one command line. What only a running or failing command needs is loaded when it is needed. */
export async function runCommand(world: World, version: string): Promise<number> {
  const { argv, io } = world
  try {
    const request = await parse(argv, version, io.stdout)
    if (request.kind === 'said') return 0
    if (request.kind === 'help') {
      const { sayHelp } = await import('./help/say-help.ts')
      io.stdout.write(`${sayHelp(request.words, { commands: [...COMMANDS, helpCommand], groups: COMMAND_GROUPS })}\n`)
      return 0
    }
    const { runRequest } = await import('./run-request.ts')
    return await runRequest(request, world)
  } catch (error) {
    const { explainFailure, explainFault } = await import('./explain.ts')
    return error instanceof Failure ? await explainFailure(error, world) : await explainFault(error, world)
  }
}
