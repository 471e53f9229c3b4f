import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'

export const statusCommand: CommandSpec = {
  name: 'status',
  summary: 'where each benefit stands, what is due, what comes next',
  group: 'See where you are',
  args: [PLAN_ARG],
  options: [
    TERM_OPTION,
    { flags: '--depth', says: 'with advice on how long answers could go further; never a score (docs/depth.md)' },
  ],
  examples: [
    { says: 'where the plan in this folder stands', run: 'waymark status' },
    { says: 'with a question to take long answers further', run: 'waymark status --depth' },
    { says: 'the same for a program', run: 'waymark status plan.yaml --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
