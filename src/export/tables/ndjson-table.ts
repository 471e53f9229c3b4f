import { stampOf } from '../stamp.ts'
import { PARTITION_COLUMNS, type TableFormat } from './encoder.ts'

/** A record a line, each complete in itself, with the schema it follows (schemas/export/cohort-*.schema.json). */
export const ndjsonTable: TableFormat = {
  extension: 'ndjson',
  encoder: ({ id, columns }, partition) => {
    const own = Object.fromEntries(PARTITION_COLUMNS.map((name) => [name, partition[name]]))
    const begin = JSON.stringify({ ...stampOf(`cohort-${id.replaceAll('_', '-')}`), ...own }).slice(0, -1)
    const keys = columns.map(({ name }) => `,${JSON.stringify(name)}:`)
    return {
      add: (rows) =>
        rows.map((row) => `${begin}${row.map((cell, i) => `${keys[i]}${JSON.stringify(cell)}`).join('')}}\n`).join(''),
      end: () => '',
    }
  },
}
