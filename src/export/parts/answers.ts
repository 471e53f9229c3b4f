import type { Step } from '../../core/agenda.ts'
import type { Block } from '../../core/document/document.ts'
import { entryName } from '../../core/entry-name.ts'
import type { Benefit, Prompt } from '../../core/framework.ts'
import type { Answers } from '../../core/plan.ts'
import { termTitle } from '../../core/term.ts'
import { type Entry, entriesOf, isAnswered, isEntries, type Value } from '../../core/value.ts'
import { sameValue } from '../../core/value-json.ts'
import { benefitsIn, isInScope } from '../../core/view/scope.ts'
import type { Part } from './part.ts'
import { questionBlocks } from './question-blocks.ts'
import { paragraph } from './value-blocks.ts'

const NOTHING: Answers = new Map()

/**
 * Every answer below its benefit, term by term; short ones beside their question. With `repeat: false` what stayed as it was
 * in the term before does not stand there again.
 */
export const answers: Part<'answers'> = ({ shared, terms }, part) => {
  const isSeveral = terms.length > 1
  const benefits = benefitsIn(shared.framework, part)
  return terms.flatMap((term, i) => {
    const before = (part.repeat === false ? terms[i - 1]?.answers : undefined) ?? NOTHING
    const steps = shared
      .agenda(term)
      .filter(({ entry, prompt }) => entry === undefined && isInScope(prompt, part))
      .map((step) => ({ ...step, value: newIn(step.prompt, step.value, before.get(step.path)) }))
      .filter(({ value }) => isAnswered(value))
    const blocks = benefits.flatMap((benefit) =>
      benefitBlocks(benefit, steps, isSeveral ? 3 : 2, part.questions !== false),
    )
    if (!isSeveral) return blocks.length > 0 ? blocks : [paragraph(`Nothing is answered in ${termTitle(term.id)} yet.`)]
    const heading: Block = { kind: 'heading', level: 2, text: termTitle(term.id) }
    if (blocks.length === 0) return [heading, paragraph(before.size > 0 ? 'Nothing changed.' : 'Nothing is answered.')]
    const note = before.size > 0 ? [paragraph('What stayed as it was before is not repeated.', 'quiet')] : []
    return [heading, ...note, ...blocks]
  })
}

/** What of an answer is not the same as before: of a list the entries that are new, and of others what changed in them. */
function newIn(prompt: Prompt, value: Value | undefined, before: Value | undefined): Value | undefined {
  if (sameValue(value, before)) return undefined
  if (!isEntries(value)) return value
  const known = new Map(entriesOf(before).map((entry) => [entry.id, entry]))
  return value.flatMap((entry) => {
    const old = known.get(entry.id)
    if (!old) return [entry]
    return sameValue([old], [entry]) ? [] : [changedIn(prompt, entry, old)]
  })
}

/** An entry with what changed in it and what names it. */
function changedIn(prompt: Prompt, entry: Entry, old: Entry): Entry {
  const fields = new Map(
    [...entry.fields].filter(
      ([id, value]) => prompt.item?.includes(`{${id}}`) || !sameValue(value, old.fields.get(id)),
    ),
  )
  const changed = { ...entry, fields }
  return entryName(prompt, changed) === entryName(prompt, entry) ? changed : entry
}

function benefitBlocks(
  { id, title }: Benefit,
  steps: readonly Step[],
  level: 2 | 3,
  questions: boolean,
): readonly Block[] {
  const own = steps.filter(({ section }) => section === id)
  if (own.length === 0) return []
  return [{ kind: 'heading', level, text: title }, ...questionBlocks(own, level === 2 ? 3 : 4, questions)]
}
