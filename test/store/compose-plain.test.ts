import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeByLibrary } from '../../src/store/yaml/compose-by-library.ts'
import { composePlain } from '../../src/store/yaml/compose-plain.ts'
import { readPlain } from '../../src/store/yaml/read-plain.ts'
import { scan } from '../../src/store/yaml/scan.ts'
import { scanText } from '../../src/store/yaml/scan-text.ts'
import { handFormatted } from '../support/hand-formatted.ts'

const ANSWERS = readFileSync(new URL('../../examples/first-term.yaml', import.meta.url), 'utf8')
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
        # owned
        goals:
        - id: goal-a
          goal: plain text, with things
          due:
        -
          id: goal-b
        - id: goal-c
      learning: []
`

/** The same without what is read by the parser only: a dash alone, escapes of YAML's own, lists in brackets. */
const PLAINER = PLAN.replace('-\n          id', '- id')
const MADE = readFileSync(new URL('../fixtures/diff-told/plan.yaml', import.meta.url), 'utf8')
  .replaceAll(/\[[^\]]*\]/g, 'x')
  .split('\n')
  .slice(0, 45)
  .concat('')
  .join('\n')

/** Where the quick reading has an opinion, it is the library's. */
function agree(text: string): boolean {
  if (scanText(text).length > 0) return false
  const { tokens, refused } = scan(text)
  if (refused.length > 0) return false
  const plain = composePlain(tokens, text)
  if (plain === undefined) return false
  expect(plain).toEqual(composeByLibrary(tokens, text))
  return true
}

/** The same for the reading line by line, its notes too. */
function agreeLineByLine(text: string): boolean {
  if (scanText(text).length > 0) return false
  const plain = readPlain(text)
  if (plain === undefined) return false
  const { tokens, refused, comments } = scan(text)
  expect(refused).toEqual([])
  expect(plain.node).toEqual(composeByLibrary(tokens, text))
  expect(plain.comments).toEqual(comments)
  return true
}

test('plans and answers as people write them are read quickly', () => {
  expect(agree(ANSWERS.replaceAll(/\[[^\]]*\]/g, 'x'))).toBe(true)
  expect(agree(PLAN.replace('-\n          id', '- id'))).toBe(true)
  expect(agreeLineByLine(ANSWERS.replaceAll(/\[[^\]]*\]/g, 'x').replaceAll(/>-?$/gm, '|'))).toBe(true)
  expect(agreeLineByLine(PLAINER)).toBe(true)
  expect(agreeLineByLine(MADE)).toBe(true)
})

const piece = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\t',
  ':',
  ': ',
  '- ',
  '#',
  ' # c',
  '"',
  "'",
  '|',
  '>-',
  '|+',
  '{',
  '}',
  '[a]',
  ',',
  '? ',
  '&a ',
  '*a',
  '!t ',
  '---\n',
  '...\n',
  '%x\n',
  '@',
  '`',
  '\r\n',
  'x',
  '- - ',
  'a: b: c',
  '\n\n',
  '\u00a0',
  '\ufeff',
)
const damage = fc.array(fc.record({ at: fc.nat(), cut: fc.nat(6), put: piece }), { minLength: 1, maxLength: 3 })
const rounds = Number(process.env['WAYMARK_FUZZ'] ?? 4000)

test('files laid out by hand are read the same', () => {
  fc.assert(
    fc.property(handFormatted, (text) => {
      agree(text)
      agreeLineByLine(text)
    }),
    { numRuns: 1000 },
  )
})

test('on damaged files it never disagrees with the library', { timeout: 3_600_000 }, () => {
  let opinions = 0
  let lineByLine = 0
  fc.assert(
    fc.property(
      fc.constantFrom(PLAN, PLAINER, ANSWERS.slice(0, 1500), MADE, 'a: 1\nb:\n  - x\n  - y: z\n'),
      damage,
      (source, damages) => {
        const text = damages.reduce((current, { at, cut, put }) => {
          const from = at % (current.length + 1)
          return current.slice(0, from) + put + current.slice(from + cut)
        }, source)
        if (agree(text)) opinions += 1
        if (agreeLineByLine(text)) lineByLine += 1
      },
    ),
    { numRuns: rounds },
  )
  expect(opinions).toBeGreaterThan(rounds / 20)
  expect(lineByLine).toBeGreaterThan(rounds / 20)
})
