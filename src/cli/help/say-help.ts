import { type ArgSpec, type CommandHelp, GROUPS, type OptionSpec } from '../../commands/command.ts'
import { COMMON_OPTIONS } from '../../commands/options.ts'
import { closest } from '../../core/closest.ts'
import { fail } from '../../core/finding.ts'
import { type GroupSpec, groupNamed, type Known, TOPIC_NAMES } from './known.ts'
import { type Layout, layoutFor, NARROWEST, WIDTH } from './layout.ts'
import { type Row, TOPICS } from './topics.ts'

export const ABOUT =
  'Think about your way into teaching STEM, question by question, and keep the plan in a plain file of your own.'
export const PROMISE = 'Your plan stays on your computer; nothing is sent anywhere.'

/**
 * Help as text in so many columns: on a command, on words that begin several, on a topic, or an overview.
 *
 * @throws Failure `usage` naming the nearest command or topic.
 */
export function sayHelp(words: readonly string[], known: Known, width: number = WIDTH): string {
  const layout = layoutFor(Math.min(Math.max(width, NARROWEST), WIDTH))
  const [first] = words
  if (first === undefined) return overview(known, layout)
  const name = TOPIC_NAMES.find((topic) => topic === first)
  const topic = name && words.length === 1 ? TOPICS[name] : undefined
  if (topic) return blocks([layout.line(topic.title), ...topic.parts.map((part) => said(part, layout))])
  const command = known.commands.find(({ name }) => name === words.join(' '))
  if (command) return onCommand(command, layout)
  const group = groupNamed(known.groups, words.join(' '))
  if (group) return onGroup(words.join(' '), group, known, layout)
  throw notKnown(words, known)
}

function overview({ commands, groups }: Known, layout: Layout): string {
  const { paragraph, columns } = layout
  const rows = (group: string): Row[] => {
    const own = commands.filter((command) => command.group === group)
    return [...new Set(own.map(({ name }) => name.split(' ')[0] ?? ''))].map((word) => [
      word,
      groupNamed(groups, word)?.summary ?? own.find(({ name }) => name === word)?.summary ?? '',
    ])
  }
  const [main] = commands
  return blocks([
    paragraph(ABOUT),
    'Usage: waymark [command] [options]',
    ...GROUPS.filter((group) => rows(group).length > 0).map((group) => `${group}\n${columns(rows(group))}`),
    ...options('Options for every command', [...COMMON_OPTIONS, HELP], layout),
    ...(main ? [examples(main, layout)] : []),
    paragraph(`Topics: waymark help ${TOPIC_NAMES.join(', ')}`),
    paragraph(PROMISE),
  ])
}

function onCommand(command: CommandHelp, layout: Layout): string {
  const { paragraph, columns, line } = layout
  const { summary, about, args = [], options: own = [] } = command
  return blocks([
    line(usageOf(command)),
    paragraph(sentence(summary)),
    ...(about ? [paragraph(about)] : []),
    ...(args.length > 0 ? [`Arguments\n${columns(args.map(rowOfArg))}`] : []),
    ...options('Options', own, layout),
    ...options('Options for every command', [...COMMON_OPTIONS, HELP], layout),
    examples(command, layout),
  ])
}

function onGroup(word: string, { about }: GroupSpec, { commands }: Known, layout: Layout): string {
  const { paragraph, columns } = layout
  const own = commands.filter(({ name }) => name.startsWith(`${word} `))
  return blocks([
    `waymark ${word} <command>`,
    paragraph(about),
    `Commands\n${columns(own.map(({ name, summary }) => [name.slice(word.length + 1), summary]))}`,
    ...own.slice(0, 1).map((command) => examples(command, layout)),
    paragraph(`More on each: waymark help ${word} <command>`),
  ])
}

function notKnown(words: readonly string[], { commands, groups }: Known): Error {
  const depth = words.findLastIndex((_, i) => groupNamed(groups, words.slice(0, i).join(' ')) !== undefined)
  const group = words.slice(0, Math.max(0, depth))
  const lead = group.map((name) => `${name} `).join('')
  const word = words[group.length] ?? ''
  const names = [
    ...commands.filter(({ name }) => name.startsWith(lead)).map(({ name }) => name.split(' ')[group.length] ?? ''),
    ...(group.length > 0 ? [] : TOPIC_NAMES),
  ]
  // A command was found, but it has no commands of its own.
  const known = names.includes(word)
  const near = known ? word : closest(word, names)
  return fail('usage', {
    says: `There is no command or topic "${known ? words.join(' ') : word}".`,
    fix: near ? `Did you mean: waymark help ${lead}${near}` : 'See: waymark --help',
  })
}

const HELP: OptionSpec = { flags: '-h, --help', says: 'this help' }

/** `waymark reflect [plan] [options]`. */
export const usageOf = ({ name, args = [] }: CommandHelp): string =>
  ['waymark', name, ...args.map((arg) => arg.name), '[options]'].join(' ')

/** `<plan>` stands for itself in usage; in a list its name is enough. */
export const rowOfArg = ({ name, says, choices }: ArgSpec): Row => [
  name.replace(/[<>[\]]/g, ''),
  says + choicesIn(choices),
]
export const rowOfOption = ({ flags, says, choices }: OptionSpec): Row => [flags, says + choicesIn(choices)]

const choicesIn = (choices: readonly string[] = []): string =>
  choices.length === 0 ? '' : ` (${choices.slice(0, -1).join(', ')} or ${choices.at(-1)})`

function options(title: string, specs: readonly OptionSpec[], { columns }: Layout): string[] {
  const shown = specs.filter(({ hidden }) => !hidden)
  return shown.length > 0 ? [`${title}\n${columns(shown.map(rowOfOption))}`] : []
}

const examples = (command: CommandHelp, { line }: Layout): string =>
  ['Examples', ...command.examples.flatMap(({ says, run }) => [line(`  # ${says}`), line(`  $ ${run}`)])].join('\n')

const said = (part: string | readonly Row[], { paragraph, columns }: Layout): string =>
  typeof part === 'string' ? paragraph(part) : columns(part)

const blocks = (parts: readonly string[]): string => parts.join('\n\n')

/** A summary as a sentence. */
export const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
