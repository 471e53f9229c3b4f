import type { Step } from '../../core/agenda.ts'
import type { Prompt } from '../../core/framework.ts'
import type { Value } from '../../core/value.ts'
import type { Ask, Word } from './prompter.ts'

/** What the parts of a session ask each other for: the session as its repeats and entries see it. */
export interface Asker {
  /** Whether more than what is required is asked: then the further fields of an entry are offered. */
  readonly asksAll: boolean
  readonly find: (path: string) => Step | undefined
  readonly save: (path: string, value: Value | undefined) => Promise<void>
  readonly leave: (path: string) => void
  readonly question: (
    path: string,
    prompt: Prompt,
    section: string,
  ) => Pick<Ask, 'path' | 'position' | 'brief' | 'prompt'>
  readonly answerTo: (name: string, section: string) => Value | undefined
  readonly confirm: (question: string) => Promise<boolean | Word>
  readonly askField: (
    path: string,
    prompt: Prompt,
    at: Pick<Step, 'value' | 'previous' | 'section'>,
    save: (value: Value | undefined) => Promise<void>,
    given?: { typed?: string | undefined; draftAt?: string },
  ) => Promise<Word | undefined>
}
