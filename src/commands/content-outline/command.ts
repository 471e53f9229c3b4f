import type { CommandSpec } from '../command.ts'
import { FRAMEWORK_ARG } from '../options.ts'

export const contentOutlineCommand: CommandSpec = {
  name: 'content outline',
  summary: 'a framework on paper: every prompt with its type and condition, as Markdown',
  group: 'Content',
  args: [FRAMEWORK_ARG],
  examples: [
    { says: 'all questions for candidates', run: 'waymark content outline' },
    { says: 'the district framework, to proof-read', run: 'waymark content outline district' },
  ],
  load: async () => (await import('./run.ts')).code,
}
