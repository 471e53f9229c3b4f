/** `error`: keeps a file from being read or a term from being finalized. `warning`: advice. */
export type Severity = 'error' | 'warning'

interface Fact {
  readonly severity: Severity
  /** The exit code when it ends a command (docs/errors.md); 1 for what `check` merely reports. */
  readonly exit: 1 | 2 | 3 | 4 | 5
}

const finding: Fact = { severity: 'error', exit: 1 }
const advice: Fact = { severity: 'warning', exit: 1 }
const usage: Fact = { severity: 'error', exit: 2 }
const unread: Fact = { severity: 'error', exit: 3 }
const unsaved: Fact = { severity: 'error', exit: 4 }
const changed: Fact = { severity: 'error', exit: 5 }

/** Every code a finding or a failure can have. Each has words in `src/words`, a row in docs/errors.md and a fixture. */
const FACTS = {
  // Reading a file.
  'file-missing': unread,
  'file-not-regular': unread,
  'file-not-readable': unread,
  'file-too-large': unread,
  'file-not-utf8': unread,
  'file-utf16': unread,

  // Reading a version from git.
  'git-missing': unread,
  'git-outside': unread,
  'git-unsafe': unread,
  'git-revision': unread,
  'git-revision-dash': usage,
  'git-file': unread,
  'git-failed': unread,

  // Two versions of a plan.
  'merge-marks': unread,
  'merge-id-twice': unread,

  // Reading YAML.
  'yaml-control-character': unread,
  'yaml-conflict-markers': unread,
  'yaml-too-deep': unread,
  'yaml-too-many-parts': unread,
  'yaml-alias': unread,
  'yaml-tag': unread,
  'yaml-directive': unread,
  'yaml-several-documents': unread,
  'yaml-duplicate-key': unread,
  'yaml-empty': unread,
  'yaml-tab': unread,
  'yaml-odd-space': unread,
  'yaml-quote-open': unread,
  'yaml-after-quote': unread,
  'yaml-bad-escape': unread,
  'yaml-bracket-open': unread,
  'yaml-reserved-start': unread,
  'yaml-colon-in-text': unread,
  'yaml-no-space-after-colon': unread,
  'yaml-not-key-value': unread,
  'yaml-indent': unread,
  'yaml-syntax': unread,

  // A plan's own keys.
  'plan-not-a-plan': unread,
  'plan-newer': unread,
  'plan-framework-unknown': unread,
  'plan-framework-newer': unread,
  'plan-key-missing': unread,
  'plan-key-unknown': finding,
  'plan-wrong-kind': unread,
  'plan-term-id': unread,
  'plan-term-twice': unread,
  'plan-term-order': unread,
  'plan-status': unread,
  'plan-prompt-unknown': finding,
  'plan-prompt-retired': advice,
  'plan-prompt-moved': advice,
  'plan-outdated': advice,
  'plan-seal-missing': advice,
  'plan-seal-broken': advice,
  'plan-final-incomplete': finding,
  'plan-hidden-characters': advice,
  'plan-conflicted-copy': advice,

  // Answers.
  'answer-wrong-kind': finding,
  'answer-malformed': finding,
  'answer-short': advice,
  'answer-not-number': finding,
  'answer-too-low': finding,
  'answer-too-high': finding,
  'answer-off-scale': finding,
  'answer-not-date': finding,
  'answer-not-yes-no': finding,
  'answer-not-choice': finding,
  'answer-not-list': finding,
  'answer-choice-twice': finding,
  'answer-too-few': finding,
  'answer-too-many': finding,
  'answer-not-entries': finding,
  'answer-too-few-entries': finding,
  'answer-too-many-entries': finding,
  'entry-id': finding,
  'entry-id-twice': finding,
  'entry-unknown-field': finding,
  'entry-field-missing': finding,

  // A pathway that does not go together.
  'pathway-past-due': advice,
  'pathway-role-early': advice,
  'pathway-prerequisite-missing': advice,
  'pathway-prerequisite-later': advice,
  'pathway-opportunity-closed': advice,
  'pathway-opportunity-early': advice,
  'pathway-cycle-past': advice,
  'pathway-depends-unknown': advice,
  'pathway-depends-later': advice,
  'pathway-depends-cycle': advice,
  'pathway-load': advice,
  'pathway-nothing-beyond-year-one': advice,
  'pathway-one-setting': advice,

  // Content.
  'content-shape': finding,
  'content-key-unknown': finding,
  'content-key-missing': finding,
  'content-id-twice': finding,
  'content-id-retired': finding,
  'content-label-end': finding,
  'content-condition-unknown': finding,
  'content-condition-later': finding,
  'content-condition-choice': finding,
  'content-condition-test': finding,
  'content-collects-field': finding,
  'content-choices': finding,
  'content-points': finding,
  'content-prompts': finding,
  'content-item': finding,
  'content-pipe': finding,
  'content-required': finding,
  'content-catalogue': finding,
  'catalogue-role-unknown': finding,
  'catalogue-role-cycle': finding,
  'catalogue-role-early': finding,
  'catalogue-range': finding,
  'catalogue-state': finding,
  'catalogue-money-undated': finding,
  'catalogue-money-place': finding,
  'content-crosswalk': finding,
  'content-formerly': finding,
  'content-revision': finding,
  'content-rescale': finding,
  'content-version': finding,
  'content-id-gone': finding,
  'content-type-changed': finding,
  'content-choice-gone': advice,

  // A salary schedule.
  'schedule-spreadsheet': unread,
  'schedule-quotes': unread,
  'schedule-no-table': unread,
  'schedule-key-missing': unread,
  'schedule-key-unknown': advice,
  'schedule-school-year': unread,
  'schedule-lane-name': unread,
  'schedule-lane-empty': unread,
  'schedule-row-long': unread,
  'schedule-years': unread,
  'schedule-years-twice': unread,
  'schedule-years-missing': advice,
  'schedule-amount': unread,
  'schedule-amount-signs': advice,
  'schedule-decreasing': advice,

  // A roster.
  'roster-spreadsheet': unread,
  'roster-empty': unread,
  'roster-headings': unread,
  'roster-heading-twice': unread,
  'roster-nobody': unread,
  'roster-too-large': unread,
  'roster-quotes': finding,
  'roster-row-long': finding,
  'roster-row-short': finding,
  'roster-cell-long': finding,
  'roster-id-changed': finding,
  'roster-id-twice': finding,
  'roster-unkeyed': finding,
  'roster-ambiguous': finding,
  'roster-encoding': advice,
  'roster-rows-above': advice,
  'roster-heading-missing': advice,
  'roster-characters': advice,
  'roster-garbled': advice,
  'roster-formula': advice,
  'roster-id-zeros': advice,
  'roster-name-missing': advice,
  'roster-name-twice': advice,
  'roster-email-twice': advice,
  'roster-prefill-question': advice,
  'roster-prefill-column': advice,
  'roster-prefill-value': advice,

  // A cohort folder.
  'cohort-newer': unread,
  'cohort-key-missing': unread,
  'cohort-key-unknown': unread,
  'cohort-value': unread,
  'cohort-record': unread,
  'cohort-reports-close': advice,

  // Points for a course system.
  'grades-bytes': unread,
  'grades-system': unread,
  'grades-rule': usage,
  'grades-column': usage,
  'grades-exists': usage,
  'grades-key': usage,
  'grades-points-high': advice,

  // Notes to hand back.
  'feedback-column': unread,
  'feedback-nobody': finding,

  // Settings.
  'settings-unreadable': advice,
  'settings-unknown': advice,
  'settings-value': advice,

  // Saving.
  'save-failed': unsaved,
  'save-read-only': unsaved,
  'save-too-large': unsaved,
  'save-unproved': unsaved,
  'save-unreadable': unsaved,
  'save-changed': changed,
  'save-locked': changed,

  // Using a command.
  usage: usage,
  'usage-no-terminal': usage,
  'usage-no-plan': usage,
  'usage-several-plans': usage,
  'usage-plan-exists': usage,
  'usage-framework': usage,
  'usage-benefit': usage,
  'usage-path': usage,
  'usage-term': usage,
  'usage-term-order': usage,
  'usage-term-final': usage,
  'usage-term-outdated': usage,
  'diff-one-term': usage,
  'diff-first-term': usage,
  'diff-frameworks': usage,
  'diff-all': usage,
  'usage-role': usage,
  'usage-version': usage,
  'usage-view': usage,
  'usage-view-file': usage,
  'usage-format': usage,
  'export-exists': usage,
  'export-own-plan': usage,
  'export-one-file': usage,
  'export-not-a-folder': usage,
  'export-not-a-file': usage,
  'export-no-final': usage,
  'usage-setting': usage,
  'usage-setting-value': usage,
  'usage-number': usage,
  'usage-lane': usage,
  'usage-move': usage,
  'usage-entry': usage,
  'usage-schedule': usage,
  'usage-roster': usage,
  'usage-due': usage,
  'usage-time-zone': usage,
  'usage-cohort': usage,
  'usage-cohort-other': usage,
  'answers-unknown': finding,
  'not-ready': finding,
} as const satisfies Record<string, Fact>

export type Code = keyof typeof FACTS

export const ALL_CODES = Object.keys(FACTS) as readonly Code[]
export const severityOf = (code: Code): Severity => FACTS[code].severity
export const exitOf = (code: Code): Fact['exit'] => FACTS[code].exit

/** The exit code of several findings: the most serious, 4 before 5 before 3 before 2 before 1 (docs/errors.md). */
export const worstExit = (codes: readonly Code[]): 0 | Fact['exit'] =>
  ([4, 5, 3, 2, 1] as const).find((exit) => codes.some((code) => exitOf(code) === exit)) ?? 0
