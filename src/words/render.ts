import { show } from './show.ts'
import { type Line, STYLES, type Style, type Words } from './styled.ts'
import { wrap } from './wrap.ts'

/** Gives a piece of one line its colour or weight. */
export type Paint = (style: Style, text: string) => string

/**
 * Noncharacters, which Unicode keeps for use inside a program: they mark where a style begins and ends while lines are
 * broken. `show` lets none through from outside.
 */
const BEGIN = 0xfdd0
const END = '\ufdef'
const MARKED = /[\ufdd0-\ufdde\ufdef]/
const MARKS = new RegExp(MARKED, 'g')

/** How words come to stand in a stream: broken at `columns` where given, painted where there are colours. */
export interface Fit {
  readonly columns?: number | undefined
  readonly paint?: Paint | undefined
}

/** Words as bytes for one stream: unsafe characters made visible, lines broken, then painted. */
export function render(words: Words, fit: Fit): string {
  if (typeof words === 'string') return fitted(show(words), fit)
  return words.map((line) => fitted(mark(line, fit.paint !== undefined), fit)).join('\n')
}

/** A safe text, with styles marked by `styled` where there are any, broken and then painted. */
export const fitted = (text: string, { columns, paint }: Fit): string =>
  paintLine(columns === undefined ? text : wrap(text, columns), paint)

/** A safe text marked with one style, for `fitted` to paint. */
export const styled = (style: Style, text: string): string =>
  `${String.fromCharCode(BEGIN + STYLES.indexOf(style))}${text.replace(MARKS, '')}${END}`

const mark = (line: Line, painted: boolean): string =>
  typeof line === 'string'
    ? show(line)
    : line
        .map((part) => {
          if (typeof part === 'string') return show(part)
          return painted && part.text !== '' ? styled(part.style, show(part.text)) : show(part.text)
        })
        .join('')

/** A style that goes on over a line break is ended and begun again, so that no colour runs into the margin. */
function paintLine(text: string, paint: Paint | undefined): string {
  if (!paint || !MARKED.test(text)) return text
  let style: Style | undefined
  let out = ''
  for (const piece of text.split(/([\ufdd0-\ufdde\ufdef\n])/)) {
    if (piece === END) style = undefined
    else if (MARKED.test(piece)) style = STYLES[piece.charCodeAt(0) - BEGIN]
    else if (style === undefined || piece.trim() === '') out += piece
    else {
      const [, indent = '', body = ''] = /^(\s*)([\s\S]*)$/.exec(piece) ?? []
      out += indent + paint(style, body)
    }
  }
  return out
}
