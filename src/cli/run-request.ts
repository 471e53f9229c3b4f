import { exitAfter, Interrupted } from '../commands/interrupted.ts'
import { show, showJson } from '../words/show.ts'
import { fitted } from './fitted.ts'
import type { RunRequest } from './program.ts'
import { servicesFor } from './services-for.ts'
import { signalsOf } from './signals.ts'
import type { World } from './world.ts'

/** The version of every JSON object on stdout and stderr (docs/json.md). */
export const SCHEMA_VERSION = 1

/** Runs a command and prints its data on stdout, as words or as JSON. Gives its exit code. */
export async function runRequest({ load, args, options }: RunRequest, world: World): Promise<number> {
  const { stdout, stderr } = world.io
  const warn = (text: string): void => {
    stderr.write(`${fitted(show(text), stderr)}\n`)
  }
  const note = options['quiet'] === true ? () => undefined : warn
  const signals = signalsOf()
  try {
    const code = await load()
    const { exit, data } = await code.run(args, options, servicesFor(world, { note, warn }, signals.interrupted))
    const json = (): object => ({ schema_version: SCHEMA_VERSION, ...((code.json ? code.json(data) : data) as object) })
    stdout.write(`${options['json'] === true ? showJson(json()) : show(code.words(data))}\n`)
    return exit
  } catch (error) {
    // Whatever broke off because of a signal did what it could; nothing is to be explained.
    if (error instanceof Interrupted) return exitAfter(signals.interrupted)
    throw error
  } finally {
    signals.close()
  }
}
