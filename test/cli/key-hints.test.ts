import { expect, test } from 'vitest'
import { glyphsFor } from '../../src/cli/prompter/rich/glyphs.ts'
import { keysLine } from '../../src/cli/prompter/rich/keys-line.ts'
import { type KeysOf, listHints } from '../../src/cli/prompter/rich/list-keys.ts'
import { textHints } from '../../src/cli/prompter/rich/text-keys.ts'

const glyphs = glyphsFor(true)
const line = (
  takes: KeysOf['takes'],
  now: { active?: number; chosen?: number[]; query?: string },
  { columns = 200, free = false } = {},
): string =>
  keysLine(
    listHints(
      { items: [{ label: 'One', own: free }], takes, free, glyphs },
      { active: 0, chosen: [], query: '', ...now },
    ),
    columns,
    glyphs.dot,
  )

test('where nothing is found, nothing is said to be taken', () => {
  for (const takes of ['one', 'many', 'ordered'] as const) {
    const hints = line(takes, { active: -1, query: 'xyz' })
    expect(hints).toContain('Nothing has that')
    expect(hints).not.toMatch(/takes|picks/)
  }
})

test('while something is typed, Enter takes and Space is not named', () => {
  expect(line('many', { query: 'o' })).toMatch(/^Enter takes it/)
  expect(line('many', { query: 'o' })).not.toContain('Space')
})

test.each([
  ['one', { active: -1 }],
  ['one', { active: 0 }],
  ['many', {}],
  ['many', { chosen: [0] }],
] as const)('in 40 columns help is named for a list of %s with %j', (takes, now) => {
  expect(line(takes, now as object, { columns: 39 })).toContain(':help')
})

test.each([
  ['', 'Enter leaves it open'],
  ['a line\n:back', 'Enter takes the word'],
  [':bakc', 'Enter saves'],
  ['Jo', 'Enter keeps it'],
])('below the text %j stands first: %s', (typed, hint) => {
  expect(textHints({ answered: false, keeps: 'Jo', multiline: true }, typed)[0]).toBe(hint)
})
