import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { frameworkNamed } from '../support/built-in.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade } from '../support/transcript.ts'
import { randomWalk } from '../support/walk.ts'

const OPEN = handMade('learning:\n  edge: Waiting\n')
const FULL = (await randomWalk(await frameworkNamed('candidate'), 5)).yaml.text
const BROKEN = handMade('pathway:\n  goals:\n    - id: g\n      gaol: x\n')

const COHORT = 'cohort: 1\nframework: candidate\nterm: 2026-fall\n'

function folder(plan: string | undefined): string {
  const cwd = freshFolder()
  if (plan !== undefined) writeFileSync(join(cwd, 'plan.yaml'), plan)
  writeFileSync(join(cwd, 'roster.csv'), 'Name,Student ID,Role\nAda,S1,\nLee,S2,\nPat,,\nNoa,T1,Teacher\n')
  mkdirSync(join(cwd, 'class'))
  writeFileSync(join(cwd, 'class', 'cohort.yaml'), `${COHORT}grades: { points: 10 }\n`)
  writeFileSync(join(cwd, 'export.csv'), 'Student,ID,Section,Plan (7)\nPoints Possible,,,5\n"Park, Lee",1,A,\n')
  mkdirSync(join(cwd, 'cohort', '.cohort'), { recursive: true })
  writeFileSync(join(cwd, 'cohort', 'cohort.yaml'), 'cohort: 1\nframework: candidate\nterm: 2026-fall\n')
  const people = '[{"key":"s1","name":"Ada","ids":{}}]'
  writeFileSync(
    join(cwd, 'cohort', '.cohort', 'roster.lock.json'),
    `{"format":1,"runs":1,"roster":{},"people":${people}}`,
  )
  mkdirSync(join(cwd, 'handed-in'))
  for (const name of ['Ada.yaml', 'Nobody.yaml', 'index.html'])
    writeFileSync(join(cwd, 'handed-in', name), `${OPEN}# ${name}\n`)
  return cwd
}

describe('a bare waymark says what to do next', () => {
  test.each<[string, string | undefined, string, string]>([
    ['no plan', undefined, 'Waymark helps you think about your way into teaching STEM', 'waymark reflect '],
    ['open questions', OPEN, 'plan.yaml, Fall 2026: 51 open, 10 of them required.', 'Go on:         waymark reflect'],
    ['nothing open', FULL, 'plan.yaml, Fall 2026: nothing is open.', 'Close the term:  waymark finalize'],
    ['closed', FULL.replace('status: draft', 'status: final'), 'plan.yaml, Fall 2026: closed.', 'waymark reopen'],
    [
      'left out',
      FULL.replace(/^ {2}name: .*/m, '  name: null'),
      'plan.yaml, Fall 2026: nothing is open.',
      'Required questions were left out:  waymark reflect',
    ],
  ])('%s', async (_, plan, first, then) => {
    const { exit, stdout, stderr } = await waymark([], { cwd: folder(plan) })
    expect([exit, stderr]).toEqual([0, ''])
    expect(stdout.split('\n')[0]).toContain(first)
    expect(stdout).toContain(then)
  })
})

/** The fields that programs may rely on; nothing is said about others. */
const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const counts = { answered: count, skipped: count, open: count, required_open: count, warnings: count }
const object = (properties: object) => ({ type: 'object', properties, required: Object.keys(properties) })
const next = { anyOf: [{ type: 'null' }, object({ path: text, label: text })] }
const due = { type: 'array', items: object({ path: text, label: text, due: text }) }
const finding = object({
  code: text,
  severity: { enum: ['error', 'warning'] },
  line: { type: ['integer', 'null'] },
  column: { type: ['integer', 'null'] },
  path: text,
  message: text,
  fix: text,
})
const question = object({
  schema_version: { const: 1 },
  path: text,
  type: text,
  label: text,
  hint: text,
  current: {},
  previous: {},
  required: { type: 'boolean' },
  progress: object({ position: count, total: count, required_open: count }),
  issues: { type: 'array' },
})
const check = object({
  schema_version: { const: 1 },
  files: { type: 'array', items: object({ file: text, exit: count, findings: { type: 'array', items: finding } }) },
  totals: object({ files: count, errors: count, warnings: count }),
})
const status = object({
  schema_version: { const: 1 },
  file: text,
  framework: object({ id: text, version: count }),
  profile: object({ name: {}, key: {} }),
  term: text,
  term_status: { enum: ['draft', 'final'] },
  benefits: { type: 'array', minItems: 4, items: object({ id: text, title: text, ...counts }) },
  totals: object(counts),
  next,
  overdue: due,
  upcoming: due,
})

const cents = { type: ['integer', 'null'] }
const possible = {
  id: text,
  path: text,
  kind: text,
  name: text,
  amount: cents,
  most: cents,
  per: {},
  as_of: {},
  source: {},
}
const earnings = object({
  schema_version: { const: 1 },
  file: text,
  term: text,
  unit: { const: 'USD cents' },
  first_year: object({ school_year: text, from: text }),
  schedule: { type: ['object', 'null'] },
  years: {
    type: 'array',
    minItems: 10,
    items: object({
      school_year: text,
      years_taught: { type: 'integer' },
      lane: {},
      schedule: cents,
      lane_change: cents,
      parts: { type: 'array', items: object({ id: text, kind: text, amount: { type: 'integer' } }) },
      total: cents,
    }),
  },
  totals: object({ schedule: cents, lane_change: cents, added: cents, costs: cents, total: cents, difference: cents }),
  counted: {
    type: 'array',
    items: object({ ...possible, first: text, last: text, total: { type: 'integer' }, total_without: cents }),
  },
  not_counted: { type: 'array', items: object({ ...possible, why: text }) },
  assumptions: { type: 'array', items: text },
})
const lensSide = (type: string) =>
  object({
    benefit: text,
    title: text,
    shown: { type, items: object({ path: text, label: text, said: { type: 'array', minItems: 1, items: text } }) },
    open: { type, items: text },
    missing: { type: ['string', 'null'] },
  })

const year = { type: ['string', 'null'] }
const step = object({
  id: text,
  kind: { enum: ['role', 'opportunity'] },
  earliest: {},
  requires: { type: 'array', items: text },
  held: {},
})
const pathway = object({
  schema_version: { const: 1 },
  target: { type: ['string', 'null'] },
  years: { type: ['number', 'string', 'null'] },
  routes: {
    type: 'array',
    items: object({ years: {}, school_year: year, steps: { type: 'array', minItems: 1, items: step } }),
  },
  timeline: { type: 'array', items: object({ school_year: text, years: {}, milestones: { type: 'array' } }) },
  problems: { type: 'array', items: object({ code: text, path: text, message: text, repair: {} }) },
})
const keys = { type: 'array', items: text }
const cohort = {
  schema_version: { const: 1 },
  folder: text,
  roster: text,
  created: { ...keys, minItems: 2 },
  changed: keys,
  removed: keys,
  skipped: { type: 'array', minItems: 2, items: object({ line: count, why: text }) },
  problems: { type: 'array', minItems: 1, items: finding },
}

const attempt = object({ key: text, attempt: text, rule: text, submitted: {}, clock: {}, late: {} })

describe('--json', () => {
  test.each<[string, string | undefined, number, object]>([
    ['', undefined, 0, object({ schema_version: { const: 1 }, file: { type: 'null' } })],
    [
      '',
      OPEN,
      0,
      object({ schema_version: { const: 1 }, file: text, term: text, open: count, closed: { const: false } }),
    ],
    ['status', OPEN, 0, status],
    ['status', FULL, 0, status],
    ['earnings', OPEN, 0, earnings],
    ['earnings', FULL, 0, earnings],
    ['next', OPEN, 0, question],
    ['next', FULL, 0, object({ schema_version: { const: 1 }, done: { const: true } })],
    ['answer plan.yaml learning.edge x', OPEN, 0, question],
    ['check', OPEN, 0, check],
    ['check', BROKEN, 1, check],
    ['check nowhere.yaml', OPEN, 3, check],
    ['pathway', OPEN, 0, pathway],
    ['pathway', FULL, 0, pathway],
    ['pathway --to district-stem-coordinator --by 2035', FULL, 0, pathway],
    ['pathway --to district-stem-coordinator --by 5', undefined, 0, pathway],
    [
      'finalize --dry-run',
      OPEN,
      1,
      object({ schema_version: { const: 1 }, closed: { const: false }, findings: { type: 'array', minItems: 10 } }),
    ],
    ['finalize', FULL, 0, object({ schema_version: { const: 1 }, closed: { const: true }, term: text })],
    ['reopen', FULL, 0, object({ schema_version: { const: 1 }, was_closed: { const: false }, term: text })],
    ['new other.yaml', OPEN, 0, object({ schema_version: { const: 1 }, file: text, framework: text, term: text })],
    [
      'reflect --no-input',
      undefined,
      0,
      object({
        schema_version: { const: 1 },
        file: text,
        created: { const: true },
        ending: { const: 'made' },
        next,
        unused: { type: 'array' },
      }),
    ],
    [
      'reflect --plain',
      OPEN,
      0,
      object({ schema_version: { const: 1 }, ending: { const: 'stopped' }, answered: count, open: count }),
    ],
    [
      'explore',
      undefined,
      0,
      object({
        schema_version: { const: 1 },
        items: { type: 'array', minItems: 80, items: object({ catalogue: text, id: text }) },
      }),
    ],
    [
      'explore roles --eligible',
      OPEN,
      0,
      object({
        items: {
          type: 'array',
          minItems: 30,
          items: object({
            eligible: object({
              ok: { type: 'boolean' },
              reasons: {
                type: 'array',
                items: object({ code: text, verdict: { enum: ['no', 'check'] }, args: { type: 'object' } }),
              },
            }),
          }),
        },
      }),
    ],
    [
      'content list',
      undefined,
      0,
      object({
        schema_version: { const: 1 },
        frameworks: { type: 'array', minItems: 2 },
        catalogues: { type: 'array', minItems: 2 },
      }),
    ],
    [
      'lens',
      OPEN,
      0,
      object({
        schema_version: { const: 1 },
        side: { const: 'candidate' },
        candidate: object({ file: text, framework: object({ id: text, version: count }), name: {}, term: text }),
        district: { type: 'null' },
        readers: { type: 'array', items: text },
        source: object({ title: text, note: text }),
        matches: { type: 'array', maxItems: 0 },
        rows: {
          type: 'array',
          minItems: 8,
          items: object({ id: text, sees: text, ask: text, candidate: lensSide('array'), district: lensSide('null') }),
        },
      }),
    ],
    [
      'cohort new fall --roster roster.csv --term 2026-fall --dry-run',
      undefined,
      1,
      object({
        ...cohort,
        framework: text,
        term: text,
        due: {},
        time_zone: {},
        dry_run: { const: true },
        kept: keys,
        unchanged: count,
      }),
    ],
    [
      'cohort collect handed-in --cohort cohort',
      undefined,
      1,
      object({
        schema_version: { const: 1 },
        folder: { const: 'cohort' },
        dry_run: { const: false },
        created: { type: 'array', minItems: 1, items: attempt },
        kept: { type: 'array', items: attempt },
        changed: { type: 'array', items: attempt },
        set_aside: {
          type: 'array',
          minItems: 1,
          items: object({ folder: text, key: {}, reason: text, new: { type: 'boolean' } }),
        },
        removed: keys,
        skipped: { type: 'array', minItems: 1, items: object({ why: { enum: ['junk', 'note'] }, count }) },
        problems: {
          type: 'array',
          minItems: 1,
          items: object({ code: text, severity: text, message: text, fix: text, keys, folder: {} }),
        },
      }),
    ],
    [
      'cohort roster check roster.csv',
      undefined,
      1,
      object({
        schema_version: { const: 1 },
        file: text,
        shape: { const: 'plain' },
        encoding: text,
        delimiter: text,
        people: { const: 2 },
        keys: object({ sis: { const: 2 } }),
        columns: { type: 'array', minItems: 3, items: object({ heading: text, taken: {}, fills: {} }) },
        skipped: cohort.skipped,
        problems: cohort.problems,
      }),
    ],
    [
      'cohort status class',
      undefined,
      0,
      object({
        schema_version: { const: 1 },
        folder: text,
        framework: text,
        term: text,
        due: {},
        time_zone: {},
        totals: { type: 'object', additionalProperties: count },
        people: { type: 'array' },
        left: keys,
        set_aside: { type: 'array' },
      }),
    ],
    [
      'cohort feedback class',
      undefined,
      0,
      object({
        schema_version: { const: 1 },
        folder: text,
        term: text,
        formats: keys,
        dry_run: { const: false },
        created: keys,
        kept: keys,
        changed: keys,
        removed: keys,
        unchanged: count,
        noted: keys,
        skipped: { type: 'array' },
        problems: { type: 'array' },
      }),
    ],
    [
      'cohort grades class --into export.csv',
      undefined,
      0,
      object({
        schema_version: { const: 1 },
        folder: text,
        term: text,
        export: text,
        lms: { const: 'canvas' },
        column: text,
        rule: object({ points: { type: 'number' }, late_points: {}, full_when: text, partial: text }),
        file: {},
        dry_run: { const: false },
        created: keys,
        kept: keys,
        changed: keys,
        removed: keys,
        unchanged: count,
        rows: { type: 'array' },
        skipped: cohort.skipped,
        problems: cohort.problems,
      }),
    ],
    ['content outline', undefined, 0, object({ schema_version: { const: 1 } })],
    ['content schema district', undefined, 0, object({ $schema: text, properties: {} })],
    ['content check plan.yaml', OPEN, 1, check],
  ])('%s (%#)', async (line, plan, exit, shape) => {
    const argv = [...line.split(' ').filter(Boolean), '--json']
    const ran = await waymark(argv, { cwd: folder(plan) })
    expect([ran.exit, ran.stdout.endsWith('}\n')]).toEqual([exit, true])
    const validate = new Ajv2020({ strict: false }).compile(shape)
    validate(JSON.parse(ran.stdout))
    expect(validate.errors ?? []).toEqual([])
  })

  test.each(['--json status', 'status --json', '--quiet status --json'])('%s: wherever it stands', async (line) => {
    const { stdout } = await waymark(line.split(' '), { cwd: folder(OPEN) })
    expect(JSON.parse(stdout)).toMatchObject({ schema_version: 1, term: '2026-fall' })
  })

  test('a failure is JSON too, on stderr, without a word of a plan', async () => {
    const { exit, stdout, stderr } = await waymark(['status', 'nowhere.yaml', '--json'], { cwd: folder(OPEN) })
    expect([exit, stdout]).toEqual([3, ''])
    expect(JSON.parse(stderr)).toMatchObject({ schema_version: 1, exit: 3, findings: [{ code: 'file-missing' }] })
  })

  test('the figures of status add up, and next is the first question of next', async () => {
    const cwd = folder(OPEN)
    const data = JSON.parse((await waymark(['status', '--json'], { cwd })).stdout) as Record<
      string,
      Record<string, number>
    > & {
      benefits: Record<string, number>[]
      next: { path: string }
    }
    for (const key of Object.keys(counts))
      expect(data.benefits.reduce((sum, benefit) => sum + (benefit[key] ?? 0), data['profile']?.[key] ?? 0)).toBe(
        data['totals']?.[key],
      )
    expect(JSON.parse((await waymark(['next', '--json'], { cwd })).stdout)).toMatchObject(data.next)
  })
})
