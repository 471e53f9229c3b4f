import type { Prompt } from '../framework.ts'
import { isDate } from '../prompt-types/date.ts'
import { isEntries, type Value } from '../value.ts'
import type { Change } from './change.ts'
import type { SectionDiff } from './diff-sides.ts'

/** For whom a comparison is: the person at their own screen, or one they hand it to (docs/decisions.md). */
export type Audience = 'me' | 'self' | 'mentor' | 'program'

/** Whether an answer is a person's own words, rather than a choice, a number or a date. */
export const isText = ({ prompt, before, after }: Pick<Change, 'prompt' | 'before' | 'after'>): boolean =>
  (prompt === undefined || prompt.type === 'text' || prompt.type === 'long_text') &&
  (typeof before === 'string' || typeof after === 'string')

/** A section as its reader gets it: whole, what happened without the words, or the figures alone. */
export function sectionFor(audience: Audience, section: SectionDiff): SectionDiff {
  if (audience === 'me' || audience === 'self') return section
  if (audience === 'program') return { ...section, changes: [], lives: [], orders: [] }
  return {
    ...section,
    changes: section.changes.map(withoutWords),
    lives: section.lives.map((life) => ({
      ...life,
      changes: life.changes.map(withoutWords),
      fields: new Map(
        [...life.fields].filter(([id, value]) =>
          isFact(
            value,
            life.prompt.prompts?.find((field) => field.id === id),
          ),
        ),
      ),
    })),
  }
}

function withoutWords(change: Change): Change {
  const { prompt, before, after } = change
  const { words: _, reason: __, ...rest } = change
  if (isFact(before, prompt) && isFact(after, prompt)) return rest
  return { ...rest, before: undefined, after: undefined }
}

/** Whether an answer is what its prompt offers: nothing that someone put into words, by hand in the file neither. */
export function isFact(value: Value | undefined, prompt: Prompt | undefined): boolean {
  if (value === undefined || value === null) return true
  const chosen = Array.isArray(value) && !isEntries(value) ? (value as readonly string[]) : [value]
  switch (prompt?.type) {
    case 'number':
    case 'scale':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && isDate(value)
    case 'select_one':
    case 'select_multiple':
    case 'rank':
      return chosen.every((id) => prompt.choices?.some((choice) => choice.id === id))
    default:
      return false
  }
}
