import { expect, test } from 'vitest'
import type { Edit } from '../../src/store/yaml/edit.ts'
import { leavesOthersAlone } from '../../src/store/yaml/leaves-others-alone.ts'
import { yamlOf } from '../support/plans.ts'

const BEFORE = `name: 'Ada'   # me
m:
  x: |
    text

    more
  y: "q"
l:
  - id: e1   # first
    goal: g
  - id: e2
    due:    soon
`
const SET: Edit = { kind: 'set', place: ['m', 'y'], value: 'new' }
const set = (from: string, to: string): string => BEFORE.replace('"q"', 'new').replace(from, to)

test.each<[string, Edit, string]>([
  ['set', SET, set('', '')],
  ['set, with blank lines above it', SET, set('  y', '\n\n  y')],
  ['remove', { kind: 'remove', place: ['l', { id: 'e1' }, 'id'] }, BEFORE.replace('id: e1   # first\n    ', '')],
  [
    'insert',
    { kind: 'insert', place: ['l'], index: 1, value: { pairs: [['id', 'e3']] } },
    BEFORE.replace('  - id: e2', '  - id: e3\n  - id: e2'),
  ],
  [
    'arrange',
    { kind: 'arrange', place: ['l'], ids: ['e2', 'e1'] },
    BEFORE.replace(/( {2}- id: e1[\s\S]*)( {2}- id: e2[\s\S]*)/, '$2$1'),
  ],
])('%s alone is as it should be', (_, edit, after) => {
  expect(leavesOthersAlone(yamlOf(BEFORE), edit, yamlOf(after))).toBe(true)
})

test.each<[string, Edit, string]>([
  ['other quotes', SET, set("'Ada'", 'Ada')],
  ['other spaces', SET, set('due:    soon', 'due: soon')],
  ['a text laid out anew', SET, set('  x: |\n    text', '  x: |\n      text').replace('    more', '      more')],
  ['a note inside something else gone', SET, set('   # first', '')],
  ['an item indented anew', SET, set('  - id: e2\n    due', '  -   id: e2\n      due')],
  ['a neighbor missing', SET, set("name: 'Ada'   # me\n", '')],
  [
    'another item in the place of the one removed',
    { kind: 'remove', place: ['l', { id: 'e1' }] },
    BEFORE.replace(/ {2}- id: e2[\s\S]*/, ''),
  ],
  ['items that changed on their way', { kind: 'arrange', place: ['l'], ids: ['e2', 'e1'] }, BEFORE],
])('%s is seen', (_, edit, after) => {
  expect(leavesOthersAlone(yamlOf(BEFORE), edit, yamlOf(after))).toBe(false)
})
