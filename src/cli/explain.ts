import { relative, resolve } from 'node:path'
import { worstExit } from '../core/codes.ts'
import type { Failure } from '../core/finding.ts'
import { configDir } from '../store/settings/config-dir.ts'
import { readSettings } from '../store/settings/read-settings.ts'
import { report } from '../words/report.ts'
import { showJson } from '../words/show.ts'
import type { Line } from '../words/styled.ts'
import { SCHEMA_VERSION } from './schema-version.ts'
import type { When } from './terminal/colour.ts'
import { terminalOf } from './terminal/terminal.ts'
import type { World } from './world.ts'

/** More than this a person does not read; the count says the rest. */
const MOST = 20

type Problem = Pick<Failure, 'findings'> & Partial<Pick<Failure, 'file' | 'text'>>

/** Says on stderr why a command could not do its work, and that nothing was changed. Gives the exit code. */
export const explainFailure = (failure: Failure, world: World): Promise<number> =>
  explain(failure, world, ['', 'Nothing was changed.'])

/** Says on stderr what is wrong, and `after` it where more than the command line is. Gives the exit code. */
export async function explain(
  { findings, file, text }: Problem,
  { argv, io, env, cwd }: World,
  after: readonly Line[] = [],
): Promise<number> {
  const exit = worstExit(findings.map(({ code }) => code)) || 1
  if (argv.includes('--json')) {
    const said = findings.map(({ code, path = '', args }) => ({ code, path, args }))
    io.stderr.write(`${showJson({ schema_version: SCHEMA_VERSION, exit, findings: said })}\n`)
    return exit
  }
  const { err } = await terminalOf(io, env, {
    color: colorIn(argv),
    plain: argv.includes('--plain'),
    saved: (await readSettings(configDir(env))).plain,
  })
  err.write([...reports({ findings, file, text }, cwd), ...(exit === 2 ? [] : after)])
  return exit
}

/** Findings in sentences, a paragraph each. */
export function reports({ findings, file, text }: Problem, cwd: string): Line[] {
  const blocks: Line[][] = findings.slice(0, MOST).map((finding) => report(finding, file && nearName(cwd, file), text))
  if (findings.length > MOST) blocks.push([`${findings.length - MOST} more not shown.`])
  return blocks.flatMap((block, i) => (i === 0 ? block : ['', ...block]))
}

/** The colour asked for on a command line that may not have been understood. */
function colorIn(argv: readonly string[]): When {
  const at = argv.findIndex((word) => /^--color(?:=|$)/.test(word))
  const value = at < 0 ? 'auto' : (argv[at]?.split('=')[1] ?? argv[at + 1])
  return value === 'always' || value === 'never' ? value : 'auto'
}

/** A file as people call it: from the folder they are in, where it lies there or below. */
function nearName(cwd: string, file: string): string {
  const near = relative(cwd, resolve(cwd, file))
  return near === '' || near.startsWith('..') ? file : near
}

/** Our own fault. No text of a plan can be in it: only the kind of error and, when asked for, where in the program. */
export async function explainFault(error: unknown, { argv, io, env }: World): Promise<number> {
  const { name, code, stack = '' } = error as NodeJS.ErrnoException
  if (argv.includes('--json'))
    io.stderr.write(`${showJson({ schema_version: SCHEMA_VERSION, exit: 70, findings: [] })}\n`)
  const kind = code ? `${name} ${code}` : String(name)
  const { err } = await terminalOf(io, env, {
    color: colorIn(argv),
    plain: argv.includes('--plain'),
    saved: (await readSettings(configDir(env))).plain,
  })
  err.write([
    `Something went wrong inside Waymark (${kind}), and this is not your doing. Everything answered before is saved.`,
    'Please report what you did, without your answers; --debug shows where it happened.',
  ])
  if (argv.includes('--debug')) err.write(stack.split('\n').slice(1))
  return 70
}
