import { expect, test } from 'vitest'
import { unescaped, wordBehind, wordIn } from '../../src/commands/reflect/words-of.ts'

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

test.each([
  ['Jo:help', { kind: 'help' }, 'Jo'],
  ['We tried it. :Skip ', { kind: 'skip' }, 'We tried it. '],
  ['Jo:goto pathway.roles', { kind: 'goto', path: 'pathway.roles' }, 'Jo'],
  ['a :back and :review', { kind: 'review' }, 'a :back and '],
])('behind the text of %j stands %j', (line, word, before) => {
  expect(wordBehind(line)).toMatchObject({ word, before })
})

test.each(['Jo', ':help', '  :help', 'Jo::help', 'Jo:hepl', 'Jo:help me', 'at 10:30', 'Jo:goto'])(
  'behind the text of %j stands no word',
  (line) => {
    expect(wordBehind(line)).toBeUndefined()
  },
)
