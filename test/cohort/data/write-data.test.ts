import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { type DataOutcome, writeData } from '../../../src/commands/cohort-data/write-data.ts'
import { readCohortPlans } from '../../../src/commands/cohort-plans/read-cohort-plans.ts'
import { findCohort } from '../../../src/commands/find-cohort.ts'
import type { Services } from '../../../src/commands/services.ts'
import { DATA_TABLES } from '../../../src/core/cohort/data/data-table.ts'
import { cohortReport } from '../../../src/core/cohort/figures/cohort-report.ts'
import { sameNames } from '../../../src/core/cohort/same-names.ts'
import { cohortPaths } from '../../../src/store/cohort/paths.ts'
import { catalogues, content, frameworkNamed } from '../../support/built-in.ts'
import { classOf } from '../../support/class-of.ts'
import { handInClass, templatesIn } from '../../support/hand-in-class.ts'
import { freshFolder, waymark } from '../../support/in-process.ts'
import { type Invented, invented, SHAPES_WRITTEN } from '../../support/rosters.ts'
import { treeOf, writtenIn } from '../tree.ts'
import { figuresIn, figuresOf } from './figures-of-rows.ts'
import { FIGURE_STATEMENTS, pageSql } from './sql-of-page.ts'

const CANARY = 'CANARY-in-words'
const PEOPLE = 60
const TERM = '2026-fall'
const framework = await frameworkNamed('candidate')
const otherFramework = await frameworkNamed('district')

const roster = (cwd: string, people: readonly Invented[]): void =>
  writeFileSync(join(cwd, 'roster.csv'), SHAPES_WRITTEN['canvas']?.(people) ?? '')

/** A cohort in a folder of its own; plans of a class handed in. */
async function cohort(seed = 1): Promise<string> {
  const cwd = freshFolder()
  roster(cwd, invented(PEOPLE, seed))
  const made = await waymark(['cohort', 'new', '.', '--roster', 'roster.csv', '--term', TERM], { cwd })
  expect(made.exit).toBe(0)
  handInClass(cwd, classOf(PEOPLE, { framework, otherFramework, seed, canary: CANARY, templateOf: templatesIn(cwd) }))
  return cwd
}

const servicesIn = (cwd: string, today: string): Services =>
  ({
    content,
    stateDir: join(cwd, '.state'),
    today,
    progress: () => ({ at: () => undefined, end: () => undefined }),
    interrupted: new AbortController().signal,
  }) as Partial<Services> as Services

const write = async (cwd: string, today = '2027-02-01'): Promise<DataOutcome> =>
  writeData(await findCohort(cwd, undefined), TERM, servicesIn(cwd, today))

const dataIn = (cwd: string): string => join(cwd, 'reports', TERM, 'data')

/** The internal summary of the same folder on the same day. */
async function summaryOf(cwd: string, today = '2027-02-01') {
  const { tally, scope, people, left } = await readCohortPlans(
    await findCohort(cwd, undefined),
    TERM,
    servicesIn(cwd, today),
  )
  const facts = {
    rostered: people.length,
    sameName: sameNames(people.map(({ member }) => member)).size,
    left: left.length,
  }
  return cohortReport(tally, scope, facts, 'internal', catalogues)
}

let cwd = ''
beforeAll(async () => {
  cwd = await cohort()
  await write(cwd)
})

describe('the statements of docs/scale.md', () => {
  test.each(FIGURE_STATEMENTS)('give what the internal summary says: %s', async (name) => {
    const expected = figuresOf(await summaryOf(cwd))[name]
    const sql = await pageSql(dataIn(cwd))
    try {
      expect(figuresIn(name, await sql.run(name))).toEqual(expected)
    } finally {
      sql.close()
    }
    expect(Object.keys(expected ?? {}).length).toBeGreaterThan(1)
  })

  test('name every figure of the summary', async () => {
    expect(Object.keys(figuresOf(await summaryOf(cwd))).toSorted()).toEqual(FIGURE_STATEMENTS.toSorted())
  })

  test('give it for each of several cohorts in one place', async () => {
    const other = await cohort(2)
    const settings = join(other, 'cohort.yaml')
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}program: Über Åse, section 2\n`)
    await write(other)
    const together = freshFolder()
    for (const one of [cwd, other]) cpSync(join(dataIn(one), 'parquet'), join(together, 'parquet'), { recursive: true })
    const sql = await pageSql(together)
    const programs = { unnamed: cwd, 'uber-ase-section-2': other }
    for (const name of FIGURE_STATEMENTS) {
      const rows = await sql.run(name)
      for (const [program, folder] of Object.entries(programs))
        expect(
          figuresIn(
            name,
            rows.filter((row) => row['program'] === program),
          ),
        ).toEqual(figuresOf(await summaryOf(folder))[name])
    }
    sql.close()
  })
})

describe('a data set', () => {
  test.each(DATA_TABLES.map(({ id }) => id))('says the same in all three formats: %s', async (table) => {
    const sql = await pageSql(dataIn(cwd))
    const columns = DATA_TABLES.find(({ id }) => id === table)
      ?.columns.map(({ name }) => name)
      .join(', ')
    const order = `SELECT program, term, ${columns} FROM`
    const rows = await sql.query(`${order} ${table} ORDER BY ALL`)
    expect(rows.length).toBeGreaterThan(50)
    for (const reader of ['read_csv', 'read_json']) {
      const file = join(dataIn(cwd), `${table}.${reader === 'read_csv' ? 'csv' : 'ndjson'}`)
      expect(await sql.query(`${order} ${reader}('${file}') ORDER BY ALL`)).toEqual(rows)
    }
    sql.close()
  })

  test.each(DATA_TABLES.map(({ id, columns }) => [id, columns] as const))(
    'is as its schema says: %s',
    (id, columns) => {
      const file = new URL(`../../../schemas/export/cohort-${id.replaceAll('_', '-')}.schema.json`, import.meta.url)
      const schema = JSON.parse(readFileSync(file, 'utf8')) as { required: readonly string[]; properties: object }
      const known = ['schema', 'tool', 'program', 'term', ...columns.map(({ name }) => name)]
      expect([schema.required, Object.keys(schema.properties)]).toEqual([known, known])
      const fits = new Ajv2020({ allowUnionTypes: true }).compile({ ...schema, additionalProperties: false })
      const lines = readFileSync(join(dataIn(cwd), `${id}.ndjson`), 'utf8')
        .trimEnd()
        .split('\n')
      for (const line of lines) expect([fits(JSON.parse(line)), fits.errors]).toEqual([true, null])
    },
  )

  test('has nothing in it that anybody is called or wrote', () => {
    const { members } = JSON.parse(
      `{"members": ${JSON.stringify(invented(PEOPLE).map(({ given, family, sis, login, lms, email }) => [given, family, sis, sis.toLowerCase(), login, lms, email]))}}`,
    ) as { members: readonly string[][] }
    const { secret: key } = JSON.parse(readFileSync(cohortPaths(cwd).data, 'utf8')) as { secret: string }
    const files = readdirSync(dataIn(cwd), { recursive: true, encoding: 'utf8' })
    const everything = files
      .map((name) => join(dataIn(cwd), name))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file, 'latin1'))
      .concat(files)
      .join('\n')
    // Short given names stand in other words; `de la Cruz` and the like do not.
    for (const secret of [...members.flat().filter((name) => name.length > 3), CANARY, key])
      expect(everything).not.toContain(secret)
  })

  test('is in an order that tells nothing of the roster', async () => {
    const sql = await pageSql(dataIn(cwd))
    const people = (await sql.query('SELECT person FROM people')).map(({ person }) => String(person))
    sql.close()
    expect(people).toEqual(people.toSorted())
    expect(people).toHaveLength(PEOPLE)
  })

  test('is only for the account it was made by', () => {
    for (const name of readdirSync(dataIn(cwd), { recursive: true, encoding: 'utf8' }))
      expect(statSync(join(dataIn(cwd), name)).mode & 0o077).toBe(0)
    expect(statSync(cohortPaths(cwd).data).mode & 0o077).toBe(0)
  })
})

describe('made again', () => {
  test('with nothing to do, it writes nothing', async () => {
    const before = writtenIn(cwd)
    const { created, changed, removed, unchanged } = await write(cwd)
    expect([created, changed, removed]).toEqual([[], [], []])
    expect(unchanged).toBe(DATA_TABLES.length * 3 + 1)
    expect(writtenIn(cwd)).toEqual(before)
  })

  test('it has the same bytes, from the same plans and the same secret', async () => {
    const copy = freshFolder()
    cpSync(cwd, copy, { recursive: true })
    rmSync(dataIn(copy), { recursive: true })
    await write(copy)
    expect(treeOf(dataIn(copy))).toEqual(treeOf(dataIn(cwd)))
  })

  test('without its secret it has other pseudonyms', async () => {
    const copy = freshFolder()
    cpSync(cwd, copy, { recursive: true })
    rmSync(cohortPaths(copy).data)
    rmSync(dataIn(copy), { recursive: true })
    await write(copy)
    const people = (folder: string): readonly string[] =>
      readFileSync(join(dataIn(folder), 'people.csv'), 'utf8').match(/p-[0-9a-f]{16}/g) ?? []
    expect(people(copy)).toHaveLength(PEOPLE)
    expect(people(copy).filter((one) => people(cwd).includes(one))).toEqual([])
  })

  test('a file that was deleted is made again, and one that was edited stays', async () => {
    const copy = freshFolder()
    cpSync(cwd, copy, { recursive: true })
    writeFileSync(join(dataIn(copy), 'people.csv'), 'my own notes')
    rmSync(join(dataIn(copy), 'aims.csv'))
    const { created, changed, kept } = await write(copy)
    expect([created, changed, kept]).toEqual([['aims.csv'], [], ['people.csv']])
    expect(readFileSync(join(dataIn(copy), 'people.csv'), 'utf8')).toBe('my own notes')
    rmSync(join(dataIn(copy), 'people.csv'))
    await write(copy)
    expect(treeOf(dataIn(copy))).toEqual(treeOf(dataIn(cwd)))
  })

  test('the files of another day take the place of the old ones, and those of a program that was renamed go', async () => {
    const copy = freshFolder()
    cpSync(cwd, copy, { recursive: true })
    expect((await write(copy, '2027-02-02')).changed).toContain('people.csv')
    const settings = join(copy, 'cohort.yaml')
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}program: New name\n`)
    const { removed } = await write(copy)
    expect(removed).toHaveLength(DATA_TABLES.length)
    expect(readdirSync(join(dataIn(copy), 'parquet', 'people'))).toEqual(['program=new-name'])
  })

  test('a run that was cut short leaves nothing that the next one does not set right', async () => {
    const copy = freshFolder()
    cpSync(cwd, copy, { recursive: true })
    const again = new AbortController()
    again.abort()
    rmSync(dataIn(copy), { recursive: true })
    const stopped = writeData(await findCohort(copy, undefined), TERM, {
      ...servicesIn(copy, '2027-02-01'),
      interrupted: again.signal,
    })
    await expect(stopped).rejects.toThrow()
    await write(copy)
    expect(treeOf(join(copy, 'reports'))).toEqual(treeOf(join(cwd, 'reports')))
    expect(treeOf(join(copy, '.cohort'))).toEqual(treeOf(join(cwd, '.cohort')))
  })

  test('who left is not in it', async () => {
    const copy = freshFolder()
    cpSync(cwd, copy, { recursive: true })
    roster(copy, invented(PEOPLE).slice(2))
    await waymark(['cohort', 'new', '.', '--roster', 'roster.csv'], { cwd: copy })
    await write(copy)
    expect(figuresOf(await summaryOf(copy))['people']?.['rostered']).toBe(PEOPLE - 2)
    expect(
      readFileSync(join(dataIn(copy), 'people.csv'), 'utf8')
        .trim()
        .split('\r\n'),
    ).toHaveLength(PEOPLE - 1)
  })
})
