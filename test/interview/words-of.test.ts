import { expect, test } from 'vitest'
import { unescaped, wordIn } from '../../src/commands/reflect/words-of.ts'

test.each([
  [':quit', { kind: 'quit' }],
  ['  :Quit ', { kind: 'quit' }],
  [':goto pathway.roles', { kind: 'goto', path: 'pathway.roles' }],
  [':bakc', { kind: 'unknown', word: 'bakc', meant: 'back' }],
  ['::quit', undefined],
  ['to :quit', undefined],
  ['at 10:30', undefined],
])('%j is %j', (line, word) => {
  expect(wordIn(line)).toEqual(word)
})

test('two colons at the start stand for one', () => {
  expect([unescaped('::quit'), unescaped('a :: b')]).toEqual([':quit', 'a :: b'])
})
