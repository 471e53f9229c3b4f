import { dirname } from 'node:path'
import type { Line } from '../../words/styled.ts'
import type { ExportData } from './export-data.ts'

/** So many files are named; of more, how many there are and where. */
const FEW = 12

/** What was written, for a person; of a pipe nothing, since it carries the content itself. */
export function sayExport({ files, problems, isPiped }: ExportData): readonly Line[] {
  const told = problems.flatMap(({ findings }) => findings.flatMap(({ text }) => [...text, '']))
  const missing =
    problems.length === 0
      ? []
      : [
          `${problems.length === 1 ? '1 plan was' : `${problems.length} plans were`} not exported; the reasons stand above.`,
        ]
  if (isPiped) return []
  const folders = [...new Set(files.map(({ path }) => dirname(path)))]
  const written =
    files.length <= FEW
      ? files.map(({ path }) => `Written: ${path}`)
      : [
          `Written: ${files.length} files in ${folders.map((folder) => (folder === '.' ? 'this folder' : folder)).join(', ')}`,
        ]
  return [...told, ...written, ...missing]
}
