import type { Text } from '../../core/document/document.ts'
import { isRightToLeft } from './direction.ts'
import { type ParagraphLook, paragraphProperties } from './properties.ts'
import { plainText, runs } from './runs.ts'
import { indentOf, type ParagraphStyleId } from './styles.ts'
import { tag, type Xml } from './xml.ts'

/** Where the next paragraph stands: how far in, and what only the first paragraph of a block takes on. */
export interface Place {
  /** In twentieths of a point, from the margin. */
  readonly indent: number
  readonly first?: Pick<ParagraphLook, 'item' | 'pageBreakBefore' | 'before' | 'keepNext'>
}

export const MARGIN: Place = { indent: 0 }

/** For the paragraphs of a block behind its first. */
export const after = ({ indent }: Place): Place => ({ indent })

/** A paragraph of words, in the direction of its first letter. */
export function paragraph(style: ParagraphStyleId, text: Text, place: Place = MARGIN, look: ParagraphLook = {}): Xml {
  const rightToLeft = isRightToLeft(plainText(text))
  return paragraphOf(style, runs(text, rightToLeft), place, { ...look, rightToLeft })
}

/** A paragraph of runs that are already made. A list sets its items in by itself; all else in it is set in here. */
export function paragraphOf(style: ParagraphStyleId, content: Xml, place: Place, look: ParagraphLook = {}): Xml {
  const { indent, first } = place
  const set = indent > 0 && first?.item === undefined ? { left: indentOf(style) + indent } : {}
  const named = style === 'Normal' ? {} : { style }
  return tag('w:p', {}, paragraphProperties({ ...named, ...set, ...look, ...first }), content)
}
