import { describe, expect, test } from 'vitest'
import { type Comparison, compareFrameworks } from '../../src/core/update/compare-frameworks.ts'
import { linePlace } from '../../src/words/report.ts'
import { catalogues } from '../support/built-in.ts'
import { yamlOf } from '../support/plans.ts'
import { candidateVersions, rawFrom } from '../support/versions.ts'

const FIRST = `format: 1
id: small
version: 3
title: Small
audience: candidate
language: en
source: { title: t, publisher: p, note: n }
choices:
  progress: [{ id: todo, label: To do }, { id: done, label: Done }]
profile:
  - { id: name, type: text, label: "Name?" }
benefits:
  - id: b
    title: B
    summary: S
    ideas: [{ id: i, text: T }]
    prompts:
      - { id: a, type: text, label: "A?" }
      - { id: gone_before, type: text, label: "G?", formerly: [b.once] }
      - { id: one, type: select_one, label: "One?", choices: progress }
      - { id: sure, type: scale, label: "Sure?", points: [low, mid, high] }
      - { id: many, type: number, label: "Many?", min: 1, max: 9 }
      - id: r
        type: repeat
        label: "R?"
        item: "{x}"
        prompts:
          - { id: x, type: text, label: "X?", required: true }
          - { id: "y", type: date, label: "Y?" }
  - id: c
    title: C
    summary: S
    ideas: [{ id: i, text: T }]
    prompts:
      - { id: only, type: text, label: "Only?" }
retired:
  - { path: b.old, since: 2, why: w }
`

/** An edit, as pairs of what stood there and what stands there now. */
type Edit = readonly (readonly [from: string, to: string])[]

function compared(edits: Edit): Comparison & { readonly places: readonly string[] } {
  const now = edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(from)
    return text.replace(from, () => to)
  }, FIRST)
  const comparison = compareFrameworks(rawFrom(FIRST), rawFrom(now), catalogues, yamlOf(now).node)
  const places = comparison.findings.map(({ code, path, range }) => {
    const { line, column } = linePlace(now, range?.start ?? -1)
    return `${code} ${path} ${now.split('\n')[line - 1]?.slice(column - 1, column + 11)}`
  })
  return { ...comparison, places }
}

const RISES: readonly [string, string] = ['version: 3', 'version: 4']
const A = '      - { id: a, type: text, label: "A?" }\n'
const ONLY = '      - { id: only, type: text, label: "Only?" }\n'

describe('what an edit means for plans', () => {
  test.each<[string, Comparison['change'], Edit]>([
    ['none', 'same', []],
    ['better words', 'cosmetic', [['label: "A?"', 'label: "What of A?"']]],
    ['other words for a point', 'cosmetic', [['[low, mid, high]', '[low, between, high]']]],
    ['a new prompt', 'compatible', [RISES, [A, `${A}      - { id: a2, type: text, label: "A2?" }\n`]]],
    ['another name', 'compatible', [RISES, ['id: a,', 'id: aa, formerly: [b.a],']]],
    [
      'another benefit',
      'compatible',
      [RISES, [A, ''], [ONLY, `${ONLY}${A.replace('id: a,', 'id: a, formerly: [b.a],')}`]],
    ],
    ['another name for a benefit', 'compatible', [RISES, ['  - id: c\n', '  - id: cc\n    formerly: [c]\n']]],
    ['another name for a field', 'compatible', [RISES, ['id: "y",', 'id: yy, formerly: [b.r.y],']]],
    ['a new choice', 'compatible', [RISES, ['label: Done }]', 'label: Done }, { id: dropped, label: Dropped }]']]],
    ['another name for a choice', 'compatible', [RISES, ['{ id: done,', '{ id: finished, formerly: [done],']]],
    ['another meaning', 'compatible', [RISES, ['label: "A?"', 'label: "What is A for?", revision: 4']]],
    ['required', 'compatible', [RISES, ['label: "A?"', 'label: "A?", required: true']]],
    ['wider bounds', 'compatible', [RISES, ['max: 9', 'max: 12']]],
    ['several lines for one', 'compatible', [RISES, ['id: a, type: text', 'id: a, type: long_text']]],
    ['more points that go on', 'compatible', [RISES, ['high]', 'high, top], rescale: keep']]],
    ['narrower bounds', 'breaking', [RISES, ['max: 9', 'max: 5']]],
    ['fewer points', 'breaking', [RISES, ['mid, high]', 'high], rescale: clamp']]],
    ['retired', 'breaking', [RISES, [A, ''], ['retired:\n', 'retired:\n  - { path: b.a, since: 4, why: w }\n']]],
    [
      'a field retired',
      'breaking',
      [
        RISES,
        ['          - { id: "y", type: date, label: "Y?" }\n', ''],
        ['retired:\n', 'retired:\n  - { path: b.r.y, since: 4, why: w }\n'],
      ],
    ],
  ])('%s: %s', (_, change, edits) => {
    expect(compared(edits)).toMatchObject({ change, findings: [] })
  })

  test.each<[string, string, Edit]>([
    [
      'content-version version 3',
      'a new prompt under the same version',
      [[A, `${A}      - { id: a2, type: text, label: "A2?" }\n`]],
    ],
    ['content-version version 2', 'a version that goes back', [['version: 3', 'version: 2']]],
    ['content-id-gone b.a prompts:', 'a prompt without a word', [RISES, [A, '']]],
    [
      'content-id-gone b.r.y prompts:',
      'a field without a word',
      [RISES, ['          - { id: "y", type: date, label: "Y?" }\n', '']],
    ],
    [
      'content-id-gone profile.name profile:',
      'a prompt of the profile',
      [RISES, ['  - { id: name,', '  - { id: names,']],
    ],
    ['content-id-gone c benefits:', 'a benefit without a word', [RISES, ['  - id: c\n', '  - id: d\n']]],
    [
      'content-id-gone b.once prompts:',
      'a former name that is not told any more',
      [RISES, [', formerly: [b.once]', '']],
    ],
    [
      'content-id-gone b.old prompts:',
      'a retired prompt that is not told any more',
      [RISES, ['retired:\n  - { path: b.old, since: 2, why: w }\n', '']],
    ],
    [
      'content-id-retired b.old old, type: t',
      'a retired id that is used again',
      [
        RISES,
        ['retired:\n  - { path: b.old, since: 2, why: w }\n', ''],
        [A, `${A}      - { id: old, type: text, label: "O?" }\n`],
      ],
    ],
    [
      'content-formerly benefits.0.prompts.0.formerly.0 b.x], type: ',
      'a former name that never was',
      [RISES, ['id: a,', 'id: a, formerly: [b.x],']],
    ],
    [
      'content-formerly choices.progress progress: [{',
      'a choice that never was',
      [RISES, ['{ id: done,', '{ id: done, formerly: [never],']],
    ],
    [
      'content-choice-gone choices.progress progress: [{',
      'a choice that is gone',
      [RISES, [', { id: done, label: Done }', '']],
    ],
    ['content-type-changed b.a date, label:', 'another type', [RISES, ['id: a, type: text', 'id: a, type: date']]],
    ['content-rescale b.sure points: [low', 'other points without a word', [RISES, ['mid, high]', 'high]']]],
    [
      'content-revision b.a 3 }',
      'another meaning, of an earlier version',
      [RISES, ['label: "A?"', 'label: "A?", revision: 3']],
    ],
  ])('%s: %s', (place, _, edits) => {
    const { places } = compared(edits)
    expect(places).toHaveLength(1)
    expect(places[0]?.startsWith(place)).toBe(true)
  })

  test('what an author did to the candidate framework is all accounted for', () => {
    const [first, second, third] = candidateVersions()
    const steps = [
      [first, second],
      [second, third],
      [first, third],
    ] as const
    for (const [old, now] of steps) {
      const { change, findings } = compareFrameworks(rawFrom(old), rawFrom(now), catalogues, yamlOf(now).node)
      expect({ change, codes: [...new Set(findings.map(({ code }) => code))] }).toEqual({
        change: 'breaking',
        codes: old === second ? [] : ['content-choice-gone'],
      })
    }
  })
})
