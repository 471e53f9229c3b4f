import type { CommandSpec } from '../command.ts'
import { PLAN_ARG } from '../options.ts'

export const mergeCommand: CommandSpec = {
  name: 'merge',
  summary: 'walk through what two changed copies of a plan disagree on',
  about: `For a plan with conflict marks from git, or for a plan and another copy of it. What does not contradict is put together by itself. For each disagreement you see both texts whole and take ours, theirs, both or what you write from them. What you do not take is kept: waymark recover shows it.`,
  group: 'Think and write',
  args: [PLAN_ARG, { name: '[other]', says: 'another copy; the plan gets what is new in it', completes: 'plan' }],
  options: [
    { flags: '--base <file>', says: 'with another copy: the version that both came from', completes: 'file' },
    {
      flags: '--take <side>',
      says: 'take this side of every disagreement, and ask nothing',
      choices: ['ours', 'theirs', 'both'],
    },
    { flags: '--dry-run', says: 'only say what the copies disagree on' },
  ],
  examples: [
    { says: 'what an unfinished git merge left open', run: 'waymark merge' },
    { says: 'bring in a copy from another computer', run: 'waymark merge plan.yaml copy.yaml --take both' },
    { says: 'see first what they disagree on', run: 'waymark merge plan.yaml copy.yaml --dry-run', exit: 1 },
  ],
  load: async () => (await import('./run.ts')).code,
}
