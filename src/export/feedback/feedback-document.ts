import type { Block, Document } from '../../core/document/document.ts'
import { paragraphsOf } from '../../core/document/paragraphs.ts'
import type { Note } from '../../core/feedback/note.ts'

/** What a person gets back: who it is about, the instructor's notes, then the sheet that was made of their plan. */
export function feedbackDocument(sheet: Document, notes: readonly Note[]): Document {
  const parts = sheet.blocks.findIndex(({ kind }) => kind === 'heading')
  const at = parts < 0 ? sheet.blocks.length : parts
  const blocks = [...sheet.blocks.slice(0, at), ...notesBlocks(notes), ...sheet.blocks.slice(at)]
  return { ...sheet, title: sheet.title.replace(/^[^:]+/, 'Feedback'), blocks }
}

/** The same for someone whose plan cannot be shown: the notes alone. */
export const notesDocument = (name: string, language: string, notes: readonly Note[]): Document => ({
  title: name === '' ? 'Feedback' : `Feedback: ${name}`,
  language,
  blocks: notesBlocks(notes),
  colophon: ['Made with Waymark. No plan is part of this.'],
})

function notesBlocks(notes: readonly Note[]): Block[] {
  if (notes.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'From your instructor' },
    ...notes.flatMap(({ heading, text }): Block[] => [
      ...(heading === null ? [] : [{ kind: 'heading' as const, level: 3 as const, text: heading }]),
      ...paragraphsOf(text).map((one): Block => ({ kind: 'paragraph', text: one })),
    ]),
  ]
}
