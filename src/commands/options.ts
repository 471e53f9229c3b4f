import type { OptionSpec } from './command.ts'

export const TERM_OPTION: OptionSpec = {
  flags: '--term <id>',
  says: 'the term to work on, such as 2026-fall (else the last one in the plan)',
}
export const FRAMEWORK_OPTION: OptionSpec = {
  flags: '--framework <id>',
  says: 'candidate or district, for a new plan (else candidate)',
}
export const PLAN_ARG = {
  name: '[plan]',
  says: 'the plan file (else plan.yaml here, else the only *.plan.yaml here)',
} as const
