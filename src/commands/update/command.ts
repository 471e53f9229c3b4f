import type { CommandSpec } from '../command.ts'

export const updateCommand: CommandSpec = {
  name: 'update',
  summary: 'bring plans to the present version of their questions, losing nothing',
  about: `Answers follow their questions to new names. What lost its question, or does not fit it any more, stays in the file under set_aside, with the reason. Questions that mean something else now are asked again. Closed terms stay as they were closed. Comments and layout stay.`,
  group: 'Think and write',
  args: [{ name: '[plans...]', says: 'plan files or folders (else the plan here)', completes: 'plan' }],
  options: [
    { flags: '--check', says: 'only say what would change; ends with 1 when there is something' },
    { flags: '--dry-run', says: 'the same as --check' },
  ],
  examples: [
    { says: 'see what an update would change', run: 'waymark update --check' },
    { says: 'bring the plan in this folder along', run: 'waymark update' },
    { says: 'every plan in a folder, reported to a program', run: 'waymark update plans --json' },
  ],
  load: async () => (await import('./run.ts')).code,
}
