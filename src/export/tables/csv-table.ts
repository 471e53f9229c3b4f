import { csvLine } from '../../words/csv.ts'
import { PARTITION_COLUMNS, type TableFormat } from './encoder.ts'

/** RFC 4180, as `waymark export --to csv` writes it. Everything in it is ASCII, so it has no byte order mark. */
export const csvTable: TableFormat = {
  extension: 'csv',
  encoder: ({ columns }, partition) => {
    const own = PARTITION_COLUMNS.map((name) => partition[name])
    const head = `${csvLine([...PARTITION_COLUMNS, ...columns.map(({ name }) => name)])}\r\n`
    let isFirst = true
    const begin = (): string => {
      const text = isFirst ? head : ''
      isFirst = false
      return text
    }
    return {
      add: (rows) => begin() + rows.map((row) => `${csvLine([...own, ...row])}\r\n`).join(''),
      end: begin,
    }
  },
}
