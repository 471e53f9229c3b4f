import { join } from 'node:path'
import { counted } from '../../words/cohort/counted.ts'
import type { Line } from '../../words/styled.ts'
import type { DataOutcome } from '../cohort-data/write-data.ts'

/** Whether a run changed anything about the data set. */
export const hasNewData = (data: DataOutcome | null): boolean =>
  data !== null && data.created.length + data.changed.length + data.removed.length > 0

/** The data set by its folder: it has many files, and they belong together. */
export function tellData(data: DataOutcome): Line[] {
  const { folder, created, changed, kept, unchanged } = data
  return [
    hasNewData(data)
      ? `Written: the data set in ${folder} (${counted(created.length + changed.length, 'file', 'files')}).`
      : `As it was: the data set in ${folder} (${counted(unchanged, 'file', 'files')}).`,
    ...kept.map(
      (name) =>
        `${join(folder, name)} was edited, so it stays as it is. To have it made anew, move it away and run this again.`,
    ),
    'Its rows are about single people. It is for you; what others may read is the report.',
  ]
}
