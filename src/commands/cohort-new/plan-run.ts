import type { Cohort } from '../../core/cohort/cohort.ts'
import { compareRoster, type RosterChanges } from '../../core/cohort/compare-roster.ts'
import { prefillFrom } from '../../core/cohort/prefill.ts'
import type { CohortRecord } from '../../core/cohort/record.ts'
import type { Finding } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import { recordText } from '../../store/cohort/record-file.ts'
import { sameDue } from '../../store/cohort/settings-file.ts'
import type { Template } from '../../store/cohort/templates.ts'
import { sha256 } from '../../store/files/crypto.ts'
import type { RosterFile } from '../../store/roster/read-roster-file.ts'
import type { OpenCohort } from '../open-cohort.ts'
import { planTemplates } from './plan-templates.ts'

/** Everything a run would do, worked out before anything is written. */
export interface PlannedRun {
  readonly changes: RosterChanges
  readonly templates: readonly Template[]
  readonly record: (left: ReadonlySet<string>) => CohortRecord
  /** Whether `cohort.yaml` has to be made or changed. */
  readonly newSettings: boolean
  readonly isWork: boolean
  readonly findings: readonly Finding[]
}

export function planRun(open: OpenCohort, cohort: Cohort, framework: Framework, roster: RosterFile): PlannedRun {
  const { paths, file, record, pending } = open
  const changes = compareRoster(roster, record.members, sha256)
  const prefill = prefillFrom(framework, roster.columns, cohort)
  const { templates, findings } = planTemplates(changes, { paths, framework, cohort, prefill, pending })
  const byKey = new Map(templates.map((template) => [template.key, template]))
  const next = (runs: number, left: ReadonlySet<string>): CohortRecord => ({
    runs,
    roster: { sha256: roster.sha256, shape: roster.shape?.id ?? '', encoding: roster.encoding },
    members: [
      ...changes.here.map(({ member }) => {
        const template = byKey.get(member.key)
        const isOurs = template && template.step !== 'keep' && !left.has(member.key)
        return isOurs ? { ...member, template: template.hash } : member
      }),
      ...changes.absent,
    ],
  })
  const newSettings = file === undefined || !sameDue(file.cohort, cohort)
  const isWork =
    newSettings ||
    templates.some(({ step }) => step === 'create' || step === 'replace') ||
    recordText(next(record.runs, new Set())) !== recordText(record)
  return {
    changes,
    templates,
    record: (left) => next(record.runs + 1, left),
    newSettings,
    isWork,
    findings: [...prefill.findings, ...changes.findings, ...findings],
  }
}
