import type { Look } from '../words/look.ts'
import type { Words } from '../words/styled.ts'
import type { Outcome, Services } from './services.ts'

/** What the values of an option or an argument are, so that a shell can complete them (src/cli/complete/completers.ts). */
export type Completes =
  | 'framework'
  | 'benefit'
  | 'term'
  | 'role'
  | 'item'
  | 'plan'
  | 'file'
  | 'prompt'
  | 'answer'
  | 'help'
  | 'format'
  | 'view'

/** An argument as commander writes it: `[plan]`, `<path>`, `[files...]`. */
export interface ArgSpec {
  readonly name: string
  readonly says: string
  readonly choices?: readonly string[]
  readonly completes?: Completes
}

/** An option as commander writes it, with its explanation. */
export interface OptionSpec {
  readonly flags: string
  readonly says: string
  readonly choices?: readonly string[]
  readonly completes?: Completes
  /** Known, but not shown in help. */
  readonly hidden?: boolean
}

/** What people want to do, in the order help shows it. */
export const GROUPS = [
  'Think and write',
  'See where you are',
  'Finish a term',
  'For scripts and courses',
  'Content',
  'Set up',
] as const

/** What help, the man page and completion know of a command. */
export interface CommandHelp {
  /** `status`, or `content check` for a command in a group. */
  readonly name: string
  readonly summary: string
  /** Shown below the usage line of its own help. */
  readonly about?: string
  readonly group: (typeof GROUPS)[number]
  readonly args?: readonly ArgSpec[]
  readonly options?: readonly OptionSpec[]
  /** Two or three real ones; a test runs every one. */
  readonly examples: readonly Example[]
}

interface Example {
  readonly says: string
  readonly run: string
  /** How it ends where that is not 0 (`waymark help exit-codes`). */
  readonly exit?: number
}

/** A command as data: what help shows and what is parsed. Its code is loaded only when it runs. */
export interface CommandSpec extends CommandHelp {
  readonly load: () => Promise<CommandCode>
}

/**
 * The code of a command. `run` turns arguments and options into data; `words` says the data to a person; `json` shapes it
 * for a program (the data itself when absent). Written as methods, so that each command keeps its own type of data.
 */
export interface CommandCode<Data = unknown> {
  run(args: readonly string[], options: Options, services: Services): Promise<Outcome<Data>>
  words(data: Data, look: Look): Words
  json?(data: Data): unknown
  /** Whether its words are for reading at length, so that a terminal shows them in a pager. */
  readonly pages?: boolean
}

/** Parsed options by their camel-case names; the command's own specification says what they can be. */
export type Options = Readonly<Record<string, unknown>>

/** A text option's value, or undefined. */
export const textOption = (options: Options, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined
