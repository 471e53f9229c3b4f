import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALL_CODES } from '../../src/core/codes.ts'
import { checkContent } from '../../src/store/content/check-content.ts'
import { linePlace } from '../../src/words/report.ts'
import { catalogues } from '../support/built-in.ts'
import { freshFolder } from '../support/in-process.ts'

const folder = freshFolder()
let count = 0

/** Each finding as `code line:column`. */
async function found(text: string): Promise<string[]> {
  const file = join(folder, `${++count}.yaml`)
  writeFileSync(file, text)
  const { findings } = await checkContent(file, catalogues)
  return findings.map(({ code, range }) => {
    const { line, column } = linePlace(text, range?.start ?? -1)
    return `${code} ${line}:${column}`
  })
}

/** A whole framework around some prompts of its only benefit. */
const around = (prompts: string, more = ''): string => `format: 1
id: small
version: 3
title: Small
audience: candidate
language: en
source: { title: t, publisher: p, note: n }
choices:
  progress: [{ id: todo, label: To do }, { id: done, label: Done }]
profile:
  - { id: stage, type: select_one, label: "Stage?", choices: [{ id: early, label: Early }, { id: late, label: Late }] }
${more}benefits:
  - id: b
    title: B
    summary: S
    ideas: [{ id: i, text: T }]
    prompts:
${prompts.replace(/^/gm, '      ')}
`

const A = '- { id: a, type: text, label: "A?" }\n'
const ONE = '- { id: one, type: select_one, label: "One?", choices: progress }\n'
const REPEAT = '- id: r\n  type: repeat\n  label: "R?"\n'
const FIELDS = '  prompts: [{ id: x, type: text, label: "X?" }]'

/** The mark stands where the finding has to point. */
const BROKEN: readonly (readonly [code: string, what: string, text: string])[] = [
  ['content-shape', 'a type that is none', around('- { id: a, type: »txt, label: "A?" }')],
  ['content-shape', 'an id with capitals', around('- { id: »A, type: text, label: "A?" }')],
  [
    'content-shape',
    'a condition within that is no condition',
    around(`${A}- id: c\n  type: text\n  label: "C?"\n  when: { prompt: a, »at_least: [1] }`),
  ],
  ['content-key-unknown', 'a slip in a key', around('- { id: a, type: text, label: "A?", »hnit: h }')],
  [
    'content-key-unknown',
    'a slip in a key on a line of its own',
    around('- id: a\n  type: text\n  label: "A?"\n  »requried: true'),
  ],
  ['content-key-missing', 'no label', around('- »{ id: a, type: text }')],
  ['content-id-twice', 'two prompts', around(`${A}- { id: »a, type: text, label: "B?" }`)],
  [
    'content-id-twice',
    'two fields',
    around(
      `${REPEAT}  item: "{x}"\n  prompts:\n    - { id: x, type: text, label: "X?" }\n    - { id: »x, type: text, label: "Y?" }`,
    ),
  ],
  [
    'content-id-twice',
    'two choices',
    around('- { id: a, type: rank, label: "A?", choices: [{ id: c, label: C }, { id: »c, label: D }] }'),
  ],
  [
    'content-id-twice',
    'two ideas',
    around(A).replace('ideas: [{ id: i, text: T }]', 'ideas: [{ id: i, text: T }, { id: »i, text: U }]'),
  ],
  ['content-id-twice', 'a benefit named profile', around(A).replace('  - id: b', '  - id: »profile')],
  [
    'content-id-retired',
    'an id that was retired',
    around('- { id: »a, type: text, label: "A?" }', 'retired: [{ path: b.a, since: 2, why: w }]\n'),
  ],
  ['content-label-end', 'a label that just stops', around('- { id: a, type: text, label: »A }')],
  [
    'content-label-end',
    'a field’s label',
    around(`${REPEAT}  item: "{x}"\n  prompts:\n    - { id: x, type: text, label: »X. }`),
  ],
  [
    'content-condition-unknown',
    'a prompt that is none',
    around('- id: c\n  type: text\n  label: "C?"\n  »when: { prompt: nothing, answered: true }'),
  ],
  [
    'content-condition-unknown',
    'a field of another entry',
    around(
      `${REPEAT}  item: "{x}"\n${FIELDS}\n- id: c\n  type: text\n  label: "C?"\n  »when: { prompt: x, answered: true }`,
    ),
  ],
  [
    'content-condition-later',
    'a prompt that comes later',
    around(`- id: c\n  type: text\n  label: "C?"\n  »when: { prompt: a, answered: true }\n${A}`),
  ],
  [
    'content-condition-later',
    'itself',
    around('- id: c\n  type: text\n  label: "C?"\n  »when: { not: { prompt: c, answered: true } }'),
  ],
  [
    'content-condition-choice',
    'a choice that is none',
    around(`${ONE}- id: c\n  type: text\n  label: "C?"\n  »when: { prompt: one, is: dnoe }`),
  ],
  [
    'content-condition-choice',
    'one deep inside',
    around(
      `${A}- id: c\n  type: text\n  label: "C?"\n  »when: { any: [{ prompt: profile.stage, in: [early, mid] }, { prompt: a, is: x }] }`,
    ),
  ],
  [
    'content-condition-test',
    'a prompt without a test',
    around(`${A}- id: c\n  type: text\n  label: "C?"\n  »when: { prompt: a }`),
  ],
  [
    'content-condition-test',
    'a prompt beside all',
    around(`${A}- id: c\n  type: text\n  label: "C?"\n  »when: { prompt: a, is: x, all: [{ prompt: a, is: y }] }`),
  ],
  [
    'content-collects-field',
    'a field that others rely on',
    around(
      `${REPEAT}  item: "{measure}"\n  collects: »indicator\n  prompts:\n    - { id: measure, type: text, label: "M?" }\n    - { id: value, type: number, label: "V?" }\n    - { id: unit, type: text, label: "U?" }`,
    ),
  ],
  ['content-choices', 'a list that is none', around('- { id: a, type: rank, label: "A?", choices: »progres }')],
  ['content-choices', 'none where they are needed', around('- { id: a, type: »rank, label: "A?" }')],
  ['content-choices', 'some where they are not', around('- { id: a, type: »text, label: "A?", choices: progress }')],
  ['content-points', 'a scale without points', around('- { id: a, type: »scale, label: "A?" }')],
  ['content-points', 'points without a scale', around('- id: a\n  type: text\n  label: "A?"\n  »points: [p, q]')],
  ['content-prompts', 'a repeat without fields', around('- { id: a, type: »repeat, label: "A?", item: "{x}" }')],
  [
    'content-prompts',
    'fields without a repeat',
    around('- id: a\n  type: text\n  label: "A?"\n  »prompts: [{ id: x, type: text, label: "X?" }]'),
  ],
  [
    'content-prompts',
    'a repeat in a repeat',
    around(
      `${REPEAT}  item: "{x}"\n  prompts: [{ id: x, type: text, label: "X?" }, { id: »y, type: repeat, label: "Y?" }]`,
    ),
  ],
  [
    'content-prompts',
    'a field named id',
    around(`${REPEAT}  item: "{id}"\n  prompts: [{ id: »id, type: text, label: "X?" }]`),
  ],
  ['content-item', 'no item', around(`- id: »r\n  type: repeat\n  label: "R?"\n${FIELDS}`)],
  ['content-item', 'an item with a field that is none', around(`${REPEAT}  item: »"{y}"\n${FIELDS}`)],
  ['content-item', 'an item without a field', around(`${REPEAT}  item: »Entry\n${FIELDS}`)],
  ['content-pipe', 'an answer that comes later', around(`- { id: c, type: text, label: »"Why {a}?" }\n${A}`)],
  ['content-pipe', 'an answer that is none', around(`${A}- { id: c, type: text, label: »"Why?", hint: "As in {x}." }`)],
  [
    'content-required',
    'thirteen required',
    around(
      Array.from({ length: 13 }, (_, i) => `- { id: q${i}, type: text, label: "Q?", required: true }`).join('\n'),
    ).replace('benefits:', '»benefits:'),
  ],
  [
    'content-catalogue',
    'a filter nothing passes',
    around('- id: a\n  type: rank\n  label: "A?"\n  »choices_from: { catalogue: roles, where: { setting: [moon] } }'),
  ],
  [
    'content-catalogue',
    'suggestions of which there are none',
    around('- id: a\n  type: text\n  label: "A?"\n  »suggests: { catalogue: roles, where: { setting: [moon] } }'),
  ],
  [
    'content-formerly',
    'a former name that is in use',
    around(`${A}- { id: c, type: text, label: "C?", formerly: [»b.a] }`),
  ],
  [
    'content-formerly',
    'a former name that two claim',
    around(
      `- { id: c, type: text, label: "C?", formerly: [b.x] }\n- { id: d, type: text, label: "D?", formerly: [»b.x] }`,
    ),
  ],
  [
    'content-formerly',
    'a former name that is retired',
    around('- { id: c, type: text, label: "C?", formerly: [»b.x] }', 'retired: [{ path: b.x, since: 2, why: w }]\n'),
  ],
  ['content-formerly', 'a prompt that was a field', around('- { id: c, type: text, label: "C?", formerly: [»b.r.x] }')],
  [
    'content-formerly',
    'a field of another repeat',
    around(
      `${REPEAT}  item: "{x}"\n  prompts: [{ id: x, type: text, label: "X?" }, { id: z, type: text, label: "Z?", formerly: [»b.q.z] }]`,
    ),
  ],
  [
    'content-formerly',
    'a choice that is there',
    around('- { id: c, type: rank, label: "C?", choices: [{ id: x, label: X }, { id: z, label: Z, formerly: [»x] }] }'),
  ],
  [
    'content-formerly',
    'a benefit that is there',
    around(A).replace('title: B\n', 'title: B\n    formerly: [»profile]\n'),
  ],
  ['content-revision', 'a version to come', around('- { id: c, type: text, label: "C?", revision: »4 }')],
  ['content-revision', 'retired in a version to come', around(A, 'retired: [{ path: b.x, since: »4, why: w }]\n')],
  ['content-rescale', 'what is no scale', around('- { id: c, type: text, label: "C?", rescale: »keep }')],
  [
    'content-rescale',
    'answers to ask again since nobody knows when',
    around('- { id: c, type: scale, label: "C?", points: [low, high], rescale: »ask }'),
  ],
]
/** What only shows beside an earlier version: test/core/compare-frameworks.test.ts. */
const AGAINST = ['content-version', 'content-id-gone', 'content-type-changed', 'content-choice-gone']

/** What only a crosswalk can have: test/core/lens/lint-crosswalk.test.ts. */
const JOINED = ['content-crosswalk']

describe('a framework with', () => {
  test.each(BROKEN)('%s: %s', async (code, _, marked) => {
    const at = marked.indexOf('»')
    const { line, column } = linePlace(marked, at)
    expect(await found(marked.replace('»', ''))).toEqual([`${code} ${line}:${column}`])
  })

  test('every code for content is met above', () => {
    expect([...new Set([...BROKEN.map(([code]) => code), ...AGAINST, ...JOINED])].sort()).toEqual(
      ALL_CODES.filter((code) => code.startsWith('content-')).sort(),
    )
  })

  test('nothing wrong has no findings', async () => {
    const good = `${A}${ONE}- id: c
  type: text
  label: "Why {a}?"
  when: { all: [{ prompt: one, in: [done] }, { prompt: profile.stage, not: late }] }
${REPEAT}  item: "{x}, {y}"
  prompts:
    - { id: x, type: text, label: "X?" }
    - { id: "y", type: scale, label: "You said {x}. Y?", points: [low, high], when: { prompt: x, answered: true } }
- { id: n, type: note, label: Read this. }`
    expect(await found(around(good))).toEqual([])
  })

  test.each([
    ['not beside a prompt', '{ prompt: a, is: x, not: { prompt: one, is: done } }'],
    ['any beside all', '{ all: [{ prompt: a, is: x }], any: [{ prompt: one, is: done }] }'],
    ['not beside all', '{ all: [{ prompt: a, is: x }], not: { prompt: one, is: done } }'],
  ])('a condition half of which is ignored: %s', async (_, when) => {
    expect(await found(around(`${A}${ONE}- id: c\n  type: text\n  label: "C?"\n  when: ${when}`))).not.toEqual([])
  })
})
