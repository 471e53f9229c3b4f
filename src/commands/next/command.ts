import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'

export const nextCommand: CommandSpec = {
  name: 'next',
  summary: 'the next open question, for scripts',
  about: 'Ends with "done" when no question is open. Answer with: waymark answer',
  group: 'For scripts and courses',
  args: [PLAN_ARG],
  options: [TERM_OPTION],
  examples: [
    { says: 'the next question in words', run: 'waymark next' },
    { says: 'the next question as data: path, type, choices, progress', run: 'waymark next plan.yaml --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
