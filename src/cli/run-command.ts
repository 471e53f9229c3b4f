import { worstExit } from '../core/codes.ts'
import { Failure } from '../core/finding.ts'
import type { World } from '../main.ts'
import { report } from '../words/report.ts'
import { show, showJson } from '../words/show.ts'
import { parse } from './program.ts'
import { servicesFor } from './services-for.ts'
import { signalsOf } from './signals.ts'

/** The version of every JSON object on stdout and stderr (docs/json.md). */
const SCHEMA_VERSION = 1

/** Parses, runs, prints: data to stdout as words or JSON, failures to stderr. */
export async function runCommand(world: World, version: string): Promise<number> {
  const { argv, io } = world
  const json = argv.includes('--json')
  const note = (text: string): void => {
    if (!argv.includes('--quiet')) io.stderr.write(`${show(text)}\n`)
  }
  const signals = signalsOf()
  try {
    const request = await parse(argv, version, io.stdout)
    if (request.kind === 'said') return 0
    const code = await request.load()
    const { exit, data } = await code.run(request.args, request.options, servicesFor(world, note, signals.interrupted))
    const text = json
      ? showJson({ schema_version: SCHEMA_VERSION, ...((code.json ? code.json(data) : data) as object) })
      : show(code.words(data))
    io.stdout.write(`${text}\n`)
    return exit
  } catch (error) {
    return explain(error, json)
  } finally {
    signals.close()
  }

  function explain(error: unknown, asJson: boolean): number {
    if (!(error instanceof Failure)) return explainFault(error)
    const exit = worstExit(error.findings.map(({ code }) => code)) || 1
    if (asJson) {
      io.stderr.write(
        `${showJson({ schema_version: SCHEMA_VERSION, exit, findings: error.findings.map(({ code, path = '', args }) => ({ code, path, args })) })}\n`,
      )
      return exit
    }
    const said = error.findings.slice(0, 20).map((finding) => report(finding, error.file, error.text))
    const more = error.findings.length - said.length
    io.stderr.write(
      `${[...said, ...(more > 0 ? [`${more} more not shown.`] : []), ...(exit === 2 ? [] : ['Nothing was changed.'])].map(show).join('\n\n')}\n`,
    )
    return exit
  }

  /** Our own fault. No text of a plan can be in it: only the kind of error and, when asked for, where in the program. */
  function explainFault(error: unknown): number {
    const { name, code, stack } = error as NodeJS.ErrnoException
    const kind = code ? `${name} ${code}` : name
    io.stderr.write(
      `Something went wrong inside Waymark (${show(String(kind))}), and this is not your doing. Everything answered before is saved.\n`,
    )
    io.stderr.write('Please report what you did, without your answers; --debug shows where it happened.\n')
    if (argv.includes('--debug')) io.stderr.write(`${show((stack ?? '').split('\n').slice(1).join('\n'))}\n`)
    return 70
  }
}
