import type { CommandSpec } from '../command.ts'
import { TERM_OPTION } from '../options.ts'

export const answerCommand: CommandSpec = {
  name: 'answer',
  summary: 'give one answer, for scripts',
  about: `A dash reads the answer from standard input, so that nothing personal stands on the command line. A choice is given by its id; several as a JSON list of ids; a repeat as a JSON list of objects.`,
  group: 'For scripts and courses',
  args: [
    { name: '<plan>', says: 'the plan file', completes: 'plan' },
    { name: '<path>', says: 'the question, such as pathway.roles', completes: 'prompt' },
    { name: '[value]', says: 'the answer, or - to read it from standard input', completes: 'answer' },
  ],
  options: [
    TERM_OPTION,
    { flags: '--skip', says: 'leave the question out on purpose' },
    { flags: '--clear', says: 'take the answer out again' },
  ],
  examples: [
    {
      says: 'answer from standard input',
      run: 'echo "She asked me why." | waymark answer plan.yaml pathway.moment -',
    },
    { says: 'choose two', run: `waymark answer plan.yaml profile.grades '["6-8", "9-12"]'` },
    { says: 'leave a question out', run: 'waymark answer plan.yaml pathway.staying --skip' },
  ],
  load: async () => (await import('./run.ts')).code,
}
