import type { Cohort } from '../../core/cohort/cohort.ts'
import type { RosterChanges } from '../../core/cohort/compare-roster.ts'
import { type Prefill, prefilled } from '../../core/cohort/prefill.ts'
import type { Member } from '../../core/cohort/record.ts'
import type { Finding } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import type { CohortPaths } from '../../store/cohort/paths.ts'
import { lookAtTemplate, type Template } from '../../store/cohort/templates.ts'
import { newPlanTexts } from '../../store/plan/new-plan.ts'
import type { YamlValue } from '../../store/yaml/render-value.ts'
import { templateNotes } from '../../words/cohort/template-notes.ts'

export interface PlannedTemplates {
  readonly templates: readonly Template[]
  readonly findings: readonly Finding[]
}

interface Given {
  readonly paths: CohortPaths
  readonly framework: Framework
  readonly cohort: Cohort
  readonly prefill: Prefill
  /** Hashes of what runs that were cut short meant to write. */
  readonly pending: ReadonlyMap<string, readonly string[]>
}

/** The template of everyone on a roster, in its order, with what is to be done for it. */
export function planTemplates(
  { here }: Pick<RosterChanges, 'here'>,
  { paths, framework, cohort, prefill, pending }: Given,
): PlannedTemplates {
  const notes = templateNotes(
    cohort,
    framework.profile.some(({ id }) => id === 'key'),
  )
  const textFor = newPlanTexts(framework, cohort.term, { notes })
  const findings: Finding[] = []
  const templates = here.map(({ person, member }) => {
    const own = prefilled(prefill, person)
    findings.push(...own.findings)
    const answers = new Map<string, YamlValue>([
      ...standard(framework, cohort, member),
      ...own.answers,
      ...keyOf(member),
    ])
    const profile = framework.profile.flatMap(({ id }) => {
      const answer = answers.get(id)
      return answer === undefined || answer === '' ? [] : [[id, answer] as const]
    })
    const ours = [...(member.template === null ? [] : [member.template]), ...(pending.get(member.key) ?? [])]
    return lookAtTemplate(paths, member.key, textFor(profile), ours)
  })
  return { templates, findings }
}

/** What a roster says without being told where: a candidate's name (a partnership's is its own), and the program. */
const standard = ({ audience }: Framework, { program }: Cohort, { name }: Member): [string, YamlValue][] => [
  ...(audience === 'candidate' ? [['name', name] as [string, YamlValue]] : []),
  ...(program === null ? [] : [['program', program] as [string, YamlValue]]),
]

/** The key is not for a column to change: it is the name of the folder. */
const keyOf = ({ key }: Member): [string, YamlValue][] => [['key', key]]
