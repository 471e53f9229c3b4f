import type { Roster } from '../core/roster/read-roster.ts'
import type { Line } from '../words/styled.ts'
import type { CheckedFile, ReadyFinding } from './check/check-file.ts'

/** What is wrong in a roster, by line, then in sum. */
export function tellProblems({ file, findings, more }: CheckedFile): Line[] {
  if (findings.length === 0) return []
  const count = (severity: ReadyFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return [
    ...findings.flatMap(({ text }) => [...text, '']),
    ...(more > 0 ? [`${file}: ${more} more not shown. Mend these first, then look again.`, ''] : []),
    `${count('error')} to mend, ${count('warning')} worth a look.`,
  ]
}

/** The same for a program (docs/json.md). */
export const problemsJson = ({ findings }: Pick<CheckedFile, 'findings'>): object[] =>
  findings.map(({ text: _, ...finding }) => finding)

/** Rows of a roster that are about nobody or cannot be used, in its order. */
export const skippedRows = ({
  leftOut,
  unusable,
}: Pick<Roster, 'leftOut' | 'unusable'>): { readonly line: number; readonly why: string }[] =>
  [...leftOut, ...unusable.map((line) => ({ line, why: 'unusable' }))].sort((a, b) => a.line - b.line)
