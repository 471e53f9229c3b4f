import type { Step } from '../../core/agenda.ts'
import { holds } from '../../core/condition.ts'
import { setField } from '../../core/entries.ts'
import type { Prompt } from '../../core/framework.ts'
import { pipe } from '../../core/pipe.ts'
import { ENTRY_ID } from '../../core/prompt-types/repeat.ts'
import { type Entry, entriesOf, isAnswered, type Value } from '../../core/value.ts'
import type { Asker } from './asker.ts'
import type { Ask, Word } from './prompter.ts'

/** What the menu of a repeat is asked with. */
export const menuQuestion = (
  step: Step,
  entries: readonly string[],
): Pick<Ask, 'current' | 'previous' | 'keeps' | 'problems' | 'entries'> => ({
  current: step.value,
  keeps: undefined,
  previous: step.previous,
  problems: [],
  entries,
})

/** Whether every entry can be told from the others: by an id of its own. */
export const canTellApart = (entries: readonly Entry[]): boolean =>
  entries.every(({ id }) => ENTRY_ID.test(id)) && new Set(entries.map(({ id }) => id)).size === entries.length

/** The repeat an entry belongs to: how to see it now, and how to save it whole. */
export interface EntryHome {
  readonly step: Step
  readonly entriesNow: () => readonly Entry[]
  readonly saveEntries: (entries: readonly Entry[]) => Promise<void>
}

/**
 * Asks the fields of one entry in order: the essential ones, then each group of further fields only after a yes to its
 * offer. The entry joins the plan with its first answer, and every later answer is saved at once. `first` is an answer to
 * the first field that was typed already.
 */
export async function askEntry(
  asker: Asker,
  home: EntryHome,
  entry: Entry,
  first: string | undefined,
): Promise<Word | undefined> {
  const { step, entriesNow, saveEntries } = home
  const fields = step.prompt.prompts ?? []
  const isThere = (): boolean => entriesNow().some(({ id }) => id === entry.id)
  const entryNow = (): Entry => entriesNow().find(({ id }) => id === entry.id) ?? entry
  const valueNow = (field: Prompt): Value | undefined => entryNow().fields.get(field.id)
  const lookUp = (name: string): Value | undefined =>
    fields.some(({ id }) => id === name)
      ? (entryNow().fields.get(name) ?? undefined)
      : asker.answerTo(name, step.section)
  const asked = (field: Prompt): boolean =>
    (asker.asksAll || field.offer === undefined) && (!field.when || holds(field.when, lookUp))
  const offers = new Map<string, boolean>()

  const save =
    (field: Prompt) =>
    async (value: Value | undefined): Promise<void> => {
      if (!isThere() && value === undefined) return
      const entries = entriesNow()
      await saveEntries(setField(isThere() ? entries : [...entries, entry], entry.id, field.id, value))
    }
  const ask = (field: Prompt, typed: string | undefined): Promise<Word | undefined> => {
    const path = `${step.path}.${entry.id}.${field.id}`
    const previous = entriesOf(step.previous)
      .find(({ id }) => id === entry.id)
      ?.fields.get(field.id)
    const at = { section: step.section, value: valueNow(field), previous }
    // What is half typed for an entry that is not in the plan yet is kept with its repeat, which the next session finds.
    return asker.askField(path, pipe(field, lookUp), at, save(field), {
      typed,
      draftAt: isThere() ? path : step.path,
    })
  }
  const fieldBefore = (index: number): number =>
    fields
      .slice(0, index)
      .findLastIndex((field) => asked(field) && (field.offer === undefined || offers.get(field.offer) === true))

  for (let i = 0; i < fields.length; i += 1) {
    const field = fields[i]
    if (!field || !asked(field)) continue
    let word: Word | undefined
    if (field.offer !== undefined && !offers.has(field.offer)) {
      // Nothing is offered for an entry that was never begun.
      if (!isThere()) return undefined
      const begun = fields.some((other) => other.offer === field.offer && isAnswered(valueNow(other)))
      const wants = begun || (await asker.confirm(field.offer))
      if (typeof wants === 'object') word = wants
      else offers.set(field.offer, wants)
    }
    if (!word) {
      if (field.offer !== undefined && !offers.get(field.offer)) continue
      word = await ask(field, i === 0 ? first : undefined)
    }
    if (word?.kind === 'back') {
      const before = fieldBefore(i)
      if (before < 0) return word
      i = before - 1
    } else if (word) return word
  }
  return undefined
}
