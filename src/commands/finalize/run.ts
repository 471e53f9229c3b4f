import { resolve } from 'node:path'
import type { Finding } from '../../core/finding.ts'
import { termTitle } from '../../core/term.ts'
import { closeTerm, openIssues } from '../../store/plan/close-term.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { openPlan } from '../../store/plan/open-plan.ts'
import { fixOf, saysOf } from '../../words/findings.ts'
import { type CommandCode, textOption } from '../command.ts'
import { assertCurrent, resolveTerm } from '../resolve-term.ts'

interface FinalizeData {
  readonly file: string
  readonly term: string
  readonly closed: boolean
  readonly dry_run: boolean
  readonly was_closed: boolean
  readonly findings: readonly { code: string; path: string; message: string; fix: string }[]
}

export const code: CommandCode<FinalizeData> = {
  async run([named], options, { cwd, content, stateDir, today }) {
    const file = await needPlan(cwd, named)
    const open = await openPlan(resolve(cwd, file), content, stateDir)
    const term = resolveTerm(open, textOption(options, 'term'))
    assertCurrent(open, term)
    const dryRun = options['dryRun'] === true
    const base = { file, term: term.id, dry_run: dryRun, was_closed: term.status === 'final', findings: [] }
    if (term.status === 'final') return { exit: 0, data: { ...base, closed: true } }
    const missing = openIssues(open, term)
    if (missing.length > 0) return { exit: 1, data: { ...base, closed: false, findings: missing.map(said) } }
    if (!dryRun) await closeTerm(open, content, term.id, today)
    return { exit: 0, data: { ...base, closed: !dryRun } }
  },
  words({ file, term, closed, dry_run, was_closed, findings }) {
    if (was_closed) return `${termTitle(term)} is closed already. To change something: waymark reopen`
    if (closed) return `${termTitle(term)} is closed, in ${file}. To change something later: waymark reopen`
    if (dry_run && findings.length === 0) return `${termTitle(term)} is ready to be closed.`
    return [
      `${termTitle(term)} is not ready to be closed. Nothing was changed.`,
      '',
      ...findings.flatMap(({ path, message, fix }) => [`${path}: ${message}`, `  ${fix}`]),
      '',
      'In a session, :review shows all questions: waymark reflect',
    ].join('\n')
  },
}

const said = ({ code: name, args, path = '' }: Finding): FinalizeData['findings'][number] => ({
  code: name,
  path,
  message: saysOf(name, args),
  fix: fixOf(name, args),
})
