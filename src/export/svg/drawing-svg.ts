import type { Drawing, Shape } from '../../core/picture/drawing.ts'
import { COLORS } from './colors.ts'
import { element, type Picture, type SvgPart, svgFile, words } from './svg.ts'

/** A drawing as an SVG file: text stays text. `said` is what a screen reader says of it. */
export const drawingSvg = (drawing: Drawing, said: Pick<Picture, 'title' | 'description' | 'language'>): string =>
  svgFile({ ...said, width: drawing.width, height: drawing.height, parts: svgParts(drawing) })

/** A drawing's shapes, for an SVG that is part of something larger. */
export const svgParts = ({ shapes }: Drawing): readonly SvgPart[] => shapes.map(partOf)

function partOf(shape: Shape): SvgPart {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill, outline } = shape
      return element('rect', { x, y, width, height, fill: COLORS[fill], stroke: outline && COLORS[outline] })
    }
    case 'line': {
      const { x1, y1, x2, y2, ink, dashed } = shape
      return element('line', { x1, y1, x2, y2, stroke: COLORS[ink], 'stroke-dasharray': dashed ? '4 3' : undefined })
    }
    case 'text': {
      const { x, y, text, size, anchor, strong, ink } = shape
      const look = { 'text-anchor': anchor, 'font-weight': strong ? 'bold' : undefined, 'font-size': size }
      return element('text', { x, y, fill: COLORS[ink], ...look }, words(text))
    }
  }
}
