import { readFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { blocksOf } from '../../docs/blocks.ts'

const blocks = blocksOf(readFileSync(new URL('../../../docs/scale.md', import.meta.url), 'utf8')).filter(
  ({ language }) => language === 'sql',
)

/** A statement of docs/scale.md, by the word behind its fence. */
function statement(name: string): string {
  const found = blocks.filter(({ info }) => info === name)
  if (found.length !== 1) throw new Error(`${found.length} statements ${name}`)
  return found[0]?.text ?? ''
}

export type SqlRow = Readonly<Record<string, string | number | boolean | null>>

/** The statements of docs/scale.md over a data set in a folder, run by DuckDB. */
export interface PageSql {
  readonly run: (name: string) => Promise<readonly SqlRow[]>
  readonly query: (sql: string) => Promise<readonly SqlRow[]>
  readonly close: () => void
}

/** Which statements with figures the page has. */
export const FIGURE_STATEMENTS: readonly string[] = blocks
  .map(({ info }) => info)
  .filter((info) => info !== 'duckdb' && info !== 'spark')

export async function pageSql(folder: string): Promise<PageSql> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(statement('duckdb').replaceAll("'parquet/", `'${folder}/parquet/`))
  return {
    run: (name) => rowsOf(connection, statement(name)),
    query: (sql) => rowsOf(connection, sql),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly SqlRow[]> {
  const rows = await (await connection.runAndReadAll(sql)).getRowObjectsJson()
  // Counts are 64 bits wide, which JSON gives as text.
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : (value as SqlRow[string]),
      ]),
    ),
  )
}
