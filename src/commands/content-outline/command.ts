import type { CommandSpec } from '../command.ts'

export const contentOutlineCommand: CommandSpec = {
  name: 'content outline',
  summary: 'a framework on paper: every prompt with its type and condition, as Markdown',
  group: 'Content',
  args: [{ name: '[framework]', says: 'candidate or district (else candidate)' }],
  examples: [
    { says: 'all questions for candidates', run: 'waymark content outline' },
    { says: 'the district framework, to proof-read', run: 'waymark content outline district' },
  ],
  load: async () => (await import('./run.ts')).code,
}
