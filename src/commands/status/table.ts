import type { Counts } from '../../core/progress.ts'
import type { Look } from '../../words/look.ts'
import { accent, type Line, quiet, strong } from '../../words/styled.ts'
import { widthOf } from '../../words/width.ts'
import { WIDEST } from '../../words/wrap.ts'

interface Row extends Counts {
  readonly title: string
}

/** How wide a bar is, its brackets included. */
const BAR = 10

/**
 * Where each benefit stands, in words with a bar beside them: in columns where they fit, else below the titles, without the
 * bars where even that is too wide. Words are never cut for it, and say all that a bar shows.
 */
export function table(rows: readonly Row[], { width, unicode, accessible }: Look): Line[] {
  const said = rows.map(sayCounts)
  if (accessible) return rows.map(({ title }, i) => `${title}: ${said[i]}.`)
  const room = Math.min(width - 1, WIDEST)
  const titles = Math.max(...rows.map(({ title }) => widthOf(title)))
  const words = Math.max(...said.map(widthOf))
  if (titles + BAR + words + 4 <= room)
    return rows.map((row, i) => [
      row.title,
      ' '.repeat(titles - widthOf(row.title) + 2),
      ...bar(row, unicode),
      `  ${said[i]}`,
    ])
  const barred = BAR + words + 4 <= room
  return rows.flatMap((row, i): Line[] => [
    [strong(row.title)],
    barred ? ['  ', ...bar(row, unicode), `  ${said[i]}`] : `  ${said[i]}`,
  ])
}

/** `5 of 9 answered, 1 left out, 2 required left`; one part a matter, the unusual ones only where there are any. */
function sayCounts({ answered, skipped, open, required_open, warnings }: Counts): string {
  const parts = [`${answered} of ${answered + skipped + open} answered`]
  if (skipped > 0) parts.push(`${skipped} left out`)
  if (required_open > 0) parts.push(`${required_open} required left`)
  if (warnings > 0) parts.push(`${warnings} with advice`)
  return parts.join(', ')
}

/** The share that is answered. Something done shows, and so does something left. */
function bar({ answered, skipped, open }: Counts, unicode: boolean): Line {
  const total = answered + skipped + open
  const cells = unicode ? BAR : BAR - 2
  const near = total === 0 ? 0 : Math.round((answered / total) * cells)
  const full = answered === total ? near : Math.min(cells - 1, answered === 0 ? 0 : Math.max(1, near))
  if (unicode) return [accent('█'.repeat(full)), quiet('░'.repeat(cells - full))]
  return ['[', accent('#'.repeat(full)), quiet('-'.repeat(cells - full)), ']']
}
