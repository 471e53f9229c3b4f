import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'

export const reopenCommand: CommandSpec = {
  name: 'reopen',
  summary: 'open a closed term again',
  group: 'Finish',
  args: [PLAN_ARG],
  options: [TERM_OPTION, { flags: '--dry-run', says: 'only say what would be opened' }],
  examples: [{ says: 'open the last term again', run: 'waymark reopen' }],
  load: async () => (await import('./run.ts')).code,
}
