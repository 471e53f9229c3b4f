import type { CommandSpec } from '../command.ts'

export const gitRemoveCommand: CommandSpec = {
  name: 'git remove',
  summary: 'have git show and merge plans as it did before',
  about: `Takes out what waymark git setup wrote, and nothing else.`,
  group: 'Set up',
  options: [
    { flags: '--global', says: 'for every repository of your account, not only this one' },
    { flags: '--dry-run', says: 'only say what would be taken out' },
  ],
  examples: [
    { says: 'from this repository', run: 'waymark git remove' },
    { says: 'see first what would be taken out', run: 'waymark git remove --dry-run' },
  ],
  load: async () => (await import('./run.ts')).code,
}
