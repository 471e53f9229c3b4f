import { resolve } from 'node:path'
import { agenda, isWaiting } from '../../core/agenda.ts'
import { type DueItem, dueItems, splitDue } from '../../core/due.ts'
import { type Counts, countsOf } from '../../core/progress.ts'
import { termTitle } from '../../core/term.ts'
import { jsonOf } from '../../core/value-json.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import { oneLine } from '../../words/show.ts'
import { type CommandCode, textOption } from '../command.ts'
import { resolveTerm } from '../resolve-term.ts'

interface BenefitStatus extends Counts {
  readonly id: string
  readonly title: string
}

interface StatusData {
  readonly file: string
  readonly framework: { readonly id: string; readonly version: number }
  readonly profile: { readonly name: unknown; readonly key: unknown } & Counts
  readonly term: string
  readonly term_status: string
  readonly benefits: readonly BenefitStatus[]
  readonly totals: Counts
  readonly next: { readonly path: string; readonly label: string } | null
  readonly overdue: readonly DueItem[]
  readonly upcoming: readonly DueItem[]
}

export const code: CommandCode<StatusData> = {
  async run([named], options, { cwd, content, today }) {
    const file = await needPlan(cwd, named)
    const open = await readPlanFile(resolve(cwd, file), content)
    const { framework, plan } = open
    const term = resolveTerm(open, textOption(options, 'term'))
    const steps = agenda(framework, plan, term)
    const inSection = (section: string): Counts => countsOf(steps.filter((step) => step.section === section))
    const next = steps.find(isWaiting)
    return {
      exit: 0,
      data: {
        file,
        framework: { id: framework.id, version: framework.version },
        profile: {
          name: jsonOf(plan.profile.get('profile.name')),
          key: jsonOf(plan.profile.get('profile.key')),
          ...inSection('profile'),
        },
        term: term.id,
        term_status: term.status,
        benefits: framework.benefits.map(({ id, title }) => ({ id, title, ...inSection(id) })),
        totals: countsOf(steps),
        next: next ? { path: next.path, label: next.prompt.label } : null,
        ...splitDue(dueItems(steps), today),
      },
    }
  },
  words({ file, term, term_status, profile, benefits, totals, next, overdue, upcoming }) {
    const rows = [{ title: 'About you', ...profile }, ...benefits]
    const due = (title: string, items: readonly DueItem[]): string[] =>
      items.length === 0 ? [] : ['', title, ...items.map((item) => `  ${item.due}  ${oneLine(item.label)}`)]
    return [
      `${termTitle(term)}, ${term_status === 'final' ? 'closed' : 'in progress'}. ${file}`,
      '',
      ...rows.map((row) => `${row.title}: ${sayCounts(row)}`),
      ...due('Past its date:', overdue),
      ...due('Coming up:', upcoming),
      '',
      sayNext(term_status, totals, next),
    ].join('\n')
  },
}

function sayCounts({ answered, skipped, open, required_open, warnings }: Counts): string {
  const parts = [`${answered} of ${answered + skipped + open} answered`]
  if (skipped > 0) parts.push(`${skipped} left out`)
  if (required_open > 0) parts.push(`${required_open} required to go`)
  if (warnings > 0) parts.push(`${warnings} with advice`)
  return `${parts.join(', ')}.`
}

function sayNext(termStatus: string, { required_open }: Counts, next: StatusData['next']): string {
  if (termStatus === 'final') return 'This term is closed. To change something: waymark reopen'
  if (next) return `Next: ${next.label} Go on with: waymark reflect`
  return required_open > 0
    ? 'Some required questions were left out. Go on with: waymark reflect'
    : 'Nothing is open. Close the term with: waymark finalize'
}
