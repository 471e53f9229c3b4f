import { answerCommand } from '../commands/answer/command.ts'
import { checkCommand } from '../commands/check/command.ts'
import { cohortCollectCommand } from '../commands/cohort-collect/command.ts'
import { cohortFeedbackCommand } from '../commands/cohort-feedback/command.ts'
import { cohortGradesCommand } from '../commands/cohort-grades/command.ts'
import { cohortNewCommand } from '../commands/cohort-new/command.ts'
import { cohortRosterCheckCommand } from '../commands/cohort-roster-check/command.ts'
import { cohortRosterDiffCommand } from '../commands/cohort-roster-diff/command.ts'
import { cohortStatusCommand } from '../commands/cohort-status/command.ts'
import { cohortSummaryCommand } from '../commands/cohort-summary/command.ts'
import type { CommandSpec } from '../commands/command.ts'
import { completionCommand } from '../commands/completion/command.ts'
import { contentCheckCommand } from '../commands/content-check/command.ts'
import { contentListCommand } from '../commands/content-list/command.ts'
import { contentOutlineCommand } from '../commands/content-outline/command.ts'
import { contentSchemaCommand } from '../commands/content-schema/command.ts'
import { diffCommand } from '../commands/diff/command.ts'
import { earningsCommand } from '../commands/earnings/command.ts'
import { exploreCommand } from '../commands/explore/command.ts'
import { exportCommand } from '../commands/export/command.ts'
import { finalizeCommand } from '../commands/finalize/command.ts'
import { gitMergeDriverCommand } from '../commands/git-merge-driver/command.ts'
import { gitRemoveCommand } from '../commands/git-remove/command.ts'
import { gitSetupCommand } from '../commands/git-setup/command.ts'
import { gitTextconvCommand } from '../commands/git-textconv/command.ts'
import { lensCommand } from '../commands/lens/command.ts'
import { mergeCommand } from '../commands/merge/command.ts'
import { newCommand } from '../commands/new/command.ts'
import { nextCommand } from '../commands/next/command.ts'
import { pathwayCommand } from '../commands/pathway/command.ts'
import { recoverCommand } from '../commands/recover/command.ts'
import { reflectCommand } from '../commands/reflect/command.ts'
import { reopenCommand } from '../commands/reopen/command.ts'
import { revisitCommand } from '../commands/revisit/command.ts'
import { settingsCommand } from '../commands/settings/command.ts'
import { showCommand } from '../commands/show/command.ts'
import { statusCommand } from '../commands/status/command.ts'
import { undoCommand } from '../commands/undo/command.ts'
import { updateCommand } from '../commands/update/command.ts'

/** Every command, in the order help shows them: the main job first. */
export const COMMANDS: readonly CommandSpec[] = [
  reflectCommand,
  revisitCommand,
  newCommand,
  updateCommand,
  recoverCommand,
  undoCommand,
  mergeCommand,
  showCommand,
  statusCommand,
  pathwayCommand,
  diffCommand,
  exploreCommand,
  earningsCommand,
  lensCommand,
  checkCommand,
  finalizeCommand,
  reopenCommand,
  exportCommand,
  nextCommand,
  answerCommand,
  cohortNewCommand,
  cohortRosterCheckCommand,
  cohortRosterDiffCommand,
  cohortCollectCommand,
  cohortStatusCommand,
  cohortSummaryCommand,
  cohortGradesCommand,
  cohortFeedbackCommand,
  contentListCommand,
  contentOutlineCommand,
  contentCheckCommand,
  contentSchemaCommand,
  gitSetupCommand,
  gitRemoveCommand,
  settingsCommand,
  completionCommand,
]

/** What git starts by itself, which no one types: not in help, not completed. */
export const PLUMBING: readonly CommandSpec[] = [gitTextconvCommand, gitMergeDriverCommand]

/** Words that have commands of their own. */
export const COMMAND_GROUPS = {
  cohort: {
    summary: 'plans for a whole course: from a roster to templates, what is handed in, a report, grades',
    about:
      'Make a plan template for each person on a roster, take in what was handed in, see who is where, and report, grade and give feedback.',
  },
  'cohort roster': {
    summary: 'what is in a roster: check, diff',
    about: 'See what is understood of a roster, what is wrong in it, and what changed since the last one.',
  },
  content: {
    summary: 'frameworks and catalogues: list, outline, check, schema',
    about: 'Look at frameworks and catalogues, and check ones you write.',
  },
  git: {
    summary: 'let git show and merge plans with Waymark: setup, remove',
    about: 'Let git show plans readably and merge them by their ids, or have it as it was before.',
  },
} as const
