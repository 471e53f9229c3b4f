import { resolve } from 'node:path'
import { agenda } from '../../core/agenda.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import { type CommandCode, textOption } from '../command.ts'
import { resolveBenefit } from '../resolve-benefit.ts'
import { resolveTerm } from '../resolve-term.ts'
import { type ShowData, sayShow } from './say-show.ts'
import { VIEWS } from './views.ts'

export const code: CommandCode<ShowData> = {
  pages: true,
  async run([named], options, { cwd, content, today }) {
    const name = textOption(options, 'view')
    const declared = VIEWS.find((candidate) => candidate.name === name) ?? VIEWS[0]
    if (!declared) throw new Error('no views')
    // Its code comes while the plan is read.
    const loading = declared.load()
    const file = await needPlan(cwd, named)
    const open = await readPlanFile(resolve(cwd, file), content)
    const { framework, plan } = open
    const term = resolveTerm(open, textOption(options, 'term'))
    const wanted = textOption(options, 'benefit')
    const benefit = wanted === undefined ? undefined : resolveBenefit(framework, wanted)
    const view = await loading
    const steps = agenda(framework, plan, term).filter(({ section }) => benefit === undefined || section === benefit)
    const who = plan.profile.get('profile.name')
    return {
      exit: 0,
      data: {
        file,
        framework: { id: framework.id, version: framework.version, title: framework.title },
        name: typeof who === 'string' ? who : null,
        term: term.id,
        term_status: term.status,
        view: declared.name,
        sections: view.sections({ framework, steps, today }),
        nothing: view.nothing,
      },
    }
  },
  words: sayShow,
  json: ({ nothing: _, sections, ...data }) => ({
    ...data,
    sections: sections.filter(({ items }) => items.length > 0).map(({ note: __, ...section }) => section),
  }),
}
