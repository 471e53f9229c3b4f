import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'

export const finalizeCommand: CommandSpec = {
  name: 'finalize',
  summary: 'close a term when every required question is answered',
  about: `A closed term keeps its answers as they are and carries a seal, so that a later change shows. waymark reopen opens it again.`,
  group: 'Finish a term',
  args: [PLAN_ARG],
  options: [TERM_OPTION, { flags: '--dry-run', says: 'only say whether the term could be closed' }],
  examples: [
    { says: 'close the last term', run: 'waymark finalize' },
    { says: 'see what is missing, and change nothing', run: 'waymark finalize --dry-run' },
  ],
  load: async () => (await import('./run.ts')).code,
}
