import type { CommandSpec } from '../command.ts'

export const exploreCommand: CommandSpec = {
  name: 'explore',
  summary: 'look through benefits, roles and opportunities',
  about:
    'Figures are facts from public pages as of the day named beside them: check the source before you count on one. Years and pay of roles are typical and vary locally. In a terminal, with no filter, you browse: type to narrow, open an item, and add it to your plan if you like.',
  group: 'Think and write',
  args: [
    {
      name: '[what]',
      says: 'benefits, roles, opportunities, or the id of one item to see all of it',
      completes: 'item',
    },
  ],
  options: [
    { flags: '--benefit <id>', says: 'what serves this benefit, such as networks', completes: 'benefit' },
    {
      flags: '--setting <name>',
      says: 'roles in this setting',
      choices: ['classroom', 'school', 'district', 'state-national', 'outside-k12'],
    },
    {
      flags: '--stage <name>',
      says: 'what is open at this stage',
      choices: ['preservice', 'year-1', 'early-career', 'experienced'],
    },
    { flags: '--years <number>', says: 'what is open after so many completed years as teacher of record' },
    { flags: '--region <state>', says: 'opportunities open in this US state, such as NC' },
    { flags: '--kind <name>', says: 'opportunities of this kind, such as fellowship' },
    { flags: '--cost <most>', says: 'opportunities that are free, or cost at most so many dollars' },
    { flags: '--search <words>', says: 'what has all of these words' },
    {
      flags: '--eligible [plan]',
      says: "what is open to you now by your plan's profile, and why the rest is not",
      completes: 'plan',
    },
    { flags: '--no-pager', says: 'print it all at once, however long it is' },
  ],
  examples: [
    {
      says: 'what is free and open while you prepare',
      run: 'waymark explore opportunities --stage preservice --cost free',
    },
    { says: 'all that is known of one item', run: 'waymark explore kenan-fellows' },
    { says: 'what is open to you now, as data', run: 'waymark explore --eligible plan.yaml --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
