import type { Look } from '../look.ts'
import { type Line, strong } from '../styled.ts'

/** So many are named; of more the number is told. */
const NAMED = 12

/** People, places or files below a line that says what is so of them; nothing where there are none. */
export const namedList = (says: string, rows: readonly string[], { accessible }: Pick<Look, 'accessible'>): Line[] =>
  rows.length === 0 ? [] : ['', accessible ? says : [strong(says)], ...firstOf(rows)]

/** The first rows of a list, and how many more there are. */
export const firstOf = (rows: readonly string[]): string[] => [
  ...rows.slice(0, NAMED).map((row) => `  ${row}`.trimEnd()),
  ...(rows.length > NAMED ? [`  and ${rows.length - NAMED} more`] : []),
]
