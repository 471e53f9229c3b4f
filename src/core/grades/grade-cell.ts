/** What stands in a cell for points: nothing, points, that the person is excused or not meant, or anything else. */
export type GradeCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'excused' }
  | { readonly kind: 'other' }

/** Canvas: excused, and not assigned. Neither is for a table to change. */
const EXCUSED = /^(?:EX|N\/A|excused|exempt)$/i
/** A dash is Moodle's, the words are Blackboard's for work nobody has graded yet. */
const EMPTY = /^(?:-|needs grading)?$/i

export function gradeCell(text: string): GradeCell {
  const trimmed = text.trim()
  if (EMPTY.test(trimmed)) return { kind: 'empty' }
  if (EXCUSED.test(trimmed)) return { kind: 'excused' }
  return /^-?\d+(?:[.,]\d+)?$/.test(trimmed)
    ? { kind: 'points', points: Number(trimmed.replace(',', '.')) }
    : { kind: 'other' }
}

/** Whether course systems take these for the same: they compare two decimals. */
export const samePoints = (a: number, b: number): boolean => Math.abs(a - b) < 0.005

/** Points as they are written: `10`, `7.5`, or `7,5` where the table writes numbers so. */
export const pointsText = (points: number, comma: boolean): string => {
  const text = String(Math.round(points * 100) / 100)
  return comma ? text.replace('.', ',') : text
}

/** Whether a column's numbers have a decimal comma. */
export const hasDecimalComma = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^-?\d+,\d+$/.test(cell.trim())) && !cells.some((cell) => /^-?\d+\.\d+$/.test(cell.trim()))
