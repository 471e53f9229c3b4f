import type { CommandSpec } from '../command.ts'

export const checkCommand: CommandSpec = {
  name: 'check',
  summary: 'find what is wrong in plans, with the line and a way to mend it',
  about: 'Folders are searched for plan files. Says nothing but a closing line when all is well. Nothing is changed.',
  group: 'Plan',
  args: [{ name: '[paths...]', says: 'plan files or folders (else the plan here)' }],
  options: [
    { flags: '--format <name>', says: 'how to say it (else text)', choices: ['text', 'json', 'sarif', 'github'] },
  ],
  examples: [
    { says: 'look over the plan in this folder', run: 'waymark check' },
    { says: 'a folder of plans, for a code host that reads SARIF', run: 'waymark check plans --format sarif' },
  ],
  load: async () => (await import('./run.ts')).code,
}
