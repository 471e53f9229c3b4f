import { resolve } from 'node:path'
import { termTitle } from '../../core/term.ts'
import { reopenTerm } from '../../store/plan/close-term.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { openPlan } from '../../store/plan/open-plan.ts'
import { type CommandCode, textOption } from '../command.ts'
import { resolveTerm } from '../resolve-term.ts'

interface ReopenData {
  readonly file: string
  readonly term: string
  readonly was_closed: boolean
  readonly dry_run: boolean
}

export const code: CommandCode<ReopenData> = {
  async run([named], options, { cwd, content, stateDir }) {
    const file = await needPlan(cwd, named)
    const open = await openPlan(resolve(cwd, file), content, stateDir)
    const term = resolveTerm(open, textOption(options, 'term'))
    const dryRun = options['dryRun'] === true
    if (!dryRun) await reopenTerm(open, content, term.id)
    return { exit: 0, data: { file, term: term.id, was_closed: term.status === 'final', dry_run: dryRun } }
  },
  words({ term, was_closed, dry_run }) {
    if (!was_closed) return `${termTitle(term)} is open already.`
    return dry_run
      ? `${termTitle(term)} would be opened.`
      : `${termTitle(term)} is open again. Go on with: waymark reflect`
  },
}
