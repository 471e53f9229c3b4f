import type { CommandSpec } from '../command.ts'
import { PLAN_ARG } from '../options.ts'

export const revisitCommand: CommandSpec = {
  name: 'revisit',
  summary: 'open the next term from the last one, and go on with it',
  about: `Goals, milestones and contacts of last term come first: done, still on it, or dropped and why. Then each question shows the answer of last term, and Enter keeps it. Earlier terms stay as they are.`,
  group: 'Think and write',
  args: [PLAN_ARG],
  options: [
    { flags: '--term <id>', says: 'the term to open, such as 2027-spring (else the present one)' },
    { flags: '--essentials', says: 'the required questions only' },
    { flags: '--benefit <id>', says: 'the questions of one part only, such as pathway', completes: 'benefit' },
    { flags: '--no-nudges', says: 'no advice on long answers, and no suggestions from the catalogue' },
  ],
  examples: [
    { says: 'open a term and look back at the last one', run: 'waymark revisit --term 2027-spring' },
    { says: 'only open it', run: 'waymark revisit --term 2027-spring --no-input' },
  ],
  load: async () => (await import('./run.ts')).code,
}
