import { describe, expect, test } from 'vitest'
import { depthOf, nextMove } from '../../src/core/depth.ts'
import type { Move } from '../../src/core/framework.ts'

const TEXTS = {
  empty: '',
  recount: 'The lesson went well. We did three stations and cleaned up.',
  hebrew: 'השיעור הלך טוב מאוד.',
  reason: 'The stations took too long because the sheets were hard to read.',
  view: 'My mentor said the stations went on for ages.',
  weigh:
    'The stations took too long because the sheets were hard to read. My mentor thinks it was the noise. Is it perhaps both?',
  reframe:
    'I used to say that stations fail because students are loud. 9 of 12 said that they had never been asked to plan, and parents told us why. The schedule gives us 40 minutes, and who is left out is who reads slowly. I now hand out one sheet.',
} as const

describe('how far a text goes', () => {
  test.each([
    ['empty', 'recount'],
    ['recount', 'recount'],
    ['hebrew', 'recount'],
    ['reason', 'reason'],
    ['view', 'reason'],
    ['weigh', 'weigh'],
    ['reframe', 'reframe'],
  ] as const)('%s', (name, level) => {
    expect(depthOf(TEXTS[name]).level).toBe(level)
  })

  test('being long is not being deep', () => {
    expect(depthOf(`${TEXTS.recount} `.repeat(40)).level).toBe('recount')
  })

  test.each<[string, number]>([
    ['The lesson went well.', 0],
    ['I should ask for help.', 1],
    ['I will ask for help by December.', 2],
    ['I will ask by December. If she is away, then I will write to her.', 3],
    ['I tried it, and students wrote twice as much. I no longer start with the definition.', 4],
  ])('%s: act %i', (text, act) => {
    expect(depthOf(text).act).toBe(act)
  })
})

describe('the one move to offer', () => {
  const invited: readonly Move[] = ['moment', 'reason', 'view']
  test.each<[string, Move | undefined]>([
    [TEXTS.recount, 'moment'],
    ['Last week the lesson went well.', 'reason'],
    ['Last week the lesson failed because it rained.', 'view'],
    ['Last week it failed because it rained. My mentor said so.', undefined],
    [TEXTS.weigh, undefined],
    [TEXTS.reframe, undefined],
  ])('%s', (text, move) => {
    expect(nextMove(text, invited)).toBe(move)
  })
  test('none where none is invited', () => {
    expect(nextMove(TEXTS.recount, [])).toBeUndefined()
  })
})
