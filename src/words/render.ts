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
const MARKED = /([\ufdd0-\ufdde])|\ufdef/

/** Words as bytes for one stream: unsafe characters made visible, lines broken at `columns` where given, then painted. */
export function render(
  words: Words,
  { columns, paint }: { columns?: number | undefined; paint?: Paint | undefined },
): string {
  const fit = (text: string): string => (columns === undefined ? text : wrap(text, columns))
  if (typeof words === 'string') return fit(show(words))
  return words.map((line) => paintLine(fit(mark(line, paint !== undefined)), paint)).join('\n')
}

const mark = (line: Line, painted: boolean): string =>
  typeof line === 'string'
    ? show(line)
    : line
        .map((part) => {
          if (typeof part === 'string') return show(part)
          return painted && part.text !== ''
            ? `${String.fromCharCode(BEGIN + STYLES.indexOf(part.style))}${show(part.text)}${END}`
            : show(part.text)
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
