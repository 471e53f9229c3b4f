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

/** How a paragraph of the body may differ from its style. */
export type BodyLook = Pick<ParagraphLook, 'keepNext' | 'tab' | 'left' | 'hanging'>

/** A paragraph of words, in the direction of its first letter. */
export function paragraph(style: ParagraphStyleId, text: Text, place: Place = MARGIN, look: BodyLook = {}): Xml {
  const rightToLeft = isRightToLeft(plainText(text))
  return paragraphOf(style, runs(text, rightToLeft), place, look, rightToLeft)
}

/** A paragraph of runs that are already made. A list sets its items in by itself; all else in it is set in here. */
export function paragraphOf(
  style: ParagraphStyleId,
  content: Xml,
  { indent, first }: Place,
  look: BodyLook = {},
  rightToLeft = false,
): Xml {
  const left = indent > 0 && first?.item === undefined ? indentOf(style) + indent : undefined
  // Named one by one: there are hundreds in a document, and spreading takes several times as long.
  const properties = paragraphProperties({
    style: style === 'Normal' ? undefined : style,
    keepNext: look.keepNext,
    pageBreakBefore: first?.pageBreakBefore,
    item: first?.item,
    tab: look.tab,
    rightToLeft,
    before: first?.before,
    left: look.left ?? left,
    hanging: look.hanging,
  })
  return tag('w:p', {}, properties, content)
}
