import type { CommandSpec } from '../command.ts'
import { FRAMEWORK_ARG } from '../options.ts'

export const contentSchemaCommand: CommandSpec = {
  name: 'content schema',
  summary: 'a JSON Schema for plans, for editors that complete and check YAML',
  about: 'Kept beside a plan as candidate.schema.json, new plans point to it and editors use it.',
  group: 'Content',
  args: [FRAMEWORK_ARG],
  examples: [
    {
      says: 'help your editor with plans in this folder',
      run: 'waymark content schema candidate > candidate.schema.json',
    },
    {
      says: 'the same for partnership plans',
      run: 'waymark content schema district > district.schema.json',
    },
  ],
  load: async () => (await import('./run.ts')).code,
}
