import type { Look } from '../words/look.ts'
import type { Words } from '../words/styled.ts'
import type { Outcome, Services } from './services.ts'

/** An option as commander writes it, with its explanation. */
export interface OptionSpec {
  readonly flags: string
  readonly says: string
  readonly choices?: readonly string[]
}

/** A command as data: what help shows and what is parsed. Its code is loaded only when it runs. */
export interface CommandSpec {
  /** `status`, or `content check` for a command in a group. */
  readonly name: string
  readonly summary: string
  /** Shown below the usage line of its own help. */
  readonly about?: string
  readonly group: 'Plan' | 'Finish' | 'Script' | 'Content'
  /** As commander writes them: `[plan]`, `<path>`, `[files...]`. */
  readonly args?: readonly { readonly name: string; readonly says: string }[]
  readonly options?: readonly OptionSpec[]
  readonly examples: readonly { readonly says: string; readonly run: string }[]
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
}

/** Parsed options by their camel-case names; the command's own specification says what they can be. */
export type Options = Readonly<Record<string, unknown>>

/** A text option's value, or undefined. */
export const textOption = (options: Options, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined
