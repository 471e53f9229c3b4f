import { Marked, type RendererObject, type Tokens } from 'marked'
import { markedTerminal } from 'marked-terminal'
import { type Fit, fitted, styled } from '../../words/render.ts'
import { show } from '../../words/show.ts'
import type { Style } from '../../words/styled.ts'
import { widthOf } from '../../words/width.ts'
import { WIDEST } from '../../words/wrap.ts'

export interface MarkdownLook extends Fit {
  readonly columns: number
  readonly unicode: boolean
}

/**
 * Markdown of our content as a terminal shows it; never for what a person wrote, whose marks are their own. Without
 * `paint` there is no escape byte, and headings, lists and quotes still show for what they are.
 *
 * marked-terminal walks the blocks; what it gets wrong is done here: marks inside list items (its issues 304 and 371),
 * tables (coloured borders, also without colours), its own decision on colours, widths of wide characters, emoji and
 * hyperlinks. It takes 0.2 s to load as it comes and is cut down by the build (docs/decisions.md).
 */
export function renderMarkdown(markdown: string, { columns, paint, unicode }: MarkdownLook): string {
  const as = (style: Style) => (text: string) => (paint ? styled(style, text) : text)
  const same = (text: string): string => text
  const marks = unicode ? { bullet: '•', rule: '─' } : { bullet: '-', rule: '-' }
  const rule = (width: number): string => marks.rule.repeat(Math.max(1, Math.min(width, columns - 1, WIDEST)))

  const renderer: RendererObject = {
    text(token) {
      // A line break of the source means nothing.
      if (!('tokens' in token) || !token.tokens) return leaf(unescaped(token.text)).replaceAll('\n', ' ')
      return `${this.parser.parseInline(token.tokens)}\n`
    },
    heading({ tokens, depth }) {
      const text = this.parser.parseInline(tokens)
      return `${as('title')(text)}\n${paint || depth > 2 ? '' : `${rule(widthOf(text))}\n`}\n`
    },
    list({ items, ordered, start }) {
      const lines = items.map((item, i) => {
        const mark = ordered ? `${Number(start) + i}.` : marks.bullet
        return hang(this.parser.parse(item.tokens).trim(), `${mark} `)
      })
      return `${lines.join('\n')}\n\n`
    },
    table({ header, rows }) {
      const said = ({ tokens }: Tokens.TableCell): string => this.parser.parseInline(tokens)
      const names = header.map(said)
      // As lines `Heading: value`, a row a paragraph: they fit every width and read well aloud.
      const lines = rows.map((row) => row.map((cell, i) => `${names[i] ?? ''}: ${said(cell)}`).join('\n'))
      return `${lines.join('\n\n')}\n\n`
    },
    code: ({ text }) => `${leaf(text).replace(/^/gm, '    ')}\n\n`,
    codespan: ({ text }) => (paint ? as('accent')(leaf(text)) : `\`${leaf(text)}\``),
    hr: () => `${as('quiet')(rule(WIDEST))}\n\n`,
    html: ({ text }) => leaf(text),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens)
      return text === href ? text : `${text} (${leaf(href)})`
    },
    image: ({ href, text }) => leaf(`${text} (${href})`),
    br: () => '\n',
  }
  const blocks = markedTerminal({
    strong: as('strong'),
    em: as('strong'),
    del: (text: string) => `~~${text}~~`,
    paragraph: same,
    blockquote: same,
    emoji: false,
    unescape: false,
    tab: 2,
  })
  const text = new Marked(blocks, { renderer }).parse(markdown, { async: false })
  return fitted(text.replace(/\n{3,}/g, '\n\n').trim(), { columns, paint })
}

/** What follows a list's mark stands under its first word. */
const hang = (text: string, mark: string): string =>
  `${mark}${text.replace(/\n{2,}/g, '\n').replaceAll('\n', `\n${' '.repeat(widthOf(mark))}`)}`

/** A piece of the text itself. Markdown has ways to write any character (`&#27;`), so it is made safe here, at the end. */
const leaf = show

/** The few entities that Markdown is written with; marked leaves them to a browser. */
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
