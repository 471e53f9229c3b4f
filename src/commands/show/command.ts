import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'
import { VIEWS } from './views.ts'

export const showCommand: CommandSpec = {
  name: 'show',
  summary: 'read the plan: your answers, your goals, or what is open',
  about: `Views: ${VIEWS.map(({ name, says }) => `${name} (${says})`).join(', ')}. Questions marked private are shown, since this is for you; look around before you show your screen.`,
  group: 'See where you are',
  args: [PLAN_ARG],
  options: [
    TERM_OPTION,
    { flags: '--benefit <id>', says: 'one benefit only, such as pathway', completes: 'benefit' },
    {
      flags: '--view <name>',
      says: `one of the views above (else ${VIEWS[0]?.name})`,
      choices: VIEWS.map(({ name }) => name),
    },
    { flags: '--no-pager', says: 'print it all at once, however long it is' },
  ],
  examples: [
    { says: 'read the whole plan', run: 'waymark show' },
    { says: 'one benefit', run: 'waymark show --benefit pathway' },
    { says: 'goals and milestones by their dates, as data', run: 'waymark show plan.yaml --view goals --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
