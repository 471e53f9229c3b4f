import type { Block } from '../../core/document/document.ts'
import { PROFILE } from '../../core/framework.ts'
import { oneLined } from '../../words/sentence.ts'
import type { Part } from './part.ts'
import { questionBlocks } from './question-blocks.ts'
import { paragraph, said, textOf } from './value-blocks.ts'

const NAME = 'profile.name'

/** Whose plan it is, from the profile: each question with its answer, or the answers alone in a line. The name heads the document. */
export const about: Part<'about'> = ({ shared, terms }, { fields, questions = true, title }) => {
  const steps = shared
    .agenda(terms.at(-1))
    .filter(({ section, entry, path, state }) => section === PROFILE && !entry && path !== NAME && state === 'answered')
  const wanted = fields ? fields.flatMap((id) => steps.find(({ prompt }) => prompt.id === id) ?? []) : steps
  if (wanted.length === 0) return []
  const heading: readonly Block[] = title === undefined ? [] : [{ kind: 'heading', level: 2, text: title }]
  if (questions) return [...heading, ...questionBlocks(wanted, 3, true)]
  const line = wanted.map(({ prompt, value }) => oneLined(textOf(said(value, prompt)))).join('; ')
  return [...heading, paragraph(line, 'quiet')]
}
