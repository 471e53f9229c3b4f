import type { Step } from '../../core/agenda.ts'
import { setField } from '../../core/entries.ts'
import { fieldAsked } from '../../core/prompt-types/repeat.ts'
import { type Entry, entriesOf, isAnswered, type Value } from '../../core/value.ts'
import type { Ask, Prompter, Word } from './prompter.ts'
import type { Session } from './session.ts'

/** What the menu of a repeat is asked with. */
export const menuQuestion = (
  step: Step,
  entries: readonly string[],
): Pick<Ask, 'current' | 'previous' | 'problems' | 'entries'> => ({
  current: step.value,
  previous: step.previous,
  problems: [],
  entries,
})

/**
 * Asks the fields of one entry in order: the essential ones, then each group of further fields only after a yes to its
 * offer. The entry joins the plan with its first answer, and every later answer is saved at once. `first` is an answer to
 * the first field that was typed already.
 */
export async function askEntry(
  session: Session,
  prompter: Prompter,
  step: Step,
  entry: Entry,
  first: string | undefined,
  entriesNow: () => readonly Entry[],
  saveEntries: (entries: readonly Entry[]) => Promise<void>,
): Promise<Word | undefined> {
  const fields = step.prompt.prompts ?? []
  const entryNow = (): Entry => entriesNow().find(({ id }) => id === entry.id) ?? entry
  const saveField =
    (field: string) =>
    async (value: Value | undefined): Promise<void> => {
      const entries = entriesNow()
      const known = entries.some(({ id }) => id === entry.id)
      if (!known && value === undefined) return
      await saveEntries(setField(known ? entries : [...entries, entry], entry.id, field, value))
    }
  const offers = new Map<string, boolean>()
  if (first !== undefined && fields[0]) await saveField(fields[0].id)(first)

  for (let i = first === undefined ? 0 : 1; i < fields.length; i += 1) {
    const field = fields[i]
    if (!field) break
    if (!fieldAsked(field, entryNow())) continue
    if (field.offer !== undefined && !offers.has(field.offer)) {
      // Nothing is offered for an entry that was never begun.
      if (!entriesNow().some(({ id }) => id === entry.id)) return undefined
      const wants =
        fields.some(({ offer, id }) => offer === field.offer && isAnswered(entryNow().fields.get(id))) ||
        (await prompter.confirm(field.offer))
      if (typeof wants === 'object') return wants
      offers.set(field.offer, wants)
    }
    if (field.offer !== undefined && !offers.get(field.offer)) continue
    const path = `${step.path}.${entry.id}.${field.id}`
    const previous = entriesOf(step.previous)
      .find(({ id }) => id === entry.id)
      ?.fields.get(field.id)
    const word = await session.askField(
      path,
      field,
      { section: step.section, value: entryNow().fields.get(field.id), previous },
      saveField(field.id),
    )
    if (word?.kind === 'back') {
      const before = fields
        .slice(0, i)
        .findLastIndex((candidate) => fieldAsked(candidate, entryNow()) && offers.get(candidate.offer ?? '') !== false)
      if (before < 0) return word
      i = before - 1
    } else if (word) return word
  }
  return undefined
}
