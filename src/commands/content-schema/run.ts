import { planSchema } from '../../core/plan-schema.ts'
import { showJson } from '../../words/show.ts'
import type { CommandCode } from '../command.ts'
import { needFramework } from '../need-framework.ts'

export const code: CommandCode<ReturnType<typeof planSchema>> = {
  run: async ([id = 'candidate'], _, { content }) => ({ exit: 0, data: planSchema(await needFramework(content, id)) }),
  words: (schema) => showJson(schema),
}
