import type { ArgSpec, OptionSpec } from './command.ts'

/** Options that work with every command. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { flags: '--json', says: 'the answer as one JSON object (docs/json.md)' },
  { flags: '--quiet', says: 'no notes beside the answer' },
  { flags: '--no-input', says: 'never ask anything' },
  { flags: '--color <when>', says: 'colors in what is shown', choices: ['auto', 'always', 'never'] },
  { flags: '--plain', says: 'line by line, nothing drawn: for screen readers and simple terminals' },
  { flags: '--debug', says: 'show where in the program a fault happened', hidden: true },
]

export const TERM_OPTION: OptionSpec = {
  flags: '--term <id>',
  says: 'the term to work on, such as 2026-fall (else the last one in the plan)',
  completes: 'term',
}
export const FRAMEWORK_OPTION: OptionSpec = {
  flags: '--framework <id>',
  says: 'candidate or district, for a new plan (else candidate)',
  completes: 'framework',
}
export const PLAN_ARG: ArgSpec = {
  name: '[plan]',
  says: 'the plan file (else plan.yaml here, else the only *.plan.yaml here)',
  completes: 'plan',
}
export const FRAMEWORK_ARG: ArgSpec = {
  name: '[framework]',
  says: 'candidate or district (else candidate)',
  completes: 'framework',
}
export const ROSTER_ARG: ArgSpec = { name: '<roster>', says: 'the roster, as exported or your own', completes: 'file' }
export const COHORT_ARG: ArgSpec = {
  name: '[folder]',
  says: 'the cohort folder (else the one you are in)',
  completes: 'file',
}
export const ENCODING_OPTION: OptionSpec = {
  flags: '--encoding <name>',
  says: 'how the roster is encoded (else what its bytes say)',
  choices: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'],
}
