import type { AnswerEvent, AnswerThread } from '../../core/diff/threads.ts'
import type { Block } from '../../core/document/document.ts'
import { paragraphsOf } from '../../core/document/paragraphs.ts'
import { termTitle } from '../../core/term.ts'
import type { Part } from './part.ts'
import { threadsThrough } from './terms-threads.ts'
import { paragraph } from './value-blocks.ts'

/** Long answers that were written anew, one below the other, so that a way of thinking can be read from term to term. */
export const words: Part<'words'> = (input, { title = 'In your own words' }) => {
  const told = threadsThrough(input).answers.flatMap(tellThread)
  return told.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...told]
}

function tellThread({ prompt, events }: AnswerThread): readonly Block[] {
  if (prompt.type !== 'long_text') return []
  const written = events.filter(
    ({ kind, value }) => (kind === 'added' || kind === 'changed') && typeof value === 'string',
  )
  if (written.length < 2) return []
  return [{ kind: 'heading', level: 3, text: prompt.label }, ...written.flatMap(tellEvent)]
}

const tellEvent = ({ term, value, reason }: AnswerEvent): readonly Block[] => [
  paragraph(termTitle(term), 'strong'),
  { kind: 'quote', paragraphs: paragraphsOf(String(value)) },
  ...(reason === undefined ? [] : [paragraph(`What made it change: ${reason.trim()}`, 'quiet')]),
]
