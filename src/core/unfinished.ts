import type { Step } from './agenda.ts'
import type { Prompt } from './framework.ts'
import { type Entry, entriesOf } from './value.ts'

/** Whether entries of a repeat say how far they are: goals, milestones, activities. */
export const hasStatus = ({ prompts = [] }: Prompt): boolean => prompts.some(({ id }) => id === 'status')

const isOver = ({ fields }: Entry): boolean => ['done', 'dropped'].includes(String(fields.get('status')))

/**
 * The entries of last term that were neither done nor dropped and are not in this term: what a new visit looks at first.
 * Empty where last term's answers are not taken up (`revisit: fresh`) and for a repeat that was left out on purpose.
 */
export function unfinished({ prompt, entry, state, value, previous }: Step): readonly Entry[] {
  if (prompt.type !== 'repeat' || entry !== undefined || prompt.revisit === 'fresh') return []
  if (state === 'inactive' || state === 'skipped') return []
  const here = entriesOf(value)
  return entriesOf(previous).filter((old) => !isOver(old) && !here.some(({ id }) => id === old.id))
}
