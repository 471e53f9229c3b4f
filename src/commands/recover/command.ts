import type { CommandSpec } from '../command.ts'
import { PLAN_ARG } from '../options.ts'

export const recoverCommand: CommandSpec = {
  name: 'recover',
  summary: 'text kept from an interrupted or failed save',
  about: `Shows what is kept beside the plan's present answer. --apply puts it into the plan where the question is open; --replace also where there is another answer. --discard forgets it after showing it.`,
  group: 'Think and write',
  args: [PLAN_ARG],
  options: [
    { flags: '--apply', says: 'put kept answers into open questions' },
    { flags: '--replace', says: 'with --apply: also where there is another answer now' },
    { flags: '--discard', says: 'show what is kept, then forget it' },
  ],
  examples: [
    { says: 'see what is kept for the plan here', run: 'waymark recover' },
    { says: 'put it where the question is still open', run: 'waymark recover --apply' },
  ],
  load: async () => (await import('./run.ts')).code,
}
