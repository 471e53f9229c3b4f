import type { Block, Document } from '../core/document/document.ts'
import type { Term } from '../core/plan.ts'
import type { SharedPlan } from '../core/sharing/shared-plan.ts'
import { termTitle } from '../core/term.ts'
import type { View } from '../core/view/view.ts'
import type { PartInput } from './parts/part.ts'
import { partBlocks } from './parts/parts.ts'
import { paragraph } from './parts/value-blocks.ts'

/**
 * A plan as one view of it shows it.
 * Pure: nothing of the day or the machine is in it.
 */
export function viewDocument(view: View, input: PartInput): Document {
  const { shared, terms } = input
  const { framework, plan } = shared
  const name = view.terms === 'none' ? undefined : plan.profile.get('profile.name')
  const who = typeof name === 'string' && name.trim() !== '' ? name.replace(/\s+/g, ' ').trim() : undefined
  const blocks = view.parts.flatMap((part) => [...partBlocks(input, part)])
  return {
    title: who === undefined ? view.title : `${view.title}: ${who}`,
    language: framework.language,
    blocks: [
      paragraph([...span(terms), framework.title].join('. '), 'quiet'),
      ...(blocks.length > 0 ? blocks : NOTHING),
    ],
    colophon: colophonOf(shared, view),
  }
}

const NOTHING: readonly Block[] = [paragraph('There is nothing to show here yet.')]

/** `Fall 2026, in progress`, or the first and the last of several. */
function span(terms: readonly Term[]): readonly string[] {
  const [first, last] = [terms[0], terms.at(-1)]
  if (!first || !last) return []
  if (first === last) return [`${termTitle(last.id)}, ${last.status === 'final' ? 'closed' : 'in progress'}`]
  return [`${termTitle(first.id)} to ${termTitle(last.id)}`]
}

function colophonOf({ framework, choices }: SharedPlan, { terms }: View): readonly string[] {
  const { title, publisher, date, note } = framework.source
  return [
    ...(terms === 'none' ? [] : ["Made with Waymark from its owner's plan."]),
    ...(choices.private ? [] : ['Private questions are not part of this.']),
    ...(choices.names ? [] : ['Names of people were replaced by roles.']),
    `The questions draw on: ${title}. ${publisher}${date === undefined ? '' : `, ${date}`}. ${note}`,
  ]
}
