import type { Block, Document, Run, Text } from '../../core/document/document.ts'
import { htmlText } from '../../words/html-text.ts'
import { leadsOn } from '../leads-on.ts'
import { isOneLine } from '../one-line-room.ts'
import { svgParts } from '../svg/drawing-svg.ts'
import { element, words } from '../svg/svg.ts'
import { STYLE } from './style.ts'

/** Nothing is loaded and nothing runs, whatever a text may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A document as one page that needs nothing besides itself. */
export function html({ title, language, mark, blocks, colophon }: Document): string {
  const draw = newDrawing()
  return `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${oneLine(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${mark === undefined ? '' : `<p class="mark" aria-hidden="true">${oneLine(mark)}</p>\n`}<main>
<h1>${oneLine(title)}</h1>
${blocks.map((part, i) => block(part, draw, leadsOn(blocks, i))).join('\n')}
</main>
<footer>
${colophon.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
</footer>
</body>
</html>
`
}

/** A drawing with its names; numbered, since names of two drawings on a page must differ. */
type Draw = (figure: Extract<Block, { kind: 'figure' }>) => string

function newDrawing(): Draw {
  let count = 0
  return ({ title, description, drawing }) => {
    count += 1
    const [titleId, descId] = [`title-${count}`, `desc-${count}`]
    const { width, height } = drawing
    const svg = element(
      'svg',
      {
        viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
        style: `max-width:${Math.ceil(width)}px`,
        role: 'img',
        'aria-labelledby': `${titleId} ${descId}`,
        'font-family': 'system-ui, sans-serif',
      },
      element('title', { id: titleId }, words(title)),
      element('desc', { id: descId }, words(description)),
      ...svgParts(drawing),
    )
    return `<figure>${svg}</figure>`
  }
}

/** `leads`: it is a paragraph that belongs on the page of what comes behind it. */
function block(part: Block, draw: Draw, leads: boolean): string {
  const inside = (blocks: readonly Block[]): string =>
    blocks.map((one, i) => block(one, draw, leadsOn(blocks, i))).join('')
  switch (part.kind) {
    case 'heading':
      return `<h${part.level} dir="auto">${oneLine(part.text)}</h${part.level}>`
    case 'paragraph':
      return paragraph(part.text, leads)
    case 'quote':
      return `<div class="words">${part.paragraphs.map((one) => paragraph(one)).join('')}</div>`
    case 'list': {
      const tag = part.ordered ? 'ol' : 'ul'
      return `<${tag}>${part.items.map((item) => `<li>${inside(item)}</li>`).join('')}</${tag}>`
    }
    case 'pairs':
      return `<dl>${part.pairs.map(({ term, about }) => `<div><dt dir="auto">${oneLine(term)}</dt><dd>${about.map((one) => paragraph(one)).join('')}</dd></div>`).join('')}</dl>`
    case 'table':
      return table(part.caption, part.columns, part.rows)
    case 'figure':
      return draw(part)
    case 'room':
      return `<div class="room${isOneLine(part) ? ' one' : ''}">${part.label === '' ? '' : `<p>${htmlText(part.label)}</p>`}${'<div class="line"></div>'.repeat(part.lines)}</div>`
    case 'page-break':
      return '<div class="break"></div>'
  }
}

const table = (caption: string, columns: readonly string[], rows: readonly (readonly Text[])[]): string =>
  `<div class="wide" role="region" aria-label="${oneLine(caption)}" tabindex="0"><table><caption>${oneLine(caption)}</caption><thead><tr>${columns
    .map((column) => `<th scope="col">${oneLine(column)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map(
      ([name = [], ...cells]) =>
        `<tr><th scope="row" dir="auto">${inline(name)}</th>${cells.map((cell) => `<td dir="auto">${inline(cell)}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table></div>`

function paragraph(text: Text, leads = false): string {
  const isQuiet = text.length > 0 && text.every(({ style }) => style === 'quiet')
  const names = [...(isQuiet ? ['quiet'] : []), ...(leads ? ['leads'] : [])].join(' ')
  return `<p dir="auto"${names === '' ? '' : ` class="${names}"`}>${isQuiet ? text.map((run) => htmlText(run.text)).join('') : inline(text)}</p>`
}

const inline = (text: Text): string => text.map(run).join('')

function run({ text, style }: Run): string {
  const written = htmlText(text)
  if (style === 'strong') return `<strong>${written}</strong>`
  if (style === 'quiet') return `<span class="quiet">${written}</span>`
  // With signs besides, since underlines and strokes are easily missed on paper, and not read aloud.
  if (style === 'added') return `[+<ins>${written}</ins>+]`
  return style === 'removed' ? `[-<del>${written}</del>-]` : written
}

const oneLine = (text: string): string => htmlText(text.replace(/\s+/g, ' ').trim())
