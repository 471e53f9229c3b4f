import type { Shown } from '../../core/diff/fold.ts'
import { type Line, lineText } from '../styled.ts'
import { counted } from './phrases.ts'
import { type Block, type Story, setOut } from './story.ts'

/** A story for the ear: sentences from top to bottom, no signs, nothing told by where it stands. */
export const storyAloud = (story: Story): Line[] => setOut(story, aloud)

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
  const now = chunk.map((part) => (part.kind === 'kept' || part.kind === 'added' ? part.text : '')).join('')
  const isAllNew = chunk.every(({ kind }) => kind !== 'kept')
  return [
    ...labelled('Changed:', changes(chunk).join('; ')),
    ...(isAllNew || now.trim() === '' ? [] : labelled('It reads now:', now.trim())),
  ]
}

/** Each change in words: what became what. */
function changes(chunk: readonly Shown[]): readonly string[] {
  const said: string[] = []
  for (const [i, part] of chunk.entries()) {
    const next = chunk[i + 1]
    if (part.kind === 'removed')
      said.push(
        next?.kind === 'added' ? `${quoted(part.text)} became ${quoted(next.text)}` : `${quoted(part.text)} taken out`,
      )
    else if (part.kind === 'added' && chunk[i - 1]?.kind !== 'removed') said.push(`${quoted(part.text)} put in`)
  }
  return said
}

const quoted = (text: string): string => `"${text.trim()}"`
