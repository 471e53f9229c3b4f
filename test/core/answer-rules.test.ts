import { describe, expect, test } from 'vitest'
import type { Prompt } from '../../src/core/framework.ts'
import { rulesOf } from '../../src/core/prompt-types/rules-of.ts'
import type { Value } from '../../src/core/value.ts'
import { jsonOf } from '../../src/core/value-json.ts'
import { yamlOf } from '../support/plans.ts'

const CHOICES = [
  { id: 'k-2', label: 'Kindergarten to grade 2' },
  { id: '3-5', label: 'Grades 3 to 5' },
  { id: '6-8', label: 'Grades 6 to 8' },
  { id: 'all', label: 'Elementary, all subjects' },
]
const P = {
  text: { id: 'p', type: 'text', label: 'T?', min_words: { value: 3, message: 'More?' } },
  long_text: { id: 'p', type: 'long_text', label: 'L?' },
  number: { id: 'p', type: 'number', label: 'N?', min: 0, max: 100_000 },
  date: { id: 'p', type: 'date', label: 'D?' },
  boolean: { id: 'p', type: 'boolean', label: 'B?' },
  select_one: { id: 'p', type: 'select_one', label: 'O?', choices: CHOICES },
  select_multiple: { id: 'p', type: 'select_multiple', label: 'M?', choices: CHOICES, min: 2, max: 3 },
  rank: { id: 'p', type: 'rank', label: 'R?', choices: CHOICES },
  scale: { id: 'p', type: 'scale', label: 'S?', points: ['low', 'middle', 'high'] },
  from_zero: { id: 'p', type: 'scale', label: 'S?', min: 0, points: ['none', 'one', 'two'] },
  repeat: {
    id: 'p',
    type: 'repeat',
    label: 'G?',
    item: '{goal}',
    min: 1,
    max: 2,
    prompts: [
      { id: 'goal', type: 'text', label: 'Goal?', required: true },
      { id: 'count', type: 'number', label: 'Count?' },
      { id: 'status', type: 'select_one', label: 'S?', choices: CHOICES },
      { id: 'why', type: 'text', label: 'Why?', required: true, when: { prompt: 'status', is: 'all' } },
    ],
  },
  note: { id: 'p', type: 'note', label: 'Read.' },
} as const satisfies Record<string, Prompt>
type Name = keyof typeof P

/** The value as JSON, and the codes of what is wrong with it. */
const judged = (prompt: Prompt, value: Value): [unknown, string] => [
  jsonOf(value),
  value === null
    ? ''
    : rulesOf(prompt)
        .check(value, prompt)
        .map(({ code }) => code)
        .join(' '),
]

describe('what a person types', () => {
  test.each<[Name, string, unknown, string]>([
    ['text', '  three short words ', '  three short words ', ''],
    ['text', 'two words', 'two words', 'answer-short'],
    ['text', 'it’s one-word', 'it’s one-word', 'answer-short'],
    ['text', 'no', 'no', 'answer-short'],
    ['text', 'half \ud800 a character', 'half \ud800 a character', 'answer-malformed'],
    ['long_text', 'a\n\n  b\n', 'a\n\n  b\n', ''],
    ['long_text', '3.10', '3.10', ''],
    ['note', 'x', 'x', ''],
    ['number', '12', 12, ''],
    ['number', ' 12.5 ', 12.5, ''],
    ['number', '0', 0, ''],
    ['number', '$45,000', 45_000, ''],
    ['number', '1,234.50', 1234.5, ''],
    ['number', '$ 52000', 52_000, ''],
    ['number', '45k', 45_000, ''],
    ['number', '$45K', 45_000, ''],
    ['number', '1.005k', 1005, ''],
    ['number', '0.5k', 500, ''],
    ['number', '2.5555k', 2555.5, ''],
    ['number', 'k', 'k', 'answer-not-number'],
    ['number', '45 k', '45 k', 'answer-not-number'],
    ['number', '45kk', '45kk', 'answer-not-number'],
    ['number', '-1', -1, 'answer-too-low'],
    ['number', '100001', 100_001, 'answer-too-high'],
    ['number', 'twelve', 'twelve', 'answer-not-number'],
    ['number', '1,23', '1,23', 'answer-not-number'],
    ['number', '1e3', '1e3', 'answer-not-number'],
    ['number', '0x10', '0x10', 'answer-not-number'],
    ['number', '12 USD', '12 USD', 'answer-not-number'],
    ['number', '1234567890123456', '1234567890123456', 'answer-not-number'],
    ['number', 'NaN', 'NaN', 'answer-not-number'],
    ['date', '2027', '2027', ''],
    ['date', ' 2027-05 ', '2027-05', ''],
    ['date', '2028-02-29', '2028-02-29', ''],
    ['date', '2027-02-29', '2027-02-29', 'answer-not-date'],
    ['date', '2027-13', '2027-13', 'answer-not-date'],
    ['date', '2027-04-31', '2027-04-31', 'answer-not-date'],
    ['date', '0000-01-01', '0000-01-01', 'answer-not-date'],
    ['date', '27-05', '27-05', 'answer-not-date'],
    ['date', '2027-5', '2027-5', 'answer-not-date'],
    ['date', '5/14/2027', '5/14/2027', 'answer-not-date'],
    ['date', '2027-05-14T10:00', '2027-05-14T10:00', 'answer-not-date'],
    ['boolean', 'Yes', true, ''],
    ['boolean', ' n ', false, ''],
    ['boolean', 'true', true, ''],
    ['boolean', 'perhaps', 'perhaps', 'answer-not-yes-no'],
    ['boolean', '1', '1', 'answer-not-yes-no'],
    ['select_one', 'k-2', 'k-2', ''],
    ['select_one', 'grades 3 to 5', '3-5', ''],
    ['select_one', 'kinder', 'k-2', ''],
    ['select_one', 'Grades', 'Grades', 'answer-not-choice'],
    ['select_one', 'grade 9', 'grade 9', 'answer-not-choice'],
    ['select_multiple', 'k-2 3-5', ['k-2', '3-5'], ''],
    ['select_multiple', ' k-2,  grades 3 to 5 ', ['k-2', '3-5'], ''],
    ['select_multiple', '["k-2","all"]', ['k-2', 'all'], ''],
    ['select_multiple', 'Grades 3 to 5 and Kindergarten', ['3-5', 'k-2'], ''],
    ['select_multiple', 'Grades 3 to 5, and Elementary, all subjects', ['3-5', 'all'], ''],
    ['select_multiple', 'Elementary, all subjects; k-2', ['all', 'k-2'], ''],
    ['select_multiple', 'grades and k-2', ['grades', 'k-2'], 'answer-not-choice'],
    ['select_multiple', 'Elementary, all subjects', ['all'], 'answer-too-few'],
    ['select_multiple', 'k-2 3-5 6-8 all', ['k-2', '3-5', '6-8', 'all'], 'answer-too-many'],
    ['select_multiple', 'k-2 k-2', ['k-2', 'k-2'], 'answer-choice-twice'],
    ['select_multiple', 'k-2 9-12 x', ['k-2', '9-12', 'x'], 'answer-not-choice answer-not-choice'],
    ['select_multiple', '["k-2"', '["k-2"', 'answer-not-list'],
    ['select_multiple', '[]', [], ''],
    ['rank', '6-8 k-2', ['6-8', 'k-2'], ''],
    ['rank', 'k-2,k-2', ['k-2', 'k-2'], 'answer-choice-twice'],
    ['scale', '1', 1, ''],
    ['scale', '3', 3, ''],
    ['scale', '0', 0, 'answer-off-scale'],
    ['scale', '4', 4, 'answer-off-scale'],
    ['scale', '1.5', 1.5, 'answer-off-scale'],
    ['scale', 'high', 'high', 'answer-off-scale'],
    ['from_zero', '0', 0, ''],
    ['from_zero', '2', 2, ''],
    ['from_zero', '3', 3, 'answer-off-scale'],
    ['repeat', '[{"id":"g-1","goal":"Lead"}]', [{ id: 'g-1', goal: 'Lead' }], ''],
    ['repeat', 'Lead', 'Lead', 'answer-not-entries'],
    ['repeat', '{"goal":"Lead"}', '{"goal":"Lead"}', 'answer-not-entries'],
  ])('%s: %j', (name, typed, value, codes) => {
    expect(judged(P[name], rulesOf(P[name]).fromText(typed, P[name]))).toEqual([value, codes])
  })
})

describe('what a file holds', () => {
  test.each<[Name, string, unknown, string]>([
    ['text', '3.10', '3.10', 'answer-short'],
    ['text', '007', '007', 'answer-short'],
    ['text', 'no', 'no', 'answer-short'],
    ['text', "'a ''b'' c'", "a 'b' c", ''],
    ['text', '"~"', '~', 'answer-short'],
    ['text', '[a]', '[a]', 'answer-wrong-kind'],
    ['text', '{ a: b }', '{ a: b }', 'answer-wrong-kind'],
    ['text', '|\n  a b\n\n  c\n', 'a b\n\nc\n', ''],
    ['text', '>-\n  a\n  b c\n', 'a b c', ''],
    ['number', '12', 12, ''],
    ['number', '"12"', 12, ''],
    ['number', '12,000', '12,000', 'answer-not-number'],
    ['number', '$12', '$12', 'answer-not-number'],
    ['number', '45k', '45k', 'answer-not-number'],
    ['number', '[12]', '[12]', 'answer-not-number'],
    ['date', '2027-05-14', '2027-05-14', ''],
    ['date', '"2027"', '2027', ''],
    ['date', 'May 2027', 'May 2027', 'answer-not-date'],
    ['boolean', 'yes', true, ''],
    ['boolean', 'false', false, ''],
    ['boolean', 'on', 'on', 'answer-not-yes-no'],
    ['select_one', '3-5', '3-5', ''],
    ['select_one', 'Grades 3 to 5', 'Grades 3 to 5', 'answer-not-choice'],
    ['select_one', '[3-5]', '[3-5]', 'answer-wrong-kind'],
    ['select_multiple', '[k-2, 3-5]', ['k-2', '3-5'], ''],
    ['select_multiple', '\n- k-2\n- 6-8', ['k-2', '6-8'], ''],
    ['select_multiple', 'k-2', 'k-2', 'answer-not-list'],
    ['select_multiple', '[k-2, [3-5]]', '[k-2, [3-5]]', 'answer-not-list'],
    ['select_multiple', '[k-2, null]', '[k-2, null]', 'answer-not-list'],
    ['rank', '[k-2, k-2]', ['k-2', 'k-2'], 'answer-choice-twice'],
    ['scale', '3', 3, ''],
    ['scale', 'three', 'three', 'answer-off-scale'],
    ['repeat', '[{ id: g-1, goal: 007, count: 2 }]', [{ id: 'g-1', goal: '007', count: 2 }], ''],
    ['repeat', '[{ id: g-1, goal: a, count: null }]', [{ id: 'g-1', goal: 'a', count: null }], ''],
    ['repeat', '[{ goal: a }]', [{ id: '', goal: 'a' }], 'entry-id'],
    ['repeat', '[{ id: "A b", goal: a }]', [{ id: 'A b', goal: 'a' }], 'entry-id'],
    [
      'repeat',
      '[{ id: g, goal: a }, { id: g, goal: b }]',
      [
        { id: 'g', goal: 'a' },
        { id: 'g', goal: 'b' },
      ],
      'entry-id-twice',
    ],
    ['repeat', '[{ id: g, gaol: a, goal: b }]', [{ id: 'g', gaol: 'a', goal: 'b' }], 'entry-unknown-field'],
    ['repeat', '[{ id: g, count: 1 }]', [{ id: 'g', count: 1 }], 'entry-field-missing'],
    ['repeat', '[{ id: g, goal: null }]', [{ id: 'g', goal: null }], 'entry-field-missing'],
    ['repeat', '[{ id: g, goal: a, status: all }]', [{ id: 'g', goal: 'a', status: 'all' }], 'entry-field-missing'],
    ['repeat', '[{ id: g, goal: a, status: k-2 }]', [{ id: 'g', goal: 'a', status: 'k-2' }], ''],
    ['repeat', '[{ id: g, goal: a, count: many }]', [{ id: 'g', goal: 'a', count: 'many' }], 'answer-not-number'],
    [
      'repeat',
      '[{ id: a, goal: a }, { id: b, goal: b }, { id: c, goal: c }]',
      ['a', 'b', 'c'].map((id) => ({ id, goal: id })),
      'answer-too-many-entries',
    ],
    ['repeat', '[]', [], ''],
    ['repeat', '[a]', '[a]', 'answer-not-entries'],
    ['repeat', '{ id: g }', '{ id: g }', 'answer-not-entries'],
  ])('%s: %s', (name, source, value, codes) => {
    const yaml = yamlOf(`value: ${source}\n`)
    const node = yaml.node.kind === 'map' ? yaml.node.pairs[0]?.value : undefined
    if (!node) throw new Error('no value')
    expect(judged(P[name], rulesOf(P[name]).fromNode(node, P[name]))).toEqual([value, codes])
  })
})

describe('what a program hands in', () => {
  test.each<[Name, unknown, unknown, string]>([
    ['text', 'a b c', 'a b c', ''],
    ['text', 5, '5', 'answer-short'],
    ['text', true, 'true', 'answer-short'],
    ['text', ['a'], '["a"]', 'answer-wrong-kind'],
    ['text', { a: 1 }, '{"a":1}', 'answer-wrong-kind'],
    ['number', 12.5, 12.5, ''],
    ['number', '12.5', 12.5, ''],
    ['number', true, 'true', 'answer-not-number'],
    ['date', '2027-05', '2027-05', ''],
    ['date', 2027, '2027', ''],
    ['boolean', false, false, ''],
    ['boolean', 'no', false, ''],
    ['boolean', 0, '0', 'answer-not-yes-no'],
    ['select_one', 'all', 'all', ''],
    ['select_one', ['all'], '["all"]', 'answer-wrong-kind'],
    ['select_multiple', ['k-2', 'all'], ['k-2', 'all'], ''],
    ['select_multiple', [1], '[1]', 'answer-not-list'],
    ['select_multiple', { a: 1 }, '{"a":1}', 'answer-not-list'],
    ['rank', [], [], ''],
    ['scale', 2, 2, ''],
    ['scale', '2', 2, ''],
    ['scale', 9, 9, 'answer-off-scale'],
    ['repeat', [{ id: 'g', goal: 'a', count: 3, status: null }], [{ id: 'g', goal: 'a', count: 3, status: null }], ''],
    ['repeat', [{ id: 'g', goal: 'a', more: 'x' }], [{ id: 'g', goal: 'a', more: 'x' }], 'entry-unknown-field'],
    ['repeat', ['a'], '["a"]', 'answer-not-entries'],
    ['repeat', [null], '[null]', 'answer-not-entries'],
    ['repeat', 'a', 'a', 'answer-not-entries'],
  ])('%s: %j', (name, json, value, codes) => {
    expect(judged(P[name], rulesOf(P[name]).fromJson(json, P[name]))).toEqual([value, codes])
  })

  test('an issue inside an entry carries the entry and the field', () => {
    const value = rulesOf(P.repeat).fromJson([{ id: 'g-1', goal: 'a', status: 'x' }], P.repeat)
    expect(rulesOf(P.repeat).check(value, P.repeat)).toMatchObject([{ code: 'answer-not-choice', at: 'g-1.status' }])
  })
})

describe('what is said of an answer', () => {
  test('names no insides of the program', () => {
    expect(JSON.stringify(rulesOf(P.scale).check({ unreadable: 'list' }, P.scale))).not.toContain('[object Object]')
  })

  test('keeps the source of what it cannot read', () => {
    expect(jsonOf(rulesOf(P.text).fromNode(yamlOf('[asking, listening]').node, P.text))).toContain('asking')
  })
})
