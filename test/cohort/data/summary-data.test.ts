import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { CohortReport } from '../../../src/core/cohort/figures/cohort-report.ts'
import { cohortPaths } from '../../../src/store/cohort/paths.ts'
import { frameworkNamed } from '../../support/built-in.ts'
import { classOf } from '../../support/class-of.ts'
import { handInClass, templatesIn } from '../../support/hand-in-class.ts'
import { freshFolder, type Ran, waymark } from '../../support/in-process.ts'
import { invented, SHAPES_WRITTEN } from '../../support/rosters.ts'
import { writtenIn } from '../tree.ts'
import { figuresIn, figuresOf } from './figures-of-rows.ts'
import { FIGURE_STATEMENTS, pageSql } from './sql-of-page.ts'

/** Enough that plans are read by threads. */
const PEOPLE = 120
const cwd = freshFolder()
const data = join(cwd, 'reports', '2026-fall', 'data')
const summary = (...options: readonly string[]): Promise<Ran> => waymark(['cohort', 'summary', ...options], { cwd })

beforeAll(async () => {
  const [framework, otherFramework] = [await frameworkNamed('candidate'), await frameworkNamed('district')]
  writeFileSync(join(cwd, 'roster.csv'), SHAPES_WRITTEN['moodle']?.(invented(PEOPLE)) ?? '')
  await waymark(['cohort', 'new', '.', '--roster', 'roster.csv', '--term', '2026-fall'], { cwd })
  handInClass(cwd, classOf(PEOPLE, { framework, otherFramework, templateOf: templatesIn(cwd) }))
})

test('without --data, and with --dry-run, there is none', async () => {
  for (const options of [[], ['--data', '--dry-run']]) {
    const { data: told } = JSON.parse((await summary('--json', ...options)).stdout) as { data: unknown }
    expect(told).toBeNull()
    expect(() => readFileSync(join(data, 'people.csv'))).toThrow('ENOENT')
  }
})

test('what threads read and write comes to the figures of the internal report', async () => {
  const ran = await summary('--internal', '--data', '--json')
  expect([ran.exit, ran.stderr]).toEqual([0, ''])
  const told = JSON.parse(ran.stdout) as { report: CohortReport; data: { folder: string; created: readonly string[] } }
  expect([told.data.folder, told.data.created.length]).toEqual([join('reports', '2026-fall', 'data'), 16])
  const sql = await pageSql(data)
  for (const name of FIGURE_STATEMENTS)
    expect([name, figuresIn(name, await sql.run(name))]).toEqual([name, figuresOf(told.report)[name]])
  sql.close()
})

test('it is said that the rows are not for others, and once more that nothing changed', async () => {
  const before = writtenIn(cwd)
  const { stdout } = await summary('--internal', '--data')
  expect(stdout).toContain(`As it was: the data set in ${join('reports', '2026-fall', 'data')} (16 files).`)
  expect(stdout).toContain('Its rows are about single people.')
  expect(stdout).toContain('Nothing was written.')
  expect(writtenIn(cwd)).toEqual(before)
})

test('a file that was edited is named, and stays', async () => {
  writeFileSync(join(data, 'aims.csv'), 'mine')
  const { stdout } = await summary('--internal', '--data')
  expect(stdout).toContain(`${join('reports', '2026-fall', 'data', 'aims.csv')} was edited, so it stays as it is.`)
  expect(readFileSync(join(data, 'aims.csv'), 'utf8')).toBe('mine')
})

test('with a secret that cannot be read nothing is made, the report neither', async () => {
  const record = cohortPaths(cwd).data
  const whole = readFileSync(record, 'utf8')
  rmSync(join(cwd, 'reports'), { recursive: true })
  for (const damaged of ['{', '{"format": 1, "secret": "short", "files": {}}', '{"format": 2}']) {
    writeFileSync(record, damaged)
    const ran = await summary('--internal', '--data', '--json')
    expect(ran.exit).toBe(3)
    expect(ran.stdout + ran.stderr).toContain('cohort-record')
    expect(existsSync(join(cwd, 'reports'))).toBe(false)
    expect(readFileSync(record, 'utf8')).toBe(damaged)
  }
  writeFileSync(record, whole)
})
