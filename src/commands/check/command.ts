import type { CommandSpec } from '../command.ts'

export const checkCommand: CommandSpec = {
  name: 'check',
  summary: 'find what is wrong in plans, with the line and a way to mend it',
  about:
    'Folders are searched for plan files; a salary schedule (.csv) is checked when it is named. Says nothing but a closing line when all is well. Nothing is changed.',
  group: 'See where you are',
  args: [{ name: '[paths...]', says: 'plan files or folders (else the plan here)', completes: 'plan' }],
  options: [
    { flags: '--format <name>', says: 'how to say it (else text)', choices: ['text', 'json', 'sarif', 'github'] },
  ],
  examples: [
    { says: 'look over the plan in this folder', run: 'waymark check' },
    { says: 'every plan in a folder', run: 'waymark check plans' },
    { says: 'a folder of plans, as SARIF for a code host', run: 'waymark check plans --format sarif' },
  ],
  load: async () => (await import('./run.ts')).code,
}
