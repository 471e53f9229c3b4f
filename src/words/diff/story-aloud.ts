import type { Shown } from '../../core/diff/fold.ts'
import { type Line, lineText } from '../styled.ts'
import { counted } from './phrases.ts'
import type { Block, Story } from './story.ts'

/** A story for the ear: sentences from top to bottom, no signs, nothing told by where it stands. */
export const storyAloud = (story: Story): Line[] =>
  story.flatMap((block) => (block.kind === 'heading' ? ['', block.text] : aloud(block)))

function aloud(block: Block): Line[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return [block.text]
    case 'say':
      return [lineText(block.line)]
    case 'text':
      return labelled(block.mark === 'added' ? 'Put in:' : block.mark === 'removed' ? 'Taken out:' : '', block.text)
    case 'words':
      return chunks(block.shown).flatMap(chunkAloud)
  }
}

function labelled(label: string, text: string): Line[] {
  if (label === '') return text.split('\n')
  return text.includes('\n') ? [label, ...text.split('\n')] : [`${label} ${text}`]
}

/** Stretches between unchanged sentences. */
function chunks(shown: readonly Shown[]): readonly (readonly Shown[])[] {
  const all: Shown[][] = [[]]
  for (const part of shown)
    if (part.kind === 'unchanged') all.push([part], [])
    else all.at(-1)?.push(part)
  return all.filter((chunk) => chunk.length > 0)
}

function chunkAloud(chunk: readonly Shown[]): Line[] {
  const [first] = chunk
  if (first?.kind === 'unchanged') return [`${counted(first.sentences, 'sentence')} unchanged.`]
  const text = (kind: 'added' | 'removed'): string =>
    chunk.flatMap((part) => (part.kind === kind && part.text.trim() !== '' ? [part.text.trim()] : [])).join('; ')
  const now = chunk.map((part) => (part.kind === 'kept' || part.kind === 'added' ? part.text : '')).join('')
  const isAllNew = chunk.every(({ kind }) => kind !== 'kept')
  return [
    ...(text('removed') === '' ? [] : labelled('Taken out:', text('removed'))),
    ...(text('added') === '' ? [] : labelled('Put in:', text('added'))),
    ...(isAllNew || now.trim() === '' ? [] : labelled('It reads now:', now.trim())),
  ]
}
