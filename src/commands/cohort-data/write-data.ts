import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { currentAttempts } from '../../core/cohort/attempt.ts'
import { dataRows, type PersonData } from '../../core/cohort/data/data-rows.ts'
import { DATA_TABLES } from '../../core/cohort/data/data-table.ts'
import { programFolder } from '../../core/cohort/data/program-folder.ts'
import type { CohortScope } from '../../core/cohort/figures/cohort-scope.ts'
import { sameNames } from '../../core/cohort/same-names.ts'
import { csvTable } from '../../export/tables/csv-table.ts'
import type { Encoder, Partition, TableFormat } from '../../export/tables/encoder.ts'
import { ndjsonTable } from '../../export/tables/ndjson-table.ts'
import { readCollected } from '../../store/cohort/collected-file.ts'
import { areAsMade, type DataFiles, dataFiles, type Placed } from '../../store/cohort/data-files.ts'
import { type DataRecord, pseudonym, readDataRecord, writeDataRecord } from '../../store/cohort/data-record.ts'
import { withCohort } from '../../store/cohort/save-cohort.ts'
import { sha256 } from '../../store/files/crypto.ts'
import { VERSION } from '../../version.ts'
import { dataNotes } from '../../words/cohort/data-notes.ts'
import { type CountWish, hashOf, scopeFor } from '../cohort-plans/count-shard.ts'
import { eachJob } from '../each-job.ts'
import type { FoundCohort } from '../find-cohort.ts'
import { Interrupted } from '../interrupted.ts'
import type { Services } from '../services.ts'
import { personFigures, type ReadFigures } from './person-figures.ts'

/** What a run did, by the places of files in the folder. */
export interface DataOutcome extends Placed {
  readonly folder: string
}

/** Someone on the roster, as far as is known before their plan is read. */
interface Waiting {
  readonly person: string
  readonly hasSameName: boolean
  /** What they handed in last, and its hash; else that they did not, or that it was set aside. */
  readonly file: string | undefined
  readonly hash: string
}

/** People whose plans are read at a time: enough that starting threads is worth it. */
const SLAB = 4096
/** People whose rows are in memory at a time: a row group of a Parquet file. */
const ROWS = 512
/** Plans of one job of a thread. */
const JOB = 32

/**
 * Writes the data set behind a summary: a row for what each plan comes to, under pseudonyms, in the order of these. Where plans,
 * roster, program and day are those of the last run, nothing is read and nothing is written.
 *
 * @throws Failure `usage-framework`, `cohort-record`, `file-*`, `save-*`; Interrupted.
 */
export async function writeData(found: FoundCohort, term: string, services: Services): Promise<DataOutcome> {
  const { paths, cohort } = found
  const wish: CountWish = { framework: cohort.framework, term, today: services.today }
  const scope = await scopeFor(wish, services.content)
  const folder = join(paths.reports, term, 'data')
  const partition: Partition = { program: programFolder(cohort.program, sha256), term }
  const look = () => {
    const known = readDataRecord(paths)
    const people = peopleOf(found, (key) => pseudonym(known, key))
    const content = people.map(({ person, hasSameName, hash }) => [person, hasSameName, hash])
    const catalogue = [...scope.roles, ...scope.opportunities]
    const inputs = sha256(JSON.stringify([VERSION, scope.framework, catalogue, wish, partition, content]))
    return { known, people, inputs, isDone: inputs === known.inputs && areAsMade(folder, known.files) }
  }
  const { isDone, known: last } = look()
  if (isDone) return { folder, created: [], changed: [], kept: [], removed: [], unchanged: last.files.size }
  return withCohort(paths, async () => {
    // Once more: another run may have been at work.
    const { known, people, inputs } = look()
    const files = dataFiles(paths, folder)
    try {
      await writeTables(files, people, { scope, wish, partition, services })
      files.add('README.txt', dataNotes(cohort, term, wish.today))
      const made = files.close()
      const ours = new Map([...known.files, ...[...made].map(([name, hash]) => noted(known, name, hash))])
      // First what is meant: a run that is cut short behind it knows its files again, and has the same pseudonyms.
      await writeDataRecord(paths, { ...known, inputs: null, files: ours })
      const done = files.place(ours)
      await writeDataRecord(paths, {
        ...known,
        inputs,
        files: new Map([...made].map(([name, hash]) => [name, [hash]])),
      })
      return { folder, ...done }
    } finally {
      files.end()
    }
  })
}

const noted = ({ files }: DataRecord, name: string, hash: string): readonly [string, readonly string[]] => [
  name,
  [...new Set([...(files.get(name) ?? []), hash])],
]

/** Everybody on the roster, in the order of what stands for them: that of the roster would tell who they are. */
function peopleOf({ paths, record }: FoundCohort, standsFor: (key: string) => string): readonly Waiting[] {
  const { attempts, setAside } = readCollected(paths)
  const current = currentAttempts({ attempts, setAside })
  const aside = new Set(setAside.map(({ key }) => key))
  const members = record.members.filter(({ hasLeft }) => !hasLeft)
  const named = sameNames(members)
  return members
    .map((member): Waiting => {
      const { key } = member
      const attempt = current.get(key)
      return {
        person: standsFor(key),
        hasSameName: named.has(member),
        file: attempt && paths.attempt(key, attempt.id),
        hash: attempt ? hashOf(paths.attempt(key, attempt.id)) : aside.has(key) ? 'unreadable' : 'not-collected',
      }
    })
    .sort((a, b) => (a.person < b.person ? -1 : 1))
}

interface Writing {
  readonly scope: CohortScope
  readonly wish: CountWish
  readonly partition: Partition
  readonly services: Services
}

async function writeTables(files: DataFiles, people: readonly Waiting[], writing: Writing): Promise<void> {
  const { partition, scope, services } = writing
  const encoders = await encodersOf(files, partition)
  const telling = services.progress('Reading plans', people.length)
  for (let from = 0; from < people.length; from += SLAB) {
    const slab = await readSlab(people.slice(from, from + SLAB), writing, (done) => telling.at(from + done))
    for (let at = 0; at < slab.length; at += ROWS) {
      const rows = slab.slice(at, at + ROWS).map((one) => dataRows(one, scope))
      for (const { id, add } of encoders) add(rows.flatMap((one) => one[id]))
      await setImmediate()
      if (services.interrupted.aborted) throw new Interrupted()
    }
  }
  for (const { end } of encoders) end()
  telling.end()
}

type Rows = Parameters<Encoder['add']>[0]

/** Every table in every format: where its bytes go. */
async function encodersOf(files: DataFiles, partition: Partition) {
  // Loaded for data alone.
  const { parquetTable } = await import('../../export/tables/parquet-table.ts')
  const formats: readonly TableFormat[] = [csvTable, ndjsonTable, parquetTable]
  return DATA_TABLES.flatMap((table) =>
    formats.map((format) => {
      const name = placeOf(table.id, format, partition)
      const encoder = format.encoder(table, partition)
      return {
        id: table.id,
        add: (rows: Rows) => files.add(name, encoder.add(rows)),
        end: () => files.add(name, encoder.end()),
      }
    }),
  )
}

/** `answers.csv`; for Parquet, folders that readers of partitioned data understand. */
const placeOf = (table: string, { extension }: TableFormat, { program, term }: Partition): string =>
  extension === 'parquet'
    ? `parquet/${table}/program=${program}/term=${term}/${table}.parquet`
    : `${table}.${extension}`

async function readSlab(
  slab: readonly Waiting[],
  { wish, services }: Writing,
  tell: (done: number) => void,
): Promise<readonly PersonData[]> {
  const { content, interrupted } = services
  const files = slab.flatMap(({ file }) => file ?? [])
  const jobs = Array.from({ length: Math.ceil(files.length / JOB) }, (_, i) => files.slice(i * JOB, (i + 1) * JOB))
  const read = await eachJob(jobs, {
    wish,
    one: (job) => personFigures(job, wish, content),
    worker: new URL('./cohort-data-worker.mjs', import.meta.url),
    filesIn: (job) => job.length,
    batch: 1,
    interrupted,
    doing: 'Reading plans',
    // The whole has one progress, and this is a part of it.
    progress: () => ({ at: tell, end: () => undefined }),
  })
  const byFile = new Map(read.flat().map((one, i) => [files[i], one] as const))
  return slab.map(({ person, hasSameName, file, hash }): PersonData => {
    const nothing: ReadFigures =
      hash === 'unreadable'
        ? { received: 'unreadable', state: 'unreadable', figures: null }
        : { received: 'not-collected', state: 'not-collected', figures: null }
    return { person, hasSameName, ...((file === undefined ? undefined : byFile.get(file)) ?? nothing) }
  })
}
