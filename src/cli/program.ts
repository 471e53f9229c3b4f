import { Command, CommanderError, Option } from 'commander'
import type { CommandSpec, Options } from '../commands/command.ts'
import { closest } from '../core/closest.ts'
import { fail } from '../core/finding.ts'
import { COMMANDS } from './commands.ts'
import { TOPICS } from './help/topics.ts'
import type { Output } from './io.ts'

/** What a command line asks for: a command with its arguments and options, or text that is the answer already. */
export type Request = RunRequest | { readonly kind: 'said' }

export interface RunRequest {
  readonly kind: 'run'
  readonly load: CommandSpec['load']
  readonly args: readonly string[]
  readonly options: Options
}

/**
 * Reads a command line. Help and version are written to `out`.
 *
 * @throws Failure `usage` with the nearest right way.
 */
export async function parse(argv: readonly string[], version: string, out: Output): Promise<Request> {
  let request: Request = { kind: 'said' }
  const program = new Command('waymark')
    .description(
      'Think about your way into teaching STEM, question by question, and keep the plan in a plain file of your own.',
    )
    .version(version, '--version', 'the version')
    .helpOption('-h, --help', 'this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeOut: (text) => out.write(text), writeErr: () => undefined })
    .configureHelp({ helpWidth: 96 })
    .addHelpText(
      'after',
      `\nTopics: waymark help ${Object.keys(TOPICS).join(', ')}\n\nYour plan stays on your computer; nothing is sent anywhere.`,
    )
    .usage('[command] [options]')
  common(program)
  program.action((options: Options) => {
    request = { kind: 'run', load: async () => (await import('../commands/start/run.ts')).code, args: [], options }
  })
  const groups = new Map<string, Command>()
  for (const spec of meant(argv)) {
    const words = spec.name.split(' ')
    const parent = words.length === 1 ? program : groupOf(program, groups, words[0] ?? '')
    add(parent, spec, (args, options) => {
      request = { kind: 'run', load: spec.load, args, options }
    })
  }
  program
    .command('help [words...]')
    .description('help on a command or a topic')
    .action((words: string[]) => {
      out.write(`${helpOn(program, words)}\n`)
    })
    .helpGroup('More')
  assertKnown(program, argv)
  try {
    await program.parseAsync(argv as string[], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0 || error.code === 'commander.help') return { kind: 'said' }
    throw usageFailure(error, program)
  }
  return request
}

/** A command with an action of its own takes a mistyped subcommand for an argument, so those are looked at first. */
function assertKnown(program: Command, [first, second]: readonly string[]): void {
  const group = program.commands.find((command) => command.name() === first && command.commands.length > 0)
  const [parent, word] = group ? [group, second] : [program, first]
  const known = parent.commands.map((command) => command.name())
  if (word === undefined || word.startsWith('-') || known.includes(word)) return
  const near = closest(word, known)
  const way = [...(group ? [group.name()] : []), near].join(' ')
  throw fail('usage', {
    says: `There is no command "${word}".`,
    fix: near ? `Did you mean: waymark ${way}` : 'See: waymark --help',
  })
}

/** The commands to know about: just the one that is named, so that a start does not set up all; every one for help and slips. */
function meant(argv: readonly string[]): readonly CommandSpec[] {
  const [first, second] = argv
  const named = COMMANDS.filter(({ name }) => name === first || name === `${first} ${second}`)
  return named.length > 0 ? named : COMMANDS
}

function add(parent: Command, spec: CommandSpec, found: (args: string[], options: Options) => void): void {
  const command = parent
    .command(spec.name.split(' ').at(-1) ?? '')
    .description(spec.about ? `${sentence(spec.summary)}\n\n${spec.about}` : sentence(spec.summary))
    .summary(spec.summary)
    .helpGroup(spec.group)
    .allowExcessArguments(false)
  for (const { name, says } of spec.args ?? []) command.argument(name, says)
  for (const { flags, says, choices } of spec.options ?? [])
    command.addOption(choices ? new Option(flags, says).choices(choices) : new Option(flags, says))
  common(command)
  command.addHelpText(
    'after',
    `\nExamples:\n${spec.examples.map(({ says, run }) => `  # ${says}\n  $ ${run}`).join('\n')}`,
  )
  command.action((...given: unknown[]) => {
    const args = given
      .slice(0, command.registeredArguments.length)
      .flat()
      .filter((arg) => arg !== undefined) as string[]
    found(args, command.optsWithGlobals())
  })
}

/** Options that work with every command. */
function common(command: Command): void {
  command
    .option('--json', 'the answer as one JSON object (docs/json.md)')
    .option('--quiet', 'no notes beside the answer')
    .option('--no-input', 'never ask anything')
    .addOption(new Option('--color <when>', 'colours in what is shown').choices(['auto', 'always', 'never']))
    .option('--plain', 'line by line, nothing drawn: for screen readers and simple terminals')
    .addOption(new Option('--debug', 'show where in the program a fault happened').hideHelp())
}

function groupOf(program: Command, groups: Map<string, Command>, name: string): Command {
  const known = groups.get(name)
  if (known) return known
  const group = program
    .command(name)
    .description('Look at frameworks and catalogues, and check ones you write.')
    .summary('frameworks and catalogues: list, outline, check, schema')
    .helpCommand(false)
    .helpGroup('Content')
  group.action(() => group.help())
  groups.set(name, group)
  return group
}

function helpOn(program: Command, words: readonly string[]): string {
  const [first] = words
  if (first === undefined) return program.helpInformation()
  const topic = TOPICS[first]
  if (topic !== undefined) return topic
  let command = program
  for (const word of words) {
    const next = command.commands.find((candidate) => candidate.name() === word)
    if (!next) {
      const known = [...command.commands.map((candidate) => candidate.name()), ...Object.keys(TOPICS)]
      const near = closest(word, known)
      throw fail('usage', {
        says: `There is no command or topic "${word}".`,
        fix: near ? `Did you mean: waymark help ${near}` : 'See: waymark --help',
      })
    }
    command = next
  }
  let text = ''
  command.configureOutput({ writeOut: (part) => (text += part) })
  command.outputHelp()
  return text.trimEnd()
}

function usageFailure({ message, code }: CommanderError, program: Command): Error {
  const [says = '', suggestion = ''] = message.replace(/^error: /, '').split('\n')
  const near = /Did you mean (?:one of )?(.*)\?/.exec(suggestion)?.[1]
  const command = COMMANDS.find(({ name }) => program.args.join(' ').startsWith(name))
  // An answer may begin with a dash, which a command line takes for an option.
  if (command?.name === 'answer' && code === 'commander.unknownOption' && !near)
    return fail('usage', {
      says: sentence(says),
      fix: 'Put -- before an answer that begins with a dash, or give it on standard input with -',
    })
  const help = `See: waymark ${command ? `help ${command.name}` : '--help'}`
  return fail('usage', { says: sentence(says), fix: near ? `Did you mean ${near}?` : help })
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
