import { severityOf } from '../../core/codes.ts'
import type { MatchRule } from '../../core/cohort/attempt.ts'
import type { Taken } from '../../core/collect/decide.ts'
import type { CollectFinding } from '../../core/collect/handed-in.ts'
import { counted } from '../../words/cohort/counted.ts'
import { fixOf, saysOf } from '../../words/findings.ts'
import type { Look } from '../../words/look.ts'
import { oneLine } from '../../words/show.ts'
import { bad, type Line, quiet, strong, title } from '../../words/styled.ts'
import type { CollectData } from './run.ts'

/** So many people are named in a list; of more the number is told. */
const NAMED = 12

const RULE: Readonly<Record<MatchRule, string>> = {
  'plan-key': 'by the key in the plan',
  'lms-id': "by the course system's number in the name",
  login: 'by the id in the name',
  email: 'by the address in the name',
  name: 'by the name alone',
}

/** What a run did for the person who ran it: what came in, what needs a look, what is new for whom. */
export function tellCollected(data: CollectData, { accessible }: Look): Line[] {
  const { folder, decision, dryRun, isWork } = data
  const { created, changed, kept, setAside } = decision
  const head = `${folder}: ${counted(created.length + changed.length + kept.length, 'plan', 'plans')} found`
  return [
    accessible ? head : [title(head)],
    ...list(data, created, `${counted(created.length, 'new', 'new')}${dryRun ? ' to be kept' : ''}`, accessible),
    ...list(data, changed, `${changed.length} handed in again`, accessible),
    ...problems(data),
    '',
    ...(kept.length > 0 ? [`${counted(kept.length, 'plan', 'plans')} as before.`] : []),
    ...(setAside.length > 0 ? [`Set aside in quarantine/: ${setAside.length}.`] : []),
    ...skipped(data),
    ...(isWork ? [] : ['Nothing is new. Nothing was written.']),
    ...(isWork && dryRun ? ['Nothing was written.'] : []),
  ]
}

function list(data: CollectData, taken: readonly Taken[], says: string, accessible: boolean): Line[] {
  if (taken.length === 0) return []
  const rules = new Map<MatchRule, Taken[]>()
  for (const one of taken) rules.set(one.attempt.rule, [...(rules.get(one.attempt.rule) ?? []), one])
  return [...rules].flatMap(([rule, group]) => {
    const line = `${says === '' ? '' : `${group.length} ${says.replace(/^\d+ /, '')}, `}${RULE[rule]}:`
    return [
      '',
      accessible ? line : [strong(line)],
      ...group.slice(0, NAMED).map(({ attempt: { key, late } }) => `  ${person(data, key)}${late ? ', late' : ''}`),
      ...(group.length > NAMED ? [`  and ${group.length - NAMED} more`] : []),
    ] as Line[]
  })
}

const person = ({ names }: CollectData, key: string): string => `${key}  ${oneLine(names.get(key) ?? '')}`.trimEnd()

function problems(data: CollectData): Line[] {
  return data.decision.findings.flatMap((finding) => tellOne(data, finding))
}

function tellOne(data: CollectData, { code, args, keys, folder }: CollectFinding): Line[] {
  const severity = severityOf(code)
  const who = keys.map((key) => person(data, key)).join(' and ')
  const where = [who, ...(folder === null ? [] : [`quarantine/${folder}`])].filter((part) => part !== '').join(', ')
  return [
    '',
    [
      strong(where === '' ? '' : `${where}: `),
      severity === 'error' ? bad('error:') : strong(`${severity}:`),
      ` ${saysOf(code, args)} `,
      quiet(`[${code}]`),
    ],
    ['  ', strong('Fix:'), ` ${fixOf(code, args)}`],
  ]
}

const skipped = ({ skipped: { junk, note } }: CollectData): string[] => [
  ...(junk > 0 ? [`${counted(junk, 'file', 'files')} that systems leave behind passed over.`] : []),
  ...(note > 0
    ? [`${counted(note, 'note or typed text', 'notes or typed texts')} of the course system passed over.`]
    : []),
]
