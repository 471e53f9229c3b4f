import { resolve } from 'node:path'
import { agenda, isWaiting } from '../../core/agenda.ts'
import { type DueItem, dueItems, splitDue } from '../../core/due.ts'
import { type Framework, sectionsOf } from '../../core/framework.ts'
import type { Plan } from '../../core/plan.ts'
import { type Counts, countsOf } from '../../core/progress.ts'
import { termTitle } from '../../core/term.ts'
import { planUpdate } from '../../core/update/plan-update.ts'
import { jsonOf } from '../../core/value-json.ts'
import { needPlan } from '../../store/plan/find-plan.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import { sayWhen } from '../../words/say-when.ts'
import { oneLine } from '../../words/show.ts'
import { type Line, quiet, strong, title } from '../../words/styled.ts'
import { type CommandCode, textOption } from '../command.ts'
import { resolveTerm } from '../resolve-term.ts'
import type { DepthAdvice } from './depth-advice.ts'
import { table } from './table.ts'

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
  /** Only when asked for. */
  readonly depth?: readonly DepthAdvice[]
  /** The versions that an update would bring the plan from and to; null when there is nothing to bring along. */
  readonly update: { readonly from: number; readonly to: number } | null
}

/** What the words need beside the data: the day, for "in 3 weeks", and what the profile is called. */
interface Aside {
  readonly today: string
  readonly profileTitle: string
}

export const code: CommandCode<StatusData & Aside> = {
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
        ...(options['depth'] === true ? { depth: (await import('./depth-advice.ts')).depthAdvice(steps) } : {}),
        update: waitingUpdate(framework, plan),
        today,
        profileTitle: sectionsOf(framework)[0]?.title ?? '',
      },
    }
  },
  json: ({ today: _, profileTitle: __, ...data }) => data,
  words(
    { file, term, term_status, profile, benefits, totals, next, overdue, upcoming, depth, update, today, profileTitle },
    look,
  ): Line[] {
    const due = (heading: string, items: readonly DueItem[]): Line[] =>
      items.length === 0
        ? []
        : [
            '',
            [strong(heading)],
            ...items.map((item) => `  ${oneLine(item.label, 120)}: ${sayWhen(item.due, today)} (${item.due})`),
          ]
    return [
      [title(`${termTitle(term)}, ${term_status === 'final' ? 'closed' : 'in progress'}.`), ` ${file}`],
      '',
      ...table([{ title: profileTitle, ...profile }, ...benefits], look),
      ...due('Past its date:', overdue),
      ...due('Coming up:', upcoming),
      ...(depth ? sayDepth(depth) : []),
      '',
      sayNext(term_status, totals, next),
      ...(update ? [`An update of the questions is waiting. Bring the plan along with: waymark update ${file}`] : []),
    ]
  },
}

function waitingUpdate(framework: Framework, plan: Plan): StatusData['update'] {
  const { from, to, changes } = planUpdate(framework, plan)
  return changes.length > 0 ? { from, to } : null
}

/** Each suggestion below its question, with the way to it. */
const sayDepth = (depth: readonly DepthAdvice[]): Line[] =>
  depth.length === 0
    ? ['', 'On depth there is nothing to suggest for now.']
    : [
        '',
        [strong('To go further, if you like (with waymark reflect, then :goto and the name):')],
        ...depth.flatMap(({ path, label, advice }): Line[] => [['  ', quiet(label)], `    ${advice} (${path})`]),
      ]

function sayNext(termStatus: string, { required_open }: Counts, next: StatusData['next']): string {
  if (termStatus === 'final') return 'This term is closed. To change something: waymark reopen'
  if (next) return `Next: ${next.label} Go on with: waymark reflect`
  return required_open > 0
    ? 'Some required questions were left out. Go on with: waymark reflect'
    : 'Nothing is open. Close the term with: waymark finalize'
}
