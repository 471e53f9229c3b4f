import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exitOf, severityOf } from '../../src/core/codes.ts'
import { Failure } from '../../src/core/finding.ts'
import { keysFor } from '../../src/core/roster/keys.ts'
import { sha256 } from '../../src/store/files/crypto.ts'
import { type RosterFile, readRosterFile } from '../../src/store/roster/read-roster-file.ts'
import { linePlace } from '../../src/words/report.ts'
import { freshFolder } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'
import { invented, SHAPES_WRITTEN } from '../support/rosters.ts'

const ROSTERS = join(ROOT, 'test', 'fixtures', 'rosters')

const folder = freshFolder()
function read(bytes: Buffer): RosterFile {
  const file = join(folder, 'roster.csv')
  writeFileSync(file, bytes)
  return readRosterFile(file)
}

/** A roster as it was understood, for comparing: people with their keys, and what was found by line. */
function understood(file: string): object {
  const { shape, encoding, delimiter, columns, people, leftOut, unusable, findings, text } = readRosterFile(file)
  const keys = keysFor(people, new Set(), sha256)
  return {
    shape: shape?.id ?? null,
    encoding,
    delimiter,
    columns: columns.map(
      ({ heading, taken, fills }) => `${heading}: ${taken ?? (fills ? `fills ${fills}` : 'unused')}`,
    ),
    people: people.map((person) => {
      const { line, name, sortName, ids, sections } = person
      return { key: keys.get(person), line, name, sortName, ids, sections }
    }),
    leftOut,
    unusable,
    findings: findings.map(({ code, args, range }) => ({
      code,
      line: range ? linePlace(text, range.start).line : null,
      args,
    })),
  }
}

describe('a roster is understood as', () => {
  test.each(readdirSync(ROSTERS))('%s', async (name) => {
    const at = join(ROSTERS, name)
    const file = readdirSync(at).find((entry) => entry !== 'understood.json') ?? ''
    const data = `${JSON.stringify(understood(join(at, file)), null, 1)}\n`
    await expect(data).toMatchFileSnapshot(join(at, 'understood.json'))
  })
})

describe('300 people are the same people, whoever exports them', () => {
  const people = invented(300)
  test.each(Object.entries(SHAPES_WRITTEN))('%s', (shape, write) => {
    const roster = read(write(people))
    expect(roster.shape?.id).toBe(shape)
    expect(roster.findings.filter(({ code }) => severityOf(code) === 'error')).toEqual([])
    expect(roster.people.map(({ name, ids }) => [name, ids.sis])).toEqual(
      people.map(({ given, family, sis }) => [`${given} ${family}`, sis]),
    )
    const known: readonly string[] = people.flatMap(({ sis, login, lms, email }) => [sis, login, lms, email])
    for (const { ids } of roster.people) for (const id of Object.values(ids)) expect(known).toContain(id)
  })
})

test('the order of rows and columns changes nothing', () => {
  const rows = invented(40).map(({ given, family, sis, login }) => [`${given} ${family}`, sis, login])
  const people = (order: readonly number[], shuffled: readonly string[][]): string[] =>
    read(
      Buffer.from(
        [['Name', 'Student ID', 'Username'], ...shuffled].map((row) => order.map((i) => row[i]).join(',')).join('\n'),
      ),
    )
      .people.map(({ name, ids }) => JSON.stringify([name, ids]))
      .sort()
  const wanted = people([0, 1, 2], rows)
  fc.assert(
    fc.property(
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.shuffledSubarray(rows, { minLength: 40 }),
      (order, shuffled) => {
        expect(people(order, shuffled)).toEqual(wanted)
      },
    ),
    { numRuns: 30 },
  )
})

describe('whatever a file holds', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Name',
      'Student ID',
      'Email',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r\n',
      '=',
      '../x',
      '__proto__',
      'S1',
      '\u0000',
      '\u202e',
      'É',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  test.each<[string, fc.Arbitrary<Buffer>]>([
    ['bytes', fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))],
    [
      'pieces of rosters',
      fc.array(piece, { maxLength: 60 }).map((parts) => Buffer.from(`Name,Student ID\n${parts.join('')}`)),
    ],
  ])('it is read or refused, with places inside it: %s', (_, bytes) => {
    fc.assert(
      fc.property(bytes, (some) => {
        try {
          const { people, findings, text } = read(some)
          for (const { range } of findings) if (range) expect(range.end).toBeLessThanOrEqual(text.length + 1)
          for (const { name, ids } of people) {
            expect(`${name}${Object.values(ids).join('')}`).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/)
            expect(Object.keys(ids).length).toBeGreaterThan(0)
          }
        } catch (error) {
          if (!(error instanceof Failure)) throw error
          expect(error.findings.map(({ code }) => exitOf(code))).toEqual([3])
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('keys', () => {
  const id = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      'con',
      'NUL',
      'lpt1',
      '../x',
      '..',
      'c-0123abcd',
      '__proto__',
      'AB1',
      'ab1',
      'Ab1',
      'x'.repeat(80),
      'S1',
      's1',
    ),
  )
  const people = fc
    .uniqueArray(id, { maxLength: 30, selector: (text) => text.normalize('NFC') })
    .map((ids) => ids.map((sis) => ({ ids: { sis } })))

  test('are names of folders on every system, one for each person, whatever the order', () => {
    fc.assert(
      fc.property(people, (some) => {
        const keys = keysFor(some, new Set(), sha256)
        expect(keys.size).toBe(some.length)
        expect(new Set(keys.values()).size).toBe(keys.size)
        for (const key of keys.values()) {
          expect(key).toMatch(/^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/)
          expect(key).not.toMatch(/^(?:aux|con|nul|prn|(?:com|lpt)\d)$/)
        }
        const turned = keysFor([...some].reverse(), new Set(), sha256)
        for (const person of some) expect(turned.get(person)).toBe(keys.get(person))
      }),
    )
  })

  test('never take one that someone has', () => {
    fc.assert(
      fc.property(people, (some) => {
        const first = keysFor(some, new Set(), sha256)
        const taken = new Set(first.values())
        for (const key of keysFor(some, taken, sha256).values()) expect(taken.has(key)).toBe(false)
      }),
    )
  })

  test('have no name in them: an address becomes a hash', () => {
    const [key] = keysFor([{ ids: { email: 'ada.okafor@example.edu' } }], new Set(), sha256).values()
    expect(key).toBe(`c-${sha256('ada.okafor@example.edu').slice(0, 8)}`)
  })
})
