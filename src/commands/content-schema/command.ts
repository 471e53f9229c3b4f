import type { CommandSpec } from '../command.ts'

export const contentSchemaCommand: CommandSpec = {
  name: 'content schema',
  summary: 'a JSON Schema for plans, for editors that complete and check YAML',
  about: 'Kept beside a plan as candidate.schema.json, new plans point to it and editors use it.',
  group: 'Content',
  args: [{ name: '[framework]', says: 'candidate or district (else candidate)' }],
  examples: [
    {
      says: 'help your editor with plans in this folder',
      run: 'waymark content schema candidate > candidate.schema.json',
    },
  ],
  load: async () => (await import('./run.ts')).code,
}
