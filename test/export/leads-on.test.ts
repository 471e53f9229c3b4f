import { expect, test } from 'vitest'
import type { Block, Run } from '../../src/core/document/document.ts'
import { leadsOn } from '../../src/export/leads-on.ts'

const heading: Block = { kind: 'heading', level: 3, text: 'A question?' }
const room: Block = { kind: 'room', label: '', lines: 2 }
const said = (text: string, style?: Run['style']): Block => ({
  kind: 'paragraph',
  text: [{ text, ...(style ? { style } : {}) }],
})

test.each<[string, readonly Block[], number, boolean]>([
  ['a title in bold', [said('Fall 2027', 'strong'), said('I tutor.')], 0, true],
  ['a hint behind a heading', [heading, said('One is enough.', 'quiet'), said('[ ] yes')], 1, true],
  ['what ends in a colon', [said('They are:'), said('one')], 0, true],
  ['what has room to write behind it', [said('Your answer.'), room], 0, true],
  ['a sentence', [said('I tutor.'), said('I read.')], 0, false],
  ['a quiet line behind no heading', [said('I tutor.'), said('Not shown.', 'quiet'), heading], 1, false],
  ['a long text', [said('word '.repeat(100), 'strong'), room], 0, false],
  ['the last of all', [said('Fall 2027', 'strong')], 0, false],
  ['what is no paragraph', [heading, room], 0, false],
])('%s', (_, blocks, i, leads) => {
  expect(leadsOn(blocks, i)).toBe(leads)
})
