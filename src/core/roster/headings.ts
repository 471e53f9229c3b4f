import { cleanCell } from './clean-cell.ts'
import type { Field } from './person.ts'
import { headingKey, type Shape } from './shape.ts'
import { plain } from './shapes/plain.ts'
import { SHAPES } from './shapes/shapes.ts'

/** A column by its heading and what it is taken for. */
export interface Column {
  readonly heading: string
  readonly taken: Field | null
  /** The question of a profile that it fills in, from a heading such as `prefill.region`. */
  readonly fills: string | null
}

export interface Headings {
  readonly shape: Shape
  readonly columns: readonly Column[]
  /** How much speaks for these being headings. */
  readonly score: number
}

/** Rows above the headings: a title, who exported it, a blank line. */
export const LOOKED_AT = 10
/** A file of a kind that is known outweighs any number of columns that merely have a usual name. */
const KNOWN = 1000

const fillsOf = (heading: string): string | null =>
  /^prefill\.(?:profile\.)?([a-z][a-z0-9_]*)$/i.exec(heading)?.[1]?.toLowerCase() ?? null

/** What a row's cells are as headings; undefined when nothing speaks for it. */
function headingsIn(cells: readonly string[]): Headings | undefined {
  const texts = cells.map((cell) => cleanCell(cell).text)
  const lower = new Set(texts.map((text) => text.toLowerCase()))
  const named = SHAPES.find(({ known }) => known.some((set) => set.every((heading) => lower.has(heading))))
  const shape = named ?? plain
  const columns = texts.map((heading) => {
    const key = headingKey(heading)
    return {
      heading,
      taken: Object.hasOwn(shape.takes, key) ? (shape.takes[key] ?? null) : null,
      fills: fillsOf(heading),
    }
  })
  const taken = columns.filter((column) => column.taken !== null)
  const filled = texts.filter((text) => text !== '').length
  const isTelling = taken.some(({ taken: field }) => field !== 'section' && field !== 'role')
  if (!named && (!isTelling || (taken.length < 2 && taken.length * 2 < filled))) return undefined
  return { shape, columns, score: (named ? KNOWN : 0) + taken.length }
}

/** The row that names the columns: of the first ten, the one that most speaks for; `at` is its place. */
export function findHeadings(rows: readonly (readonly string[])[]): (Headings & { readonly at: number }) | undefined {
  let best: (Headings & { readonly at: number }) | undefined
  for (const [at, cells] of rows.slice(0, LOOKED_AT).entries()) {
    const found = headingsIn(cells)
    if (found && found.score > (best?.score ?? 0)) best = { ...found, at }
  }
  return best
}
