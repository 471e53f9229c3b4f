import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'

export const reopenCommand: CommandSpec = {
  name: 'reopen',
  summary: 'open a closed term again',
  group: 'Finish a term',
  args: [PLAN_ARG],
  options: [TERM_OPTION, { flags: '--dry-run', says: 'only say what would be opened' }],
  examples: [
    { says: 'open the last term again', run: 'waymark reopen' },
    { says: 'open an earlier one', run: 'waymark reopen --term 2026-fall' },
  ],
  load: async () => (await import('./run.ts')).code,
}
