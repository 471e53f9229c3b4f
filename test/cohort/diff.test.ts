import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, waymark } from '../support/in-process.ts'
import { writtenIn } from './tree.ts'

const HEAD = 'Name,Student ID,Username,Email,Section\n'
const ADA = 'Ada Okafor,S1,ada,ada@example.edu,A\n'
const LEE = 'Lee Park,S2,lee,lee@example.edu,A\n'

interface Told {
  readonly created: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
  readonly changes: readonly { readonly key: string; readonly fields: readonly string[] }[]
  readonly problems: readonly { readonly code: string }[]
}

/** What a roster is told to change in a cohort of Ada and Lee. */
async function diff(rows: string, exit = 0, head = HEAD): Promise<Told> {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'old.csv'), HEAD + ADA + LEE)
  writeFileSync(join(cwd, 'new.csv'), head + rows)
  expect((await waymark(['cohort', 'new', 'fall', '--roster', 'old.csv', '--term', '2026-fall'], { cwd })).exit).toBe(0)
  const before = writtenIn(cwd)
  const ran = await waymark(['cohort', 'roster', 'diff', 'fall', 'new.csv', '--json'], { cwd })
  expect([ran.exit, ran.stderr]).toEqual([exit, ''])
  expect(writtenIn(cwd)).toEqual(before)
  return JSON.parse(ran.stdout) as Told
}

describe('a person is found again', () => {
  test.each<[string, string, readonly string[]]>([
    ['as they were', ADA, []],
    ['on another line', `\n\n${ADA}`, []],
    ['in other letters', 'Ada  Okafor,S1,ADA,Ada@Example.edu,A\n', ['ids']],
    ['under another name', 'Ada Okafor-Reyes,S1,ada,ada@example.edu,A\n', ['name']],
    ['in another section', 'Ada Okafor,S1,ada,ada@example.edu,B\n', ['sections']],
    ['with another address', 'Ada Okafor,S1,ada,okafor@example.edu,A\n', ['ids']],
    ['with another number, by name and login', 'Ada Okafor,S9,ada,ada@example.edu,A\n', ['ids']],
    ['without a number, by login', 'Ada Okafor,,ada,,A\n', []],
    ['without a number and a login, by address', 'Ada Okafor,,,ADA@example.edu,A\n', ['ids']],
  ])('%s', async (_, row, fields) => {
    const { created, removed, changes } = await diff(row + LEE)
    expect([created, removed]).toEqual([[], []])
    expect(changes).toEqual(fields.length === 0 ? [] : [{ key: 's1', fields }])
  })

  test.each<[string, string, number]>([
    ['by their name alone', 'Ada Okafor,S9,other,other@example.edu,A\n', 0],
    ['by a login that someone else has now', 'Kim Reyes,S9,ada,kim@example.edu,A\n', 0],
    ['by an address that two have', 'Ada Okafor,,,x@example.edu,A\nPat Moss,,pat,x@example.edu,A\n', 0],
  ])('never %s', async (_, row, exit) => {
    const { created, removed } = await diff(row + LEE, exit)
    expect(created.length).toBeGreaterThan(0)
    expect(removed).toEqual(['s1'])
  })
})

test('is not taken for someone whose login they have by a slip, where number and name agree', async () => {
  const { created, removed, changes } = await diff('Ada Okafor,S1,lee,,A\n')
  expect([created, removed, changes]).toEqual([[], ['s2'], [{ key: 's1', fields: ['ids'] }]])
})

test('in words: who, and what', async () => {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'old.csv'), HEAD + ADA + LEE)
  writeFileSync(join(cwd, 'new.csv'), `${HEAD}${ADA.replace(',A\n', ',B\n')}Kim Reyes,S3,kim,,A\n`)
  await waymark(['cohort', 'new', 'fall', '--roster', 'old.csv', '--term', '2026-fall'], { cwd })
  const { stdout } = await waymark(['cohort', 'roster', 'diff', 'fall', 'new.csv'], { cwd })
  expect(stdout).toBe(`fall beside new.csv: 1 new, 1 changed, 1 gone, 0 as before

New
  s3  Kim Reyes

Changed
  s1  Ada Okafor: another section

Not on the roster any more; their files stay
  s2  Lee Park

Nothing was written.
`)
})
