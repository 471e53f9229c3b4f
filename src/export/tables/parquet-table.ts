import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { DataCell, DataColumn, DataRow } from '../../core/cohort/data/data-table.ts'
import { VERSION } from '../../version.ts'
import type { TableFormat } from './encoder.ts'

const TYPES: Readonly<Record<DataColumn['kind'], Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  flag: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
}

/**
 * Apache Parquet, compressed with Snappy: a row group for each time rows are added. Program and term are not among its columns,
 * since they are in the names of its folders (`program=.../term=...`).
 */
export const parquetTable: TableFormat = {
  extension: 'parquet',
  encoder: ({ columns }) => {
    const writer = new ByteWriter()
    const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: `waymark ${VERSION}` })
    const taken = (): Uint8Array => {
      const bytes = writer.getBytes().slice()
      // Offsets in the file go on; only what is kept of it in memory begins anew.
      writer.index = 0
      return bytes
    }
    return {
      add: (rows) => {
        if (rows.length > 0)
          file.write({
            columnData: columns.map(({ name, kind }, i) => ({ name, data: rows.map((row) => cellOf(row, i, kind)) })),
            rowGroupSize: rows.length,
          })
        return taken()
      },
      end: () => {
        file.finish()
        return taken()
      },
    }
  },
}

const schemaOf = (columns: readonly DataColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(
    ({ name, kind, isNullable }): SchemaElement => ({
      name,
      repetition_type: isNullable ? 'OPTIONAL' : 'REQUIRED',
      ...TYPES[kind],
    }),
  ),
]

function cellOf(row: DataRow, i: number, kind: DataColumn['kind']): DataCell | Date | undefined {
  const cell = row[i] ?? undefined
  return kind === 'day' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell
}
