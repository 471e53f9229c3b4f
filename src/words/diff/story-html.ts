import type { Shown } from '../../core/diff/fold.ts'
import { htmlText as escaped } from '../html-text.ts'
import type { Line } from '../styled.ts'
import { counted } from './phrases.ts'
import type { Block, Story } from './story.ts'

const STYLE = `body{font:1rem/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #767676}
p{margin:.4rem 0;white-space:pre-wrap;overflow-wrap:anywhere}.d1{margin-left:1.5rem}.d2{margin-left:3rem}.d3{margin-left:4.5rem}
ins{text-decoration:underline;background:#e6f4e6}del{text-decoration:line-through;background:#fbeaea}
.fold{color:#595959;font-style:italic}
@media print{body{margin:0;max-width:none}ins,del{background:none}h2{break-after:avoid}}`

const HEAD = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">`

/** A story as one HTML page that loads nothing and runs nothing. All text is escaped before anything is put around it. */
export function storyHtml(story: Story): string {
  const title = story.find(({ kind }) => kind === 'title')
  const name = title?.kind === 'title' ? title.text : 'Waymark'
  return `${HEAD}
<title>${escaped(name)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${story.map(block).join('\n')}
</main>
</body>
</html>
`
}

function block(part: Block): string {
  switch (part.kind) {
    case 'title':
      return `<h1>${escaped(part.text)}</h1>`
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`
    case 'say':
      return paragraph(part.depth, said(part.line))
    case 'text':
      return paragraph(part.depth, whole(part.mark, part.text.replace(/\n+$/, '')))
    case 'words':
      return paragraph(part.depth, part.shown.map(piece).join(''))
  }
}

const paragraph = (depth: number, html: string): string =>
  `<p dir="auto"${depth > 0 ? ` class="d${depth}"` : ''}>${html}</p>`

const said = (line: Line): string =>
  typeof line === 'string'
    ? escaped(line)
    : line
        .map((part) => {
          if (typeof part === 'string') return escaped(part)
          if (part.style === 'added' || part.style === 'removed') return tagged(part.style, part.text)
          return part.style === 'strong' ? `<strong>${escaped(part.text)}</strong>` : escaped(part.text)
        })
        .join('')

const piece = (part: Shown): string =>
  part.kind === 'unchanged'
    ? ` <span class="fold">(${counted(part.sentences, 'sentence')} unchanged)</span> `
    : marked(part.kind, part.text)

/** With signs besides, since underlines and strokes are easily missed on paper, and not read aloud. */
function marked(kind: 'kept' | 'added' | 'removed', text: string): string {
  if (kind === 'kept') return escaped(text)
  const mark = kind === 'added' ? '+' : '-'
  return `[${mark}${tagged(kind, text)}${mark}]`
}

const whole = (mark: 'added' | 'removed' | undefined, text: string): string =>
  mark === undefined ? escaped(text) : `${mark === 'added' ? '+' : '-'} ${tagged(mark, text)}`

const tagged = (kind: 'added' | 'removed', text: string): string =>
  kind === 'added' ? `<ins>${escaped(text)}</ins>` : `<del>${escaped(text)}</del>`
