import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historyOf, pruneHistories } from '../../src/store/history/history.ts'
import { DAYS, NEWEST, nameOf, outdated, type Version, versionsIn } from '../../src/store/history/kept-versions.ts'
import { freshFolder } from '../support/in-process.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const HASH = '0123456789abcdef'

const times = fc.array(fc.integer({ min: 0, max: 200 * DAY }), { maxLength: 200 })
const versions = (ages: readonly number[], now: number): Version[] =>
  versionsIn(ages.map((age) => nameOf(now - age, HASH)))

describe('which versions are kept', () => {
  const now = Date.UTC(2026, 9, 5, 12)

  test('of any: none older than 90 days, the 50 newest, and one of every day', () => {
    fc.assert(
      fc.property(times, (ages) => {
        const all = versions(ages, now)
        const gone = new Set(outdated(all, now))
        const kept = all.filter((version) => !gone.has(version))
        const young = all.filter(({ saved }) => now - saved <= DAYS * DAY)
        expect(kept.slice(0, NEWEST)).toEqual(young.slice(0, NEWEST))
        const days = (list: readonly Version[]) => new Set(list.map(({ saved }) => Math.floor(saved / DAY)))
        expect(days(kept)).toEqual(days(young))
        expect(kept.every(({ saved }) => now - saved <= DAYS * DAY)).toBe(true)
        expect(kept.length).toBeLessThanOrEqual(NEWEST + DAYS + 1)
      }),
    )
  })

  test('a long morning does not push out the evening before', () => {
    const all = versions([...Array.from({ length: 80 }, (_, i) => i * 60_000), 14 * HOUR, 15 * HOUR], now)
    const gone = outdated(all, now)
    expect(gone.map(({ saved }) => now - saved)).toEqual([
      ...Array.from({ length: 30 }, (_, i) => (50 + i) * 60_000),
      15 * HOUR,
    ])
  })
})

describe('a history', () => {
  test('keeps what differs from the newest, for its owner only, and under names that tell nothing', async () => {
    const state = freshFolder()
    const history = historyOf(state, '/home/ada/plan.yaml')
    for (const text of ['one', 'one', 'two', 'one']) history.keep(text)
    const texts = await Promise.all(history.list().map((version) => history.read(version)))
    expect(texts).toEqual(['one', 'two', 'one'])
    expect(readdirSync(history.folder).every((name) => /^\d{15}-[0-9a-f]{16}\.version$/.test(name))).toBe(true)
    expect(history.folder).not.toContain('ada')
    expect(statSync(history.folder).mode & 0o777).toBe(0o700)
    for (const { name } of history.list()) expect(statSync(join(history.folder, name)).mode & 0o777).toBe(0o600)
    expect(history.forget()).toBe(3)
    expect([history.list(), history.forget()]).toEqual([[], 0])
  })

  test('stays in order when the clock is set back', async () => {
    const history = historyOf(freshFolder(), '/p')
    mkdirSync(history.folder, { recursive: true })
    writeFileSync(join(history.folder, nameOf(Date.now() + DAY, HASH)), 'from tomorrow')
    history.keep('from today')
    expect(await Promise.all(history.list().map((version) => history.read(version)))).toEqual([
      'from today',
      'from tomorrow',
    ])
  })

  test('clears away what a killed process left half written, and takes it for nothing', () => {
    const history = historyOf(freshFolder(), '/p')
    history.keep('one')
    writeFileSync(join(history.folder, '.0123abcd.tmp'), 'tw')
    expect(history.list()).toHaveLength(1)
    history.keep('two')
    expect(readdirSync(history.folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('that cannot be written does not throw', () => {
    const state = freshFolder()
    writeFileSync(join(state, 'versions'), 'a file where the folder would be')
    expect(() => historyOf(state, '/p').keep('text')).not.toThrow()
    expect(readFileSync(join(state, 'versions'), 'utf8')).toContain('a file')
  })

  test('of a plan that nobody saves any more goes with time too', () => {
    const state = freshFolder()
    const old = historyOf(state, '/gone/plan.yaml')
    mkdirSync(old.folder, { recursive: true })
    writeFileSync(join(old.folder, nameOf(Date.now() - 91 * DAY, HASH)), 'old words')
    const mine = historyOf(state, '/plan.yaml')
    mine.keep('mine')
    expect([old.list(), mine.list().length]).toEqual([[], 1])
    utimesSync(mine.folder, 0, 0)
    pruneHistories(state)
    expect(mine.list()).toHaveLength(1)
  })
})
