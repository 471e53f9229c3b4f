import type { CommandHelp } from '../../commands/command.ts'

export const helpCommand: CommandHelp = {
  name: 'help',
  summary: 'help on a command or a topic',
  about:
    'Topics are exit-codes, environment, files, privacy and accessibility. Every command also takes --help. Where npm installs manual pages, all of it is on one: man waymark',
  group: 'Set up',
  args: [{ name: '[words...]', says: 'a command or a topic (else an overview)', completes: 'help' }],
  examples: [
    { says: 'what the guided session can do', run: 'waymark help reflect' },
    { says: 'a command with two words', run: 'waymark help content outline' },
    { says: 'who can read your words', run: 'waymark help privacy' },
  ],
}
