import type { CommandSpec } from '../command.ts'

export const diffCommand: CommandSpec = {
  name: 'diff',
  summary: 'what changed between two terms, two files or two git revisions',
  about:
    'A and B are each a plan file, a term of it (2026-fall, plan.yaml@2026-fall) or a git revision (HEAD~1, HEAD~1:plan.yaml). With none, the last two terms of the plan; with a revision alone, that one and the plan as it is now. Entries are followed by their ids. Nothing is written.',
  group: 'See where you are',
  args: [
    { name: '[a]', says: 'the older side', completes: 'plan' },
    { name: '[b]', says: 'the newer side', completes: 'plan' },
  ],
  options: [
    { flags: '--term <id>', says: 'the term to look at (else the last one)', completes: 'term' },
    { flags: '--all', says: 'every goal, contact and scale through all terms of one plan' },
    { flags: '--stat', says: 'only how many answers changed, and how' },
    {
      flags: '--for <reader>',
      says: 'for others to read, without private answers: all the text, what happened without the text, or figures alone',
      choices: ['self', 'mentor', 'program'],
    },
    {
      flags: '--format <name>',
      says: 'a page to hand on, without private answers (else text)',
      choices: ['text', 'markdown', 'html'],
    },
    { flags: '--exit-code', says: 'end with 1 when something differs' },
    { flags: '--no-pager', says: 'print it all at once, however long it is' },
  ],
  examples: [
    { says: 'what changed since the term before', run: 'waymark diff' },
    { says: 'every goal from its beginning to its end', run: 'waymark diff --all' },
    { says: 'what changed since the last commit', run: 'waymark diff HEAD' },
  ],
  load: async () => (await import('./run.ts')).code,
}
