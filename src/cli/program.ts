import { Command, CommanderError, Option } from 'commander'
import type { ArgSpec, CommandHelp, CommandSpec, OptionSpec, Options } from '../commands/command.ts'
import { COMMON_OPTIONS } from '../commands/options.ts'
import { closest } from '../core/closest.ts'
import { fail } from '../core/finding.ts'
import { COMMAND_GROUPS, COMMANDS, PLUMBING } from './commands.ts'
import { helpCommand } from './help/command.ts'
import type { Output } from './io.ts'

/** What a command line asks for: a command with its arguments and options, help on some words, or what is said already. */
export type Request =
  | RunRequest
  | { readonly kind: 'help'; readonly words: readonly string[] }
  | { readonly kind: 'said' }

export interface RunRequest {
  readonly kind: 'run'
  readonly load: CommandSpec['load']
  readonly args: readonly string[]
  readonly options: Options
}

/**
 * Reads a command line. The version is written to `out`.
 *
 * @throws Failure `usage` with the nearest right way.
 */
export async function parse(argv: readonly string[], version: string, out: Output): Promise<Request> {
  let request: Request = { kind: 'said' }
  const asksHelp = (words: readonly string[]): void => {
    request = { kind: 'help', words }
  }
  const program = new Command('waymark')
    .version(version, '--version')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: () => undefined })
  accept(program, [], COMMON_OPTIONS)
  helps(program, () => asksHelp([]))
  program.action((options: Options) => {
    request = { kind: 'run', load: async () => (await import('../commands/start/run.ts')).code, args: [], options }
  })
  for (const spec of meant(argv)) {
    const command = add(program, spec, asksHelp)
    command.action((...given: unknown[]) => {
      const args = given.slice(0, command.registeredArguments.length).flat()
      const words = args.filter((arg) => arg !== undefined) as string[]
      request =
        'load' in spec
          ? { kind: 'run', load: spec.load, args: words, options: command.optsWithGlobals() }
          : { kind: 'help', words }
    })
  }
  assertKnown(program, argv)
  try {
    await program.parseAsync(argv as string[], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw usageFailure(error, program)
  }
  return request
}

/** A command with an action of its own takes a mistyped subcommand for an argument, so those are looked at first. */
function assertKnown(program: Command, argv: readonly string[]): void {
  const inGroups: string[] = []
  let parent = program
  for (const word of argv) {
    const group = parent.commands.find((command) => command.name() === word && command.commands.length > 0)
    if (!group) break
    inGroups.push(word)
    parent = group
  }
  const word = argv[inGroups.length]
  const known = parent.commands.map((command) => command.name())
  if (word === undefined || word.startsWith('-') || known.includes(word)) return
  const near = closest(word, known)
  const way = [...inGroups, near].join(' ')
  throw fail('usage', {
    says: `There is no command "${word}".`,
    fix: near ? `Did you mean: waymark ${way}` : 'See: waymark --help',
  })
}

/** The commands to know about: just the one that is named, so that a start does not set up all; every one for slips. */
function meant(argv: readonly string[]): readonly (CommandSpec | CommandHelp)[] {
  const all = [...COMMANDS, helpCommand]
  const names = [1, 2, 3].map((words) => argv.slice(0, words).join(' '))
  const named = [...all, ...PLUMBING].filter(({ name }) => names.includes(name))
  return named.length > 0 ? named : all
}

function add(program: Command, spec: CommandHelp, asksHelp: (words: readonly string[]) => void): Command {
  const words = spec.name.split(' ')
  let parent = program
  for (const depth of words.slice(1).keys()) parent = groupOf(parent, words.slice(0, depth + 1), asksHelp)
  const command = parent.command(words.at(-1) ?? '').allowExcessArguments(false)
  accept(command, spec.args, [...(spec.options ?? []), ...COMMON_OPTIONS])
  helps(command, () => asksHelp(words))
  return command
}

function accept(command: Command, args: readonly ArgSpec[] = [], options: readonly OptionSpec[] = []): void {
  for (const { name, says } of args) command.argument(name, says)
  for (const { flags, says, choices, hidden } of options) {
    const option = new Option(flags, says).hideHelp(hidden === true)
    command.addOption(choices ? option.choices(choices) : option)
  }
}

/** Help is made from the same data as the man page, and only when it is asked for. */
function helps(command: Command, asked: () => void): void {
  command.helpOption('-h, --help')
  command.helpInformation = () => {
    asked()
    return ''
  }
}

/** The group that the last of these words names, in the group of the words before. */
function groupOf(parent: Command, words: readonly string[], asksHelp: (words: readonly string[]) => void): Command {
  const name = words.at(-1) ?? ''
  const known = parent.commands.find((command) => command.name() === name)
  if (known) return known
  const group = parent.command(name).helpCommand(false)
  helps(group, () => asksHelp(words))
  return group.action(() => asksHelp(words))
}

function usageFailure({ message, code }: CommanderError, program: Command): Error {
  const [says = '', suggestion = ''] = message.replace(/^error: /, '').split('\n')
  const near = /Did you mean (?:one of )?(.*)\?/.exec(suggestion)?.[1] ?? nearChoice(says)
  const line = program.args.join(' ')
  const command = COMMANDS.find(({ name }) => line === name || line.startsWith(`${name} `))
  // An answer may begin with a dash, which a command line takes for an option.
  if (command?.name === 'answer' && code === 'commander.unknownOption' && !near)
    return fail('usage', {
      says: sentence(says),
      fix: 'Put -- before an answer that begins with a dash, or give it on standard input with -',
    })
  const owner = near ? undefined : ownerOf(says)
  if (owner)
    return fail('usage', { says: sentence(says), fix: `It belongs to another command: waymark help ${owner.name}` })
  const help = Object.keys(COMMAND_GROUPS).find((name) => line === name) ?? command?.name
  return fail('usage', {
    says: sentence(says),
    fix: near ? `Did you mean ${near}?` : `See: waymark ${help ? `help ${help}` : '--help'}`,
  })
}

/** The command that has this very option, where another one was given it. */
function ownerOf(says: string): CommandSpec | undefined {
  const flag = /nknown option '(--[a-z-]+)/.exec(says)?.[1]
  return COMMANDS.find(({ options = [] }) => flag && options.some(({ flags }) => flags.split(' ').includes(flag)))
}

/** The choice that was probably meant, from commander's sentence about one that is none. */
function nearChoice(says: string): string | undefined {
  const [, given = '', choices = ''] = /'([^']*)' is invalid\. Allowed choices are (.*)\.$/.exec(says) ?? []
  return closest(given, choices.split(', '))
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
