import { tag, type Xml } from './xml.ts'

/**
 * Letter paper, as printers in the United States have it, with nine tenths of an inch at the sides and three quarters above and below. In twentieths of
 * a point, the unit of WordprocessingML.
 */
const PAGE = { width: 12_240, height: 15_840, side: 1_296, edge: 1_080, footer: 540 }

/** Between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side
export const TEXT_HEIGHT = PAGE.height - 2 * PAGE.edge

/** The page that all of a document stands on, with the footer of the relationship `footer`. */
export const section = (footer: string): Xml =>
  tag(
    'w:sectPr',
    {},
    tag('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
    tag('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
    tag('w:pgMar', {
      'w:top': PAGE.edge,
      'w:right': PAGE.side,
      'w:bottom': PAGE.edge,
      'w:left': PAGE.side,
      'w:header': PAGE.footer,
      'w:footer': PAGE.footer,
      'w:gutter': 0,
    }),
  )
