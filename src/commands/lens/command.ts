import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'

export const lensCommand: CommandSpec = {
  name: 'lens',
  summary: 'the plan as a partner district may see it',
  about:
    "Goes through what a candidate's plan and a district's plan have to say to each other: what a district may see, what in the plan shows it, what is missing, and a question worth asking. With --partner a plan of the other side stands beside it, with possible matches, such as an opening in the candidate's subject. Private questions are left out, and of contacts everything but their kind (docs/crosswalk.md).",
  group: 'See where you are',
  args: [PLAN_ARG],
  options: [
    TERM_OPTION,
    { flags: '--partner <plan>', says: "a plan of the other side: a district's, or a candidate's", completes: 'plan' },
    { flags: '--benefit <id>', says: 'one benefit only, such as pathway', completes: 'benefit' },
    { flags: '--no-pager', says: 'print it all at once, however long it is' },
  ],
  examples: [
    { says: 'your plan from the other side', run: 'waymark lens' },
    { says: 'one benefit of it', run: 'waymark lens --benefit networks' },
    { says: "with a district's plan beside it, as data", run: 'waymark lens plan.yaml --partner district.yaml --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
