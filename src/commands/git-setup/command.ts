import type { CommandSpec } from '../command.ts'

export const gitSetupCommand: CommandSpec = {
  name: 'git setup',
  summary: 'let git show plans readably and merge them by their ids',
  about: `Writes into git's own folder, not among your files, which programs show a diff of a plan (git diff, git log -p, git difftool -t waymark) and merge two versions of it (git merge, rebase, cherry-pick). Each person who wants it does so in their own clone; for others nothing changes. Doing it again changes nothing.`,
  group: 'Set up',
  options: [
    { flags: '--global', says: 'for every repository of your account, not only this one' },
    { flags: '--dry-run', says: 'only say what would be written' },
  ],
  examples: [
    { says: 'for this repository', run: 'waymark git setup' },
    { says: 'see first what would be written', run: 'waymark git setup --dry-run' },
    { says: 'for every repository of your account', run: 'waymark git setup --global' },
  ],
  load: async () => (await import('./run.ts')).code,
}
