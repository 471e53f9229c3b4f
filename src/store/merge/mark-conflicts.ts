import { diffArrays } from 'diff'

/** How a conflict is marked: the length of the marks, and what each side is called. */
export interface Marks {
  readonly size: number
  readonly ours: string
  readonly theirs: string
}

export const USUAL_MARKS: Marks = { size: 7, ours: 'ours', theirs: 'theirs' }

/** Differences with no more lines between them than this are one conflict, as with git. */
const NEAR = 3

interface Part {
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
}

/** Two texts as one, with git's conflict marks where they differ. */
export function markConflicts(ours: string, theirs: string, { size, ...names }: Marks): string {
  const newline = /\r?\n/.exec(ours)?.[0] ?? '\n'
  const ended = (lines: readonly string[]): string => {
    const text = lines.join('')
    return text === '' || text.endsWith('\n') ? text : text + newline
  }
  return partsOf(ours, theirs)
    .map((part) => {
      if (part.ours === part.theirs) return part.ours.join('')
      const begin = `${'<'.repeat(size)} ${names.ours}${newline}`
      const end = `${'>'.repeat(size)} ${names.theirs}${newline}`
      return `${begin}${ended(part.ours)}${'='.repeat(size)}${newline}${ended(part.theirs)}${end}`
    })
    .join('')
}

/** The texts in parts that are the same, where both sides are one list, and parts that are not, by turns. */
function partsOf(ours: string, theirs: string): Part[] {
  const parts: Part[] = []
  const differ = ({ ours, theirs }: Part): boolean => ours !== theirs
  const changes = diffArrays(linesOf(ours), linesOf(theirs))
  for (const [i, { added, removed, value }] of changes.entries()) {
    const last = parts.at(-1)
    const isChange = added || removed
    // A few lines that are the same between two changes go with them, on both sides.
    const isBridge = !isChange && value.length <= NEAR && i > 0 && i < changes.length - 1
    if (last && differ(last) && (isChange || isBridge))
      parts.splice(-1, 1, {
        ours: added ? last.ours : [...last.ours, ...value],
        theirs: removed ? last.theirs : [...last.theirs, ...value],
      })
    else if (isChange) parts.push({ ours: removed ? value : [], theirs: added ? value : [] })
    else parts.push({ ours: value, theirs: value })
  }
  return parts
}

/** Lines with their breaks. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
