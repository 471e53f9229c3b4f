import { join } from 'node:path'
import { severityOf } from '../../core/codes.ts'
import type { MatchRule } from '../../core/cohort/attempt.ts'
import type { Taken } from '../../core/collect/decision.ts'
import { grouped } from '../../core/collect/grouped.ts'
import type { CollectFinding } from '../../core/collect/handed-in.ts'
import { cohortHead } from '../../words/cohort/cohort-head.ts'
import { counted } from '../../words/cohort/counted.ts'
import { firstOf, namedList } from '../../words/cohort/named-list.ts'
import type { Look } from '../../words/look.ts'
import { oneLine, show } from '../../words/show.ts'
import { bad, type Line, quiet, strong } from '../../words/styled.ts'
import type { CollectData } from './collect-data.ts'
import { placeIn, saidOf } from './collect-json.ts'

const RULE: Readonly<Record<MatchRule, string>> = {
  'plan-key': 'by the key in the plan',
  'lms-id': "by the course system's number in the name",
  login: 'by the id in the name',
  email: 'by the address in the name',
  name: 'by the name alone',
}

/** What a run did for the person who ran it: what is new and how it was known whose it is, then what needs a look. */
export function tellCollected(data: CollectData, look: Look): Line[] {
  const { folder, decision, dryRun } = data
  const { created, changed, kept } = decision
  const found = counted(created.length + changed.length + kept.length, 'plan', 'plans')
  return [
    cohortHead(folder, `${found} found`, look),
    ...people(data, created, dryRun ? 'would be new' : 'new', look),
    ...people(data, changed, 'handed in again', look),
    ...problems(data),
    ...summary(data),
  ]
}

/** A list for each rule by which people were found. */
function people(data: CollectData, taken: readonly Taken[], says: string, look: Look): Line[] {
  return [...grouped(taken, ({ attempt }) => attempt.rule)].flatMap(([rule, group]): Line[] => {
    const line = `${group.length} ${says}, ${RULE[rule as MatchRule]}:`
    const rows = [...grouped(group, ({ attempt }) => attempt.key)].map(([key, own]) => {
      const isLate = own.some(({ attempt }) => attempt.late !== null)
      return [person(data, key), ...(own.length > 1 ? [`${own.length} plans`] : []), ...(isLate ? ['late'] : [])]
    })
    const told = rows.map((row) => row.join(', '))
    return namedList(line, told, look)
  })
}

const person = ({ names }: CollectData, key: string): string => `${key}  ${oneLine(names.get(key) ?? '')}`.trimEnd()

/** Each sentence once, with all it is about. */
function problems(data: CollectData): Line[] {
  const label = (finding: CollectFinding): string => Object.values(saidOf(data.folder, finding)).join(' ')
  return [...grouped(data.decision.findings, label).values()].flatMap((group): Line[] => {
    const [first] = group
    if (!first) return []
    const { code } = first
    const { says, fix } = saidOf(data.folder, first)
    const [where = '', ...more] = group.map((finding) => placeOf(data, finding)).filter((place) => place !== '')
    const severity = severityOf(code)
    return [
      '',
      [
        strong(more.length > 0 || where === '' ? '' : `${where}: `),
        severity === 'error' ? bad('error:') : strong(`${severity}:`),
        ` ${says} `,
        quiet(`[${code}]`),
      ],
      ...(more.length > 0 ? firstOf([where, ...more]) : []),
      ['  ', strong('Fix:'), ` ${fix}`],
    ]
  })
}

/** `s1  Ada Okafor and s2  Lee Park, fall/quarantine/0123456789abcdef` */
const placeOf = (data: CollectData, finding: CollectFinding): string =>
  [finding.keys.map((key) => person(data, key)).join(' and '), placeIn(data.folder, finding)]
    .filter((part) => part !== '')
    .join(', ')

function summary({ folder, decision, skipped, dryRun, isWork, people: { all, have, late } }: CollectData): string[] {
  const { created, changed, kept, setAside, removed, redated } = decision
  const { junk, note } = skipped
  const news = created.length + changed.length
  const lines = [
    `Handed in ${dryRun ? 'with this' : 'so far'}: ${have} of ${counted(all, 'person', 'people')}${late > 0 ? `, ${late} of them late` : ''}.`,
    ...(kept.length > 0 ? [`${counted(kept.length, 'plan', 'plans')} as before.`] : []),
    ...(setAside.length > 0
      ? [
          `${counted(setAside.length, 'file', 'files')} set aside in ${show(join(folder, 'quarantine'))}, each with its reason.`,
        ]
      : []),
    ...(removed.length > 0
      ? [`${counted(removed.length, 'file that was set aside is', 'files that were set aside are')} settled now.`]
      : []),
    ...(redated > 0
      ? [`${counted(redated, 'plan is', 'plans are')} late now, or not any more, by the due date in cohort.yaml.`]
      : []),
    ...(junk > 0 ? [`${counted(junk, 'file', 'files')} passed over that systems leave behind.`] : []),
    ...(note > 0 ? [`${counted(note, 'note or text', 'notes or texts')} of the course system passed over.`] : []),
    ...(isWork || dryRun ? [] : ['Nothing is new. Nothing was written.']),
    ...(dryRun ? ['Nothing was written.'] : []),
    ...(news > 0 && !dryRun
      ? [`Kept in ${show(join(folder, 'submitted'))}; the last plan of each person counts. The inbox is as it was.`]
      : []),
  ]
  return ['', ...lines]
}
