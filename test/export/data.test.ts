import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../src/core/read-plan.ts'
import type { DataInput } from '../../src/export/format.ts'
import { fromInert, inert } from '../../src/words/csv.ts'
import { FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { canary, canaryPlan, markOf } from '../support/canaries.ts'
import { exported } from '../support/exported.ts'
import { planOf, yamlOf } from '../support/plans.ts'
import { ROOT } from '../support/process.ts'
import { randomWalk } from '../support/walk.ts'

const ROWS: readonly DataInput['rows'][] = ['answers', 'entries', 'plans']
const FOLDER = join(ROOT, 'schemas', 'export')
const candidate = await frameworkNamed('candidate')

/** A schema that lets nothing through that it does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, strict(part)]))
  return 'properties' in parts && 'required' in parts ? { additionalProperties: false, ...parts } : parts
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
const SCHEMAS = new Map(
  readdirSync(FOLDER).map((file) => [
    `waymark/${file.replace('.schema.json', '')}/1`,
    ajv.compile(strict(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))) as object),
  ]),
)

function expectToFit(data: { readonly schema: string }): void {
  const fits = SCHEMAS.get(data.schema)
  fits?.(data)
  expect({ schema: data.schema, errors: fits?.errors }).toEqual({ schema: data.schema, errors: null })
}

const linesOf = (text: string): readonly { schema: string; path: string; value: unknown }[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const parseCsv = (text: string): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: 'greedy' })

/** Every `value` in a JSON export. */
const valuesIn = (data: unknown): unknown[] =>
  typeof data !== 'object' || data === null
    ? []
    : Object.entries(data).flatMap(([key, part]) => (key === 'value' ? [part] : valuesIn(part)))

describe.each(FRAMEWORKS)('a %s plan', async (id) => {
  const framework = await frameworkNamed(id)
  const { plan: answered } = readPlan((await randomWalk(framework, 3)).yaml.node, framework)
  const { plan, paths } = canaryPlan(framework)
  const open = { private: true, contacts: true, names: true }

  test('fits the schemas it names, in JSON and in every line', async () => {
    for (const one of [answered, plan, planOf(framework, {})]) {
      expectToFit(JSON.parse(await exported('json', framework, one, { choices: open })))
      for (const rows of ROWS) {
        const text = await exported('ndjson', framework, one, { choices: open, rows })
        for (const line of text === '' ? [] : linesOf(text)) expectToFit(line)
      }
    }
  })

  test('keeps every word in JSON, in lines and in a table', async () => {
    expect(paths.length).toBeGreaterThan(20)
    const json = JSON.parse(await exported('json', framework, plan, { choices: open }))
    const lines = linesOf(await exported('ndjson', framework, plan, { choices: open }))
    const csv = parseCsv(await exported('csv', framework, plan, { choices: open }))
    expect(csv.errors).toEqual([])
    const cells = new Set(csv.data.flat().map(fromInert))
    const values = new Set(lines.map(({ value }) => value))
    const all = new Set(valuesIn(json))
    for (const { path, term } of paths) {
      const text = canary(path, term)
      expect([path, all.has(text), values.has(text), cells.has(text)]).toEqual([path, true, true, true])
    }
  })

  test.each(['json', 'ndjson', 'csv'])('hands on nothing private in %s unless asked for', async (format) => {
    for (const rows of ROWS) {
      const text = await exported(format, framework, plan, { rows })
      for (const { path, term, private: isPrivate, names } of paths) {
        const isThere = text.includes(markOf(path, term))
        if (isPrivate || names) expect([path, isThere]).toEqual([path, false])
        else if (rows === 'answers') expect([path, isThere]).toEqual([path, true])
      }
    }
  })
})

test('the order of keys in the file makes no difference', async () => {
  const goals = '      pathway:\n        goals:\n'
  const [a, b] = [
    `      learning: { edge: Waiting }\n${goals}          - { id: goal-a, goal: Ask, due: "2027" }\n`,
    `${goals}          - { due: "2027", id: goal-a, goal: Ask }\n      learning: { edge: Waiting }\n`,
  ].map((answers) => {
    const term = `  - term: 2026-fall\n    framework_version: 1\n    status: draft\n    answers:\n${answers}`
    return readPlan(yamlOf(`waymark: 1\nframework: candidate\nterms:\n${term}`).node, candidate).plan
  })
  if (!a || !b) throw new Error('two plans')
  for (const format of ['json', 'ndjson', 'csv'])
    for (const rows of ROWS)
      expect(await exported(format, candidate, a, { rows })).toBe(await exported(format, candidate, b, { rows }))
})

const PLAN = planOf(
  candidate,
  { name: 'Jo', key: '007', subjects: ['physics', 'mathematics'] },
  {
    pathway: {
      confidence: 3,
      roles: ['resource-sharer'],
      staying: 'private words',
      milestones: [{ id: 'milestone-a', title: 'License', by: '2028-05', status: 'dropped', reason: 'No time' }],
      goals: [
        { id: 'goal-a', goal: 'Ask', due: '2027', status: 'done' },
        { id: 'goal-b', goal: 'Read' },
      ],
      leaders: [{ id: 'leaders-a', role: 'Chair', does: 'Chairs' }],
    },
    learning: { edge: null },
  },
)

describe('rows', () => {
  test('an answer has its question, its choices by id and by name, and whether it was skipped', async () => {
    const rows = new Map(linesOf(await exported('ndjson', candidate, PLAN)).map((row) => [row.path, row]))
    expect(rows.get('profile.subjects')).toMatchObject({
      key: '007',
      term: null,
      value: ['physics', 'mathematics'],
      labels: ['Physics', 'Mathematics'],
    })
    expect(rows.get('pathway.confidence')).toMatchObject({ term: '2026-fall', value: 3, labels: [expect.any(String)] })
    expect(rows.get('learning.edge')).toMatchObject({ state: 'skipped', value: null })
    expect(rows.get('pathway.goals.goal-a.due')).toMatchObject({
      list: 'pathway.goals',
      entry: 'goal-a',
      entry_name: 'Ask',
      value: '2027',
    })
    expect(rows.has('pathway.goals')).toBe(false)
    expect(rows.has('pathway.staying')).toBe(false)
  })

  test('an entry has its fields beside each other; those of a list of its own kind stand together', async () => {
    const rows = linesOf(await exported('ndjson', candidate, PLAN, { rows: 'entries' }))
    expect(rows).toMatchObject([
      { collects: null, name: 'Chair', role: null, other: { role: 'Chair', does: 'Chairs' } },
      { collects: 'milestone', by: '2028-05', status: 'dropped', reason: 'No time', other: {} },
      { collects: 'goal', goal: 'Ask', due: '2027', status: 'done' },
      { collects: 'goal', goal: 'Read', due: null, status: null },
    ])
  })

  test('a plan has its counts', async () => {
    const [row] = linesOf(await exported('ndjson', candidate, PLAN, { rows: 'plans' }))
    expect(row).toMatchObject({
      name: 'Jo',
      goals: 2,
      goals_done: 1,
      goals_dropped: 0,
      milestones_dropped: 1,
      skipped: 1,
    })
  })

  test('a plan without terms has its profile', async () => {
    const empty = planOf(candidate, { name: 'Jo' })
    expect(linesOf(await exported('ndjson', candidate, empty))).toMatchObject([{ path: 'profile.name', value: 'Jo' }])
    expect(linesOf(await exported('ndjson', candidate, empty, { rows: 'plans' }))).toMatchObject([
      { term: null, goals: 0 },
    ])
  })
})

describe('CSV', () => {
  test('has a byte order mark, the names of its columns once, and CRLF behind every row', async () => {
    for (const rows of ROWS) {
      const first = await exported('csv', candidate, PLAN, { rows })
      const second = await exported('csv', candidate, PLAN, { rows, isFirst: false })
      expect(first.startsWith('\ufeff"plan","key",')).toBe(true)
      expect(first.endsWith('\r\n')).toBe(true)
      expect(first.endsWith(second)).toBe(true)
      const { data, errors } = parseCsv(first + second)
      expect(errors).toEqual([])
      expect(new Set(data.map((row) => row.length)).size).toBe(1)
      expect(data.filter(([name]) => name === 'plan').length).toBe(data.length)
    }
  })

  test('has the same columns for every framework', async () => {
    const district = await frameworkNamed('district')
    for (const rows of ROWS)
      expect(parseCsv(await exported('csv', district, planOf(district, {}), { rows })).data[0]).toEqual(
        parseCsv(await exported('csv', candidate, PLAN, { rows })).data[0],
      )
  })

  test('gives back any text', () => {
    const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', "'", '\u200b', '\uff1d', 'a')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: signs })), (text) => {
        expect(fromInert(inert(text))).toBe(text)
        expect(inert(text)).not.toMatch(/^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/)
      }),
    )
  })
})
