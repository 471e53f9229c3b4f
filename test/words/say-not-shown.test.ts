import { expect, test } from 'vitest'
import { sayNotShown } from '../../src/words/say-not-shown.ts'

const one = (character: string, count = 1) => ({ format: 'pdf', character, count })

test('nothing is said where everything is shown', () => {
  expect(sayNotShown([])).toEqual([])
})

test('characters are named with their numbers, a few of many, and none of them can do anything', () => {
  expect(sayNotShown([one('\u5b57', 2), one('\u001b')])).toEqual([
    'The PDF has a mark (\ufffd) in 3 places, for characters that its fonts do not have: \u5b57 (U+5B57), U+001B.',
    'To have them seen, hand in another format, such as html; it uses the fonts of whoever reads it.',
  ])
  const [many] = sayNotShown([...'\u4e00\u4e01\u4e02\u4e03\u4e04\u4e05\u4e06'].map((character) => one(character)))
  expect(many).toContain('\u4e04 (U+4E04), and 2 more.')
})
