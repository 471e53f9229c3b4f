import { resolve } from 'node:path'
import { needPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import { type CommandCode, textOption } from '../command.ts'
import { type NextData, nextOf, sayQuestion } from '../next-question.ts'
import { resolveTerm } from '../resolve-term.ts'

export const code: CommandCode<NextData> = {
  async run([named], options, { cwd, content }) {
    const open = await readPlanFile(resolve(cwd, await needPlan(cwd, named)), content)
    return { exit: 0, data: nextOf(open, resolveTerm(open, textOption(options, 'term')).id) }
  },
  words: sayQuestion,
}
