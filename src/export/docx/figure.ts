import type { Block } from '../../core/document/document.ts'
import { GROUP_OF_SHAPES } from './namespaces.ts'
import { TEXT_HEIGHT, TEXT_WIDTH } from './page.ts'
import { type Place, paragraphOf } from './paragraph.ts'
import { EMU, shape } from './shape.ts'
import { tag, words, type Xml } from './xml.ts'

type Figure = Extract<Block, { kind: 'figure' }>

/** Twentieths of a point in a CSS pixel. */
const TWIPS = 15

/** A picture is at most this much of a page high, so that a line of text stands on the page with it. */
const SHARE_OF_PAGE = 0.85

/**
 * A picture of vector shapes, no wider than the text. Screen readers say its title and description; a program that cannot
 * draw shapes shows the description instead. The table beside it has the caption.
 */
export function figure({ title, description, drawing }: Figure, place: Place, id: number): Xml {
  const { width, height, shapes } = drawing
  const scale = Math.min(
    1,
    (TEXT_WIDTH - place.indent) / TWIPS / Math.max(width, 1),
    (TEXT_HEIGHT * SHARE_OF_PAGE) / TWIPS / Math.max(height, 1),
  )
  const extent = { cx: width * scale * EMU, cy: height * scale * EMU }
  const origin = { x: 0, y: 0 }
  const group = tag(
    'wpg:wgp',
    {},
    tag('wpg:cNvGrpSpPr'),
    tag(
      'wpg:grpSpPr',
      {},
      tag('a:xfrm', {}, tag('a:off', origin), tag('a:ext', extent), tag('a:chOff', origin), tag('a:chExt', extent)),
    ),
    ...shapes.map((one, index) => shape(one, scale, width, id * 10_000 + index + 1)),
  )
  const inline = tag(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    tag('wp:extent', extent),
    tag('wp:docPr', { id, name: `Figure ${id}`, descr: description, title }),
    tag('wp:cNvGraphicFramePr'),
    tag('a:graphic', {}, tag('a:graphicData', { uri: GROUP_OF_SHAPES }, group)),
  )
  const picture = tag(
    'w:r',
    {},
    tag(
      'mc:AlternateContent',
      {},
      tag('mc:Choice', { Requires: 'wpg' }, tag('w:drawing', {}, inline)),
      tag('mc:Fallback', {}, tag('w:t', { 'xml:space': 'preserve' }, words(description))),
    ),
  )
  return paragraphOf('Figure', picture, place)
}
