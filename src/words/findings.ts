import type { Code } from '../core/codes.ts'
import type { Args } from '../core/finding.ts'
import { ANSWER_FINDINGS } from './findings/answer.ts'
import { COHORT_FINDINGS } from './findings/cohort.ts'
import { COLLECT_FINDINGS } from './findings/collect.ts'
import { CONTENT_FINDINGS } from './findings/content.ts'
import { EXPORT_FINDINGS } from './findings/export.ts'
import { FEEDBACK_FINDINGS } from './findings/feedback.ts'
import { FILES_FINDINGS } from './findings/files.ts'
import { GRADES_FINDINGS } from './findings/grades.ts'
import { text, type Words, words } from './findings/parts.ts'
import { PATHWAY_FINDINGS } from './findings/pathway.ts'
import { PLAN_FINDINGS } from './findings/plan.ts'
import { ROSTER_FINDINGS } from './findings/roster.ts'
import { SAVING_FINDINGS } from './findings/saving.ts'
import { SCHEDULE_FINDINGS } from './findings/schedule.ts'
import { USAGE_FINDINGS } from './findings/usage.ts'
import { YAML_FINDINGS } from './findings/yaml.ts'

/** Every sentence a finding can say, by area; a code without words does not compile. */
const FINDINGS: Readonly<Record<Code, Words>> = {
  ...FILES_FINDINGS,
  ...PLAN_FINDINGS,
  ...YAML_FINDINGS,
  ...ANSWER_FINDINGS,
  ...PATHWAY_FINDINGS,
  ...CONTENT_FINDINGS,
  ...SCHEDULE_FINDINGS,
  ...ROSTER_FINDINGS,
  ...COHORT_FINDINGS,
  ...GRADES_FINDINGS,
  ...FEEDBACK_FINDINGS,
  ...COLLECT_FINDINGS,
  ...USAGE_FINDINGS,
  ...SAVING_FINDINGS,
  ...EXPORT_FINDINGS,
  // Here because it says another finding's words.
  'settings-unreadable': words(
    (a) =>
      `${text(a, 'because') === '' ? 'There are no settings in this file.' : saysOf(text(a, 'because') as Code, a)} Until that is mended, the usual settings apply.`,
    () => 'Mend it, or delete the file and save again what you want with: waymark settings',
  ),
}

export const saysOf = (code: Code, args: Args): string => FINDINGS[code].says(args)
export const fixOf = (code: Code, args: Args): string => FINDINGS[code].fix(args)
