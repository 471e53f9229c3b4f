import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'

export const pathwayCommand: CommandSpec = {
  name: 'pathway',
  summary: 'your steps in school years, what does not go together yet, and ways to a role',
  about:
    'Shows the milestones of your plan in school years, to ten years of teaching and beyond, and says what does not go together, each with the smallest change that helps. --to ROLE shows up to three different ways to a role, with what each step builds on, asks for and pays in kind; it also works without a plan. Years are completed years as teacher of record; they are typical and vary locally. Only --add writes anything.',
  group: 'See where you are',
  args: [PLAN_ARG],
  options: [
    { flags: '--to <role>', says: 'a role, such as instructional-coach: the ways there', completes: 'role' },
    { flags: '--by <year>', says: 'with --to: whether it can be reached by 2035, by 2035-36, or by 6 completed years' },
    { flags: '--add [n]', says: 'with --to: put the steps of route n (else the first) into the plan, after asking' },
    { flags: '--yes', says: 'with --add: do not ask first' },
    { flags: '--dry-run', says: 'with --add: only say what would be added' },
    TERM_OPTION,
    {
      flags: '--format <name>',
      says: 'the timeline as a picture or a Mermaid chart to hand on, without private answers (else text)',
      choices: ['text', 'mermaid', 'svg'],
    },
    { flags: '--no-pager', says: 'print it all at once, however long it is' },
  ],
  examples: [
    { says: 'your steps in school years, and what does not go together', run: 'waymark pathway' },
    {
      says: 'ways to a role, and whether 2035 is in reach',
      run: 'waymark pathway --to district-stem-coordinator --by 2035',
    },
    {
      says: 'what the first of them would add to the plan',
      run: 'waymark pathway --to instructional-coach --add --dry-run',
    },
  ],
  load: async () => (await import('./run.ts')).code,
}
