import type { ArgSpec, CommandHelp, OptionSpec } from '../../commands/command.ts'
import { groupNamed, type Known } from '../help/known.ts'

/** A command line as far as it is typed, taken apart: what could come next, and what was given before. */
export interface Line {
  /** The letters that every answer begins with. */
  readonly typed: string
  /** Words that commands begin with here. */
  readonly commands: readonly { readonly word: string; readonly says: string }[]
  readonly flags: readonly OptionSpec[]
  /** The option or argument whose value comes next. */
  readonly value: ArgSpec | OptionSpec | undefined
  /** Arguments so far, by their place, and what the command calls each. */
  readonly args: readonly { readonly spec: ArgSpec | undefined; readonly value: string }[]
  /** Values of options so far: `framework` of `--framework candidate`. */
  readonly options: ReadonlyMap<string, string>
}

/** Takes the words of a command line apart, the last being the one that is typed at the moment. */
export function lineOf(words: readonly string[], known: Known, common: readonly OptionSpec[]): Line {
  const typed = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const command = commandIn(before, known.commands, common)
  const specs = [...(command?.options ?? []), ...common]
  const options = new Map<string, string>()
  const plain: string[] = []
  let waiting: OptionSpec | undefined
  let onlyArgs = false
  for (const word of before) {
    const [name = '', value] = word.split(/=(.*)/s)
    const option = onlyArgs ? undefined : specs.find(({ flags }) => longOf(flags) === name)
    if (waiting) {
      options.set(nameOf(waiting), word)
      waiting = undefined
    } else if (word === '--' && !onlyArgs) onlyArgs = true
    else if (option && takesValue(option) && value === undefined) waiting = option
    else if (option) options.set(nameOf(option), value ?? '')
    else if (onlyArgs || !word.startsWith('-') || word === '-') plain.push(word)
  }
  const depth = command?.name.split(' ').length ?? 0
  const given = plain.slice(depth)
  const args = given.map((value, i) => ({ spec: argAt(command, i), value }))
  const line: Line = { typed, commands: [], flags: [], value: undefined, args, options }
  if (waiting) return { ...line, value: waiting }
  if (typed.startsWith('-') && !onlyArgs) {
    const [name = '', value] = typed.split(/=(.*)/s)
    const option = specs.find(({ flags }) => longOf(flags) === name)
    if (value !== undefined) return { ...line, typed: value, value: option && takesValue(option) ? option : undefined }
    return { ...line, flags: specs.filter((spec) => !spec.hidden && !options.has(nameOf(spec))) }
  }
  if (command) return { ...line, value: argAt(command, given.length) }
  return { ...line, commands: wordsAfter(plain, known) }
}

/** The words that can come next where no command is complete yet. */
function wordsAfter(plain: readonly string[], { commands, groups }: Known): Line['commands'] {
  const next = commands.flatMap(({ name, summary }) => {
    const words = name.split(' ')
    const word = words[plain.length]
    return word !== undefined && plain.every((given, i) => words[i] === given)
      ? [{ word, says: groupNamed(groups, [...plain, word].join(' '))?.summary ?? summary }]
      : []
  })
  return next.filter(({ word }, i) => next.findIndex((other) => other.word === word) === i)
}

/** The command that is named, wherever options stand between its words. */
function commandIn(
  before: readonly string[],
  commands: readonly CommandHelp[],
  common: readonly OptionSpec[],
): CommandHelp | undefined {
  const words: string[] = []
  for (let i = 0; i < before.length && words.length < 3; i += 1) {
    const word = before[i] ?? ''
    if (word === '--') break
    if (!word.startsWith('-')) words.push(word)
    else if (common.some((option) => longOf(option.flags) === word && takesValue(option))) i += 1
  }
  return [3, 2, 1]
    .map((count) => words.slice(0, count).join(' '))
    .map((named) => commands.find(({ name }) => name === named))
    .find((command) => command !== undefined)
}

function argAt(command: CommandHelp | undefined, index: number): ArgSpec | undefined {
  const args = command?.args ?? []
  const last = args.at(-1)
  return args[index] ?? (last?.name.includes('...') ? last : undefined)
}

/** `--term` of `--term <id>` and of `-t, --term <id>`. */
export const longOf = (flags: string): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags
const takesValue = ({ flags }: OptionSpec): boolean => /[<[]/.test(flags)
const nameOf = ({ flags }: OptionSpec): string => longOf(flags).slice(2)
