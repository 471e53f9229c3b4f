import { resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import { termOf } from '../../core/term.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { openPlan } from '../../store/plan/open-plan.ts'
import { openTerm } from '../../store/plan/open-term.ts'
import { type CommandCode, textOption } from '../command.ts'
import { needTerminal } from '../need-terminal.ts'
import { type ReflectData, code as reflect } from '../reflect/run.ts'
import { resolveBenefit } from '../resolve-benefit.ts'

/** Opens a term, then is a session in it. What could stop the session is found out before. */
export const code: CommandCode<ReflectData> = {
  async run([named], options, services) {
    const { cwd, content, stateDir, today } = services
    if (options['input'] !== false) needTerminal(options, services)
    const file = await needPlan(cwd, named)
    const open = await openPlan(resolve(cwd, file), content, stateDir)
    const benefit = textOption(options, 'benefit')
    if (benefit !== undefined) resolveBenefit(open.framework, benefit)
    const term = textOption(options, 'term') ?? termOf(today)
    if (open.plan.terms.length === 0) throw fail('usage-term', { term: '', terms: [] }, { file })
    await openTerm(open, content, term)
    return reflect.run([file], { ...options, term }, services)
  },
  words: (data, look) => reflect.words(data, look),
}
