import { exitAfter, Interrupted } from '../commands/interrupted.ts'
import type { Services } from '../commands/services.ts'
import { configDir } from '../store/settings/config-dir.ts'
import { readSettings } from '../store/settings/read-settings.ts'
import { showJson } from '../words/show.ts'
import type { Words } from '../words/styled.ts'
import type { RunRequest } from './program.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import { servicesFor } from './services-for.ts'
import { signalsOf } from './signals.ts'
import type { When } from './terminal/colour.ts'
import { progressOn } from './terminal/progress.ts'
import { terminalOf } from './terminal/terminal.ts'
import type { World } from './world.ts'

/** Runs a command and prints its data on stdout, as words or as JSON. Gives its exit code. */
export async function runRequest({ load, args, options }: RunRequest, world: World): Promise<number> {
  const { io, env } = world
  const settings = await readSettings(configDir(env))
  const terminal = await terminalOf(io, env, {
    color: options['color'] as When,
    plain: options['plain'] === true,
    saved: settings.plain,
  })
  const warn = (words: Words): void => terminal.err.write(words)
  const quiet = options['quiet'] === true
  const note = quiet ? () => undefined : warn
  // What does not fit in the settings is said, and the usual ones apply there.
  if (settings.findings.length > 0) note((await import('./explain.ts')).reports(settings, world.cwd))
  const progress: Services['progress'] = quiet
    ? () => ({ at: () => undefined, end: () => undefined })
    : progressOn(
        terminal.err,
        (text) => io.stderr.write(text),
        () => world.now().getTime(),
      )
  const signals = signalsOf()
  try {
    const code = await load()
    const { exit, data } = await code.run(
      args,
      options,
      servicesFor(world, terminal, { note, warn, progress, settings }, signals),
    )
    const json = (): object => ({ schema_version: SCHEMA_VERSION, ...((code.json ? code.json(data) : data) as object) })
    if (options['json'] === true) io.stdout.write(`${showJson(json())}\n`)
    else {
      // The work is done; a pager has its own way with Ctrl-C.
      signals.close()
      const pages = code.pages === true && options['pager'] !== false && options['input'] !== false
      await terminal.out.show(code.words(data, terminal.out.look()), pages)
    }
    return exit
  } catch (error) {
    // Whatever broke off because of a signal did what it could; nothing is to be explained.
    if (error instanceof Interrupted) return exitAfter(signals.interrupted)
    throw error
  } finally {
    signals.close()
  }
}
