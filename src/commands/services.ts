import type { Content } from '../store/content/content.ts'
import type { Settings } from '../store/settings/read-settings.ts'
import type { Words } from '../words/styled.ts'
import type { Prompter } from './reflect/prompter.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** What every command is given instead of reaching for it. */
export interface Services {
  readonly cwd: string
  readonly env: Env
  /** The day, YYYY-MM-DD, where the person is. */
  readonly today: string
  /** A new entry id such as `goal-7f3k`. */
  readonly newId: (kind: string) => string
  readonly content: Content
  /** The folder for kept text. */
  readonly stateDir: string
  /** The folder of the settings. */
  readonly configDir: string
  /** What a person saved for all their plans. */
  readonly settings: Settings
  /** Says something beside the answer, on stderr; nothing with --quiet. */
  readonly note: (words: Words) => void
  /** Says what must not be missed, also with --quiet: where an unsaved text went. */
  readonly warn: (words: Words) => void
  /** Writes a file's content to stdout, byte by byte as it is: for a pipe. Waits while its reader is behind. */
  readonly emit: (content: string | Uint8Array) => Promise<void>
  /** Tells how far long work is, after a second; nothing with --quiet. */
  readonly progress: Progress
  readonly readInput: () => Promise<string>
  readonly prompters: Prompters
  /** Aborted by Ctrl-C, SIGTERM or SIGHUP. */
  readonly interrupted: AbortSignal
}

/** Begins to tell of work on `total` things: `at` says how many are done, `end` that it is over. */
export type Progress = (
  doing: string,
  total: number,
) => { readonly at: (done: number) => void; readonly end: () => void }

export interface Prompters {
  /** Whether a person can be asked: stdin and stderr are terminals. */
  readonly canAsk: boolean
  /** Whether what is shown goes to a terminal as well, and into no pipe. */
  readonly isSeen: boolean
  /** The one that suits this terminal, or none: drawn, or line by line. */
  readonly live: () => Promise<Prompter>
  /** Answers from a file's content, by path. */
  readonly scripted: (answers: ReadonlyMap<string, unknown>) => Promise<Prompter>
}

/** What a command comes to: an exit code and its data; the words are made from the data at the end. */
export interface Outcome<Data> {
  readonly exit: number
  readonly data: Data
}
