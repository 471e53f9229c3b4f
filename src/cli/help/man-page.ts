import { type CommandHelp, GROUPS, type OptionSpec } from '../../commands/command.ts'
import { COMMON_OPTIONS } from '../../commands/options.ts'
import { type Known, TOPIC_NAMES } from './known.ts'
import { bold, escaped, paragraph, section, subsection, term, verbatim } from './roff.ts'
import { ABOUT, PROMISE, rowOfArg, rowOfOption, sentence, usageOf } from './say-help.ts'
import { TOPICS, type Topic } from './topics.ts'

/** The manual page, in roff: what `waymark help` says on every command and topic. */
export function manPage({ commands }: Known, version: string): string {
  return `${[
    `.TH WAYMARK 1 "" "Waymark ${version}" "User Commands"`,
    // Words are neither divided nor spread over the line: that is for paper.
    '.nh',
    '.ad l',
    section('Name'),
    `waymark \\- ${escaped('ask good questions about a way into teaching STEM, and keep the plan in a plain file')}`,
    section('Synopsis'),
    `${bold('waymark')} [command] [options]`,
    section('Description'),
    escaped(ABOUT),
    paragraph(PROMISE),
    ...GROUPS.flatMap((group) => [
      section(group),
      ...commands.filter((command) => command.group === group).flatMap(onCommand),
    ]),
    section('Options for every command'),
    ...options([...COMMON_OPTIONS, { flags: '-h, --help', says: 'help on the command' }]),
    ...TOPIC_NAMES.flatMap((name) => onTopic(TOPICS[name])),
  ].join('\n')}\n`
}

function onCommand(command: CommandHelp): string[] {
  const { summary, about, args = [], options: own = [], examples } = command
  return [
    subsection(usageOf(command)),
    escaped(sentence(summary)),
    ...(about ? [paragraph(about)] : []),
    ...args.map((arg) => term(...rowOfArg(arg))),
    ...options(own),
    verbatim(examples.flatMap(({ says, run }) => [`# ${says}`, `$ ${run}`])),
  ]
}

function onTopic({ title, parts }: Topic): string[] {
  return [
    section(title),
    ...parts.flatMap((part, i) => {
      if (typeof part !== 'string') return part.map((row) => term(...row))
      return [i === 0 ? escaped(part) : paragraph(part)]
    }),
  ]
}

const options = (specs: readonly OptionSpec[]): string[] =>
  specs.filter(({ hidden }) => !hidden).map((spec) => term(...rowOfOption(spec)))
