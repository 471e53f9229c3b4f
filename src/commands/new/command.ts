import type { CommandSpec } from '../command.ts'
import { FRAMEWORK_OPTION } from '../options.ts'

export const newCommand: CommandSpec = {
  name: 'new',
  summary: 'make an empty plan, to fill by hand, by script or in a session',
  about: 'An existing file is never touched.',
  group: 'Think and write',
  args: [{ name: '[plan]', says: 'the file to make (else plan.yaml)', completes: 'file' }],
  options: [
    FRAMEWORK_OPTION,
    { flags: '--term <id>', says: 'the first term, such as 2026-fall (else the present one)' },
  ],
  examples: [
    { says: 'an empty plan for this term, in plan.yaml', run: 'waymark new' },
    {
      says: 'a partnership plan for a district',
      run: 'waymark new east.plan.yaml --framework district --term 2026-fall',
    },
  ],
  load: async () => (await import('./run.ts')).code,
}
