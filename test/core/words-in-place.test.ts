import { describe, expect, test } from 'vitest'
import { closest } from '../../src/core/closest.ts'
import { entryName } from '../../src/core/entry-name.ts'
import { type Prompt, promptAt } from '../../src/core/framework.ts'
import { pipe } from '../../src/core/pipe.ts'
import type { Value } from '../../src/core/value.ts'
import { frameworkNamed } from '../support/built-in.ts'

const milestones = promptAt(await frameworkNamed('candidate'), 'pathway.milestones')

describe('an entry’s name', () => {
  const prompt: Prompt = {
    id: 'r',
    type: 'repeat',
    label: 'R?',
    item: '{who}, {kind}',
    prompts: [
      { id: 'who', type: 'text', label: 'W?' },
      { id: 'kind', type: 'select_one', label: 'K?', choices: [{ id: 'host', label: 'Host teacher' }] },
      { id: 'count', type: 'number', label: 'C?' },
      { id: 'tags', type: 'select_multiple', label: 'T?', choices: [{ id: '3-5', label: 'Grades 3 to 5' }] },
    ],
  }
  const named = (fields: Record<string, Value>, item?: string): string =>
    entryName(item === undefined ? prompt : { ...prompt, item }, { id: 'r-1', fields: new Map(Object.entries(fields)) })

  test.each<[Record<string, Value>, string]>([
    [{ who: 'P.', kind: 'host' }, 'P., Host teacher'],
    [{ who: 'P.' }, 'P.'],
    [{ kind: 'host' }, 'Host teacher'],
    [{ kind: 'gone' }, 'gone'],
    [{ who: null, kind: 'host' }, 'Host teacher'],
    [{ count: 3 }, '3'],
    [{ tags: ['a'] }, 'a'],
    [{ tags: [] }, 'r-1'],
    [{ who: { unreadable: 'map' } }, 'r-1'],
    [{ unknown: 'x' }, 'r-1'],
    [{}, 'r-1'],
  ])('%j is called %s', (fields, name) => {
    expect(named(fields)).toBe(name)
  })
  test('words of the item alone name nothing', () => {
    expect(named({ count: 2 }, 'Contact: {who}')).toBe('2')
    expect(named({ who: '{kind}' }, '{who}')).toBe('{kind}')
  })
  test('several choices are named by their labels', () => {
    expect(named({ who: 'P.', tags: ['3-5', 'b'] }, '{who}: {tags}')).toBe('P.: Grades 3 to 5 and b')
  })

  test.each<[Record<string, Value>, string]>([
    [{ title: 'My own step', role: 'stem-club-coach' }, 'My own step'],
    [{ by: '2029', role: 'stem-club-coach' }, 'STEM club or competition coach'],
    [{ by: '2029', title: null, opportunity: 'kenan-fellows' }, 'Kenan Fellows Program for Teacher Leadership'],
    [{ by: '2029', title: ' ', role: 'gone' }, 'gone'],
    [{ by: '2029', status: 'todo' }, '2029'],
  ])('a milestone %j is called %s', (fields, name) => {
    if (!milestones) throw new Error('no milestones')
    expect(entryName(milestones, { id: 'milestone-1', fields: new Map(Object.entries(fields)) })).toBe(name)
  })
})

describe('the closest word', () => {
  test.each<[string, string[], string | undefined]>([
    ['bakc', ['back', 'skip', 'goto'], 'back'],
    ['BACK', ['back'], 'back'],
    ['staus', ['status', 'start'], 'status'],
    ['final', ['finalize', 'reopen'], 'finalize'],
    ['pathway.mileston', ['pathway.moment', 'pathway.milestones'], 'pathway.milestones'],
    ['zzzz', ['back', 'skip'], undefined],
    ['', ['back'], undefined],
    ['back', [], undefined],
    ['x'.repeat(100_000), ['back'], undefined],
  ])('%.20s', (word, known, found) => {
    expect(closest(word, known)).toBe(found)
  })
})

describe('answers repeated in a label', () => {
  const prompt: Prompt = { id: 'p', type: 'text', label: 'You chose {edge}. Why {n}?', hint: 'As in {b.c}.' }
  const said = (known: Record<string, Value>): string => {
    const { label, hint } = pipe(prompt, (name) => known[name])
    return `${label} ${hint}`
  }
  test.each<[Record<string, Value>, string]>([
    [{ edge: ' waiting\n', n: 3, 'b.c': 'x' }, 'You chose waiting. Why 3? As in x.'],
    [{}, 'You chose .... Why ...? As in ....'],
    [{ edge: null, n: 0, 'b.c': ['a'] }, 'You chose .... Why 0? As in ....'],
    [{ edge: '{n} $& $1', n: 1, 'b.c': ' ' }, 'You chose {n} $& $1. Why 1? As in ....'],
  ])('%j', (known, expected) => {
    expect(said(known)).toBe(expected)
  })
  test('leaves a prompt without a hint without one', () => {
    expect(pipe({ id: 'p', type: 'text', label: 'L?' }, () => undefined)).not.toHaveProperty('hint')
  })
})
