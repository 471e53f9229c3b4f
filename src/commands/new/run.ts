import { resolve } from 'node:path'
import { PLAN_FILE } from '../../store/plan/find-plan.ts'
import { createPlan } from '../../store/plan/new-plan.ts'
import { type CommandCode, textOption } from '../command.ts'
import { needFramework } from '../need-framework.ts'
import { firstTerm } from '../resolve-term.ts'

interface NewData {
  readonly file: string
  readonly framework: string
  readonly term: string
}

export const code: CommandCode<NewData> = {
  async run([file = PLAN_FILE], options, { cwd, content, today }) {
    const framework = await needFramework(content, textOption(options, 'framework') ?? 'candidate')
    const term = firstTerm(textOption(options, 'term'), today)
    await createPlan(resolve(cwd, file), framework, term)
    return { exit: 0, data: { file, framework: framework.id, term } }
  },
  words: ({ file }) => `Made ${file}. Only you can read it.\nNext: waymark reflect ${file}`,
}
