import type { CommandSpec } from '../command.ts'
import { FRAMEWORK_OPTION, PLAN_ARG } from '../options.ts'

export const reflectCommand: CommandSpec = {
  name: 'reflect',
  summary: 'questions, one at a time: starts a plan or goes on where you stopped',
  about: `Every answer is saved at once. Stop with :quit or Ctrl-C and go on later with the same command. At any question, :help shows what you can type.`,
  group: 'Think and write',
  args: [PLAN_ARG],
  options: [
    FRAMEWORK_OPTION,
    {
      flags: '--term <id>',
      says: 'the term to work on (else the last one; for a new plan, the present one)',
      completes: 'term',
    },
    { flags: '--essentials', says: 'the required questions only: about 20 minutes' },
    { flags: '--benefit <id>', says: 'the questions of one part only, such as pathway', completes: 'benefit' },
    { flags: '--answers <file>', says: 'answers from a YAML file, or - for standard input', completes: 'file' },
    { flags: '--no-nudges', says: 'no advice on long answers, and no suggestions from the catalogue' },
  ],
  examples: [
    { says: 'start, or go on', run: 'waymark reflect' },
    { says: 'the required questions only', run: 'waymark reflect --essentials' },
    { says: 'answers from a file', run: 'waymark reflect --answers examples/first-term.yaml' },
  ],
  load: async () => (await import('./run.ts')).code,
}
