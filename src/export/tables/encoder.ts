import type { DataRow, DataTable } from '../../core/cohort/data/data-table.ts'

/** Of which cohort rows are: what the folders of a partitioned data set are called. */
export interface Partition {
  /** Fit for the name of a folder. */
  readonly program: string
  readonly term: string
}

/** Makes a file of a table, some rows at a time, so that it need not fit into memory. The same rows give the same bytes. */
export interface Encoder {
  readonly add: (rows: readonly DataRow[]) => Uint8Array | string
  /** What the file ends with; nothing can be added then. */
  readonly end: () => Uint8Array | string
}

/** A format of tables. */
export interface TableFormat {
  readonly extension: string
  readonly encoder: (table: DataTable, partition: Partition) => Encoder
}

/** The columns behind which those of a table stand, where files carry no partition in their names. */
export const PARTITION_COLUMNS: readonly (keyof Partition)[] = ['program', 'term']
