import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Data, dataOf } from '../../src/core/data.ts'
import type { Edit } from '../../src/store/yaml/edit.ts'
import { editYaml } from '../../src/store/yaml/edit-yaml.ts'
import { type ParsedYaml, parseYaml } from '../../src/store/yaml/parse-yaml.ts'

async function parsed(text: string): Promise<ParsedYaml> {
  const result = await parseYaml(text)
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result.yaml
}

const HAND_MADE = `# my plan
waymark:   1      # the format
profile: { name: "Ada", key: 's1' }

terms:
    # the first one
    - term: 2026-fall    # autumn
      answers:
          pathway:
              moment: |  # wrote this on the bus
                  She asked what we noticed.

                  Then she waited.


              why:
              roles: [plc-facilitator,   resource-sharer]
              # goals, the short ones
              goals:
              - id: goal-a1   # keep
                goal: Lead one meeting
                # due soon
                due: "2027-05"

              # the second goal is about labs
              - id: goal-b2
                goal: >-
                    Share a lab
                    with the team
          learning: {}
      set_aside: []
# the end`

describe('a hand-made file', () => {
  const edits: Record<string, Edit> = {
    'replaces a block text': { kind: 'set', place: ['terms', 0, 'answers', 'pathway', 'moment'], value: 'One line.' },
    'replaces by a block text': {
      kind: 'set',
      place: ['terms', 0, 'answers', 'pathway', 'why'],
      value: 'Two\n\nparagraphs: really # yes',
    },
    'replaces a flow list': { kind: 'set', place: ['terms', 0, 'answers', 'pathway', 'roles'], value: ['not-sure'] },
    'sets a flow pair': { kind: 'set', place: ['profile', 'key'], value: 'a, b: c' },
    'adds a flow pair': { kind: 'set', place: ['profile', 'program'], value: 'x' },
    'adds to an empty map': { kind: 'set', place: ['terms', 0, 'answers', 'learning', 'edge'], value: 'wait time' },
    'adds missing parents': { kind: 'set', place: ['terms', 0, 'answers', 'networks', 'help'], value: 'a\nb\n' },
    'adds in order': {
      kind: 'set',
      place: ['terms', 0, 'answers', 'pathway', 'arc'],
      value: 'far',
      order: () => ['moment', 'why', 'arc', 'roles', 'goals'],
    },
    'sets a folded field': {
      kind: 'set',
      place: ['terms', 0, 'answers', 'pathway', 'goals', { id: 'goal-b2' }, 'goal'],
      value: 'Share',
    },
    'adds a field to an entry': {
      kind: 'set',
      place: ['terms', 0, 'answers', 'pathway', 'goals', { id: 'goal-a1' }, 'status'],
      value: 'doing',
    },
    'inserts an entry': {
      kind: 'insert',
      place: ['terms', 0, 'answers', 'pathway', 'goals'],
      index: 2,
      value: {
        pairs: [
          ['id', 'goal-c3'],
          ['goal', 'Ask: now'],
        ],
      },
    },
    'inserts an entry first': {
      kind: 'insert',
      place: ['terms', 0, 'answers', 'pathway', 'goals'],
      index: 0,
      value: { pairs: [['id', 'goal-c3']] },
    },
    'inserts into an empty list': {
      kind: 'insert',
      place: ['terms', 0, 'set_aside'],
      index: 0,
      value: { pairs: [['path', 'x.y']] },
    },
    'removes an entry': { kind: 'remove', place: ['terms', 0, 'answers', 'pathway', 'goals', { id: 'goal-a1' }] },
    'removes a first field': {
      kind: 'remove',
      place: ['terms', 0, 'answers', 'pathway', 'goals', { id: 'goal-a1' }, 'id'],
    },
    'removes a pair': { kind: 'remove', place: ['terms', 0, 'answers', 'pathway', 'moment'] },
    'removes a flow pair': { kind: 'remove', place: ['profile', 'name'] },
    'skips a repeat': { kind: 'set', place: ['terms', 0, 'answers', 'pathway', 'goals'], value: null },
    'arranges entries': {
      kind: 'arrange',
      place: ['terms', 0, 'answers', 'pathway', 'goals'],
      ids: ['goal-b2', 'goal-a1'],
    },
  }
  for (const newline of ['\n', '\r\n'])
    for (const [name, edit] of Object.entries(edits))
      test(`${name} (${newline === '\n' ? 'LF' : 'CRLF'})`, async () => {
        const before = await parsed(HAND_MADE.replaceAll('\n', newline))
        const after = (await editYaml(before, [edit])).text
        expect(after.replaceAll('\r\n', '\n')).toMatchSnapshot(name)
        expect(/(?<!\r)\n/.test(after)).toBe(newline === '\n')
      })
})

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }).filter((s) => s.isWellFormed()),
  fc.stringMatching(/^[ \t\n:#"'a-z|>\r-]{0,60}$/),
  fc.constantFrom(
    '',
    'yes',
    'null',
    '~',
    '3.10',
    '007',
    '12:30',
    '2026-09-01',
    'a: b',
    '# no',
    '- x',
    '\n',
    ' \n',
    'a\n\n',
    '<<',
    '=',
    '%TAG',
    '---',
    '...',
    '\u0085',
    '\u2028',
    '👩‍🔬',
    'עברית',
    '{a}',
    '[b',
    '!x',
    '&y',
    '*z',
    '@q',
    '`c',
  ),
)
const key = fc.constantFrom('moment', 'why', 'goals', 'learning', 'pathway')
const place = fc.constantFrom<(string | number | { id: string })[]>(
  ['a'],
  ['m', 'x'],
  ['m', 'y'],
  ['m', 'new'],
  ['l', { id: 'e1' }, 'goal'],
  ['l', { id: 'e2' }, 'due'],
  ['f', 'k'],
  ['n', 'deep', 'er'],
  ['e'],
  ['last'],
)
const SOIL = [
  'a: 1\n',
  'm:\n  x: |-\n    text\n\n    more\n\n  y: "q" # c1\n',
  'l:\n  - id: e1\n    goal: g\n\n  # c2\n  - id: e2 # c3\n    due: >\n      folded\n      text\n',
  'f: { k: v, j: [1, 2] }\n',
  'n:\n',
  '# c4\ne: {}\n',
  'last: |+\n  kept\n\n',
]
const soil = fc
  .tuple(
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
    fc.boolean(),
    fc.shuffledSubarray(SOIL.slice(0, 6), { minLength: 6 }),
    fc.boolean(),
  )
  .map(([newline, bom, final, parts, tail]) => {
    const whole = [...parts, ...(tail ? [SOIL[6] ?? ''] : ['last: end\n'])].join('')
    return (bom ? '\ufeff' : '') + (final ? whole : whole.trimEnd()).replaceAll('\n', newline)
  })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    place,
    value: fc.oneof(
      text,
      fc.constant(null),
      fc.array(text, { maxLength: 3 }),
      fc.integer(),
      fc.record({ pairs: fc.array(fc.tuple(key, text), { minLength: 1, maxLength: 1 }) }),
    ),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    place: fc.constantFrom<(string | { id: string })[]>(
      ['a'],
      ['m', 'x'],
      ['m', 'y'],
      ['m'],
      ['l'],
      ['f'],
      ['e'],
      ['l', { id: 'e1' }],
      ['l', { id: 'e2' }, 'due'],
      ['l', { id: 'e1' }, 'goal'],
    ),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    place: fc.constant(['l']),
    index: fc.nat(2),
    value: fc.record({ pairs: fc.array(fc.tuple(key, text), { minLength: 1, maxLength: 1 }) }),
  }),
  fc.constant<Edit>({ kind: 'arrange', place: ['l'], ids: ['e2', 'e1'] }),
)

test('any text edit on any layout reads back as meant, and touches nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(soil, edit, async (source, change) => {
      const before = await parsed(source)
      const after = await editYaml(before, [change])
      const touched = change.place[0]
      const rest = (data: Data): [string, Data][] =>
        data instanceof Map ? [...data].filter(([name]) => name !== touched) : []
      expect(rest(dataOf(after.node))).toEqual(rest(dataOf(before.node)))
      expect((await parsed(after.text)).text).toBe(after.text)
    }),
    { numRuns: 3000 },
  )
})
