import { answerCommand } from '../commands/answer/command.ts'
import { checkCommand } from '../commands/check/command.ts'
import type { CommandSpec } from '../commands/command.ts'
import { contentCheckCommand } from '../commands/content-check/command.ts'
import { contentListCommand } from '../commands/content-list/command.ts'
import { contentOutlineCommand } from '../commands/content-outline/command.ts'
import { contentSchemaCommand } from '../commands/content-schema/command.ts'
import { finalizeCommand } from '../commands/finalize/command.ts'
import { newCommand } from '../commands/new/command.ts'
import { nextCommand } from '../commands/next/command.ts'
import { recoverCommand } from '../commands/recover/command.ts'
import { reflectCommand } from '../commands/reflect/command.ts'
import { reopenCommand } from '../commands/reopen/command.ts'
import { statusCommand } from '../commands/status/command.ts'

/** Every command, in the order help shows them. */
export const COMMANDS: readonly CommandSpec[] = [
  reflectCommand,
  newCommand,
  statusCommand,
  checkCommand,
  finalizeCommand,
  reopenCommand,
  recoverCommand,
  nextCommand,
  answerCommand,
  contentListCommand,
  contentOutlineCommand,
  contentCheckCommand,
  contentSchemaCommand,
]
