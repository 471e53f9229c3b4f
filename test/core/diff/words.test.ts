import { diffArrays } from 'diff'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editScript } from '../../../src/core/diff/edit-script.ts'
import { fold } from '../../../src/core/diff/fold.ts'
import { sentencesOf } from '../../../src/core/diff/sentences.ts'
import { tokensOf, wordsIn } from '../../../src/core/diff/tokens.ts'
import { diffWords, newEffort, type Part, wordCounts } from '../../../src/core/diff/words.ts'

/** Texts of any characters, half surrogates too, and texts that have much in common. */
const any = fc.string({ unit: 'binary', maxLength: 60 })
const piece = fc.constantFrom(
  'lab',
  'kits ',
  'One. ',
  'Two!\n',
  '\n\n',
  ' ',
  '  ',
  '我想教',
  '化学。',
  '\u{1F469}\u200d\u{1F52C}',
  '\ud83d',
  'e\u0301',
  '\u05D0\u05D1 ',
  "it's ",
  '3.10',
  '- ',
  '\t',
)
const alike = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
const edited = fc
  .tuple(fc.array(piece, { maxLength: 40 }), fc.nat(40), fc.nat(6), fc.array(piece, { maxLength: 6 }))
  .map(([pieces, at, count, more]) => [pieces.join(''), pieces.toSpliced(at, count, ...more).join('')] as const)
const pairs = fc.oneof(fc.tuple(any, any), fc.tuple(alike, alike), edited)

const side = (parts: readonly Part[], other: Part['kind']): string =>
  parts.map(({ kind, text }) => (kind === other ? '' : text)).join('')

describe('the words of a change', () => {
  test('kept and added parts are the new text, kept and removed ones the old, whatever the texts are', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const parts = diffWords(before, after)
        expect(side(parts, 'removed')).toBe(after)
        expect(side(parts, 'added')).toBe(before)
        expect(parts.every(({ text }) => text !== '')).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('turned round, what was put in is what is taken out', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const [there, back] = [diffWords(before, after), diffWords(after, before)]
        expect([side(back, 'removed'), side(back, 'added')]).toEqual([side(there, 'added'), side(there, 'removed')])
      }),
    )
  })

  test('folded, nothing is lost but the unchanged sentences, and those are counted', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const parts = diffWords(before, after)
        const shown = fold(parts)
        for (const kind of ['added', 'removed'] as const)
          expect(shown.flatMap((part) => (part.kind === kind ? [part.text] : []))).toEqual(
            parts.flatMap((part) => (part.kind === kind ? [part.text] : [])),
          )
        const folded = shown.reduce((sum, part) => sum + (part.kind === 'unchanged' ? part.sentences : 0), 0)
        const whole = parts.reduce((sum, { kind, text }) => sum + (kind === 'kept' ? sentencesOf(text).length : 0), 0)
        const left = shown.filter(({ kind }) => kind === 'kept').length
        expect(folded).toBe(whole - left)
      }),
    )
  })

  test('tokens and sentences together are the text, and no token cuts an emoji, a flag or a letter with its mark', () => {
    fc.assert(
      fc.property(fc.oneof(any, alike), (text) => {
        expect(tokensOf(text).join('')).toBe(text)
        expect(sentencesOf(text).join('')).toBe(text)
      }),
      { numRuns: 2000 },
    )
    expect(tokensOf('\u{1F469}\u200d\u{1F52C}\u{1F1E9}\u{1F1EA} re\u0301sume\u0301')).toEqual([
      '\u{1F469}\u200d\u{1F52C}',
      '\u{1F1E9}\u{1F1EA}',
      ' ',
      're\u0301sume\u0301',
    ])
  })

  test('Latin texts have the same words with and without a letter from elsewhere', () => {
    const latin = fc.string({
      unit: fc.constantFrom('a', 'é', 'ž', '9', ' ', '.', '’', '-', '_', '½', 'º', '\n', '“'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(latin, (text) => {
        expect(tokensOf(`${text} א`)).toEqual([...tokensOf(`${text} `), 'א'])
        expect(wordsIn(`${text} א`)).toBe(wordsIn(text) + 1)
      }),
    )
  })

  test.each([
    ['one word', 'I kept a lab.', 'I kept a kit.', 'I kept a [-lab-][+kit+].'],
    ['a phrase in one piece', 'Help to plan one part', 'Plan one part', '[-Help to plan-][+Plan+] one part'],
    ['put in at the end', 'I like labs.', 'I like labs. Also chemistry.', 'I like labs.[+ Also chemistry.+]'],
    ['a sign', 'Labs, mostly', 'Labs; mostly', 'Labs[-,-][+;+] mostly'],
    ['a number', 'In 3.10 s', 'In 3.11 s', 'In [-3.10-][+3.11+] s'],
    [
      'two unlike sentences',
      'The kits were old and nobody had counted them.',
      'My brother calls on Sundays and we talk about it.',
      '[-The kits were old and nobody had counted them.-][+My brother calls on Sundays and we talk about it.+]',
    ],
  ])('reads as one would tell it: %s', (_, before, after, told) => {
    const marks = { kept: ['', ''], added: ['[+', '+]'], removed: ['[-', '-]'] }
    expect(
      diffWords(before, after)
        .map(({ kind, text }) => marks[kind].join(text))
        .join(''),
    ).toBe(told)
  })

  test('words put in and taken out are counted', () => {
    expect(wordCounts(diffWords('I kept a lab.', 'I kept two kits and a lab.'))).toEqual({ added: 3, removed: 0 })
  })

  test('texts made to be slow are told whole, in a bounded time', () => {
    const long = (word: string): string => Array.from({ length: 60_000 }, (_, i) => `${word}${i}`).join(' ')
    const began = process.cpuUsage()
    const effort = newEffort()
    const [a, b] = [long('a'), long('b')]
    for (let i = 0; i < 200; i += 1)
      diffWords(a.slice(i * 1500, i * 1500 + 1500), b.slice(i * 1500, i * 1500 + 1500), effort)
    const parts = diffWords(a, b, effort)
    expect(side(parts, 'removed')).toBe(b)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(4000)
  })
})

describe('the script of an edit', () => {
  test('is as short as that of the package diff', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const edits = (editScript(before, after, 100) ?? []).reduce(
          (sum, { removed, added }) => sum + removed + added,
          0,
        )
        const others = diffArrays([...before], [...after]).filter((change) => change.added || change.removed)
        expect(edits).toBe(others.reduce((sum, { value }) => sum + value.length, 0))
      }),
    )
  })

  test('is given up beyond its bound', () => {
    expect(editScript(['a', 'b'], ['c', 'd'], 3)).toBeUndefined()
    expect(editScript(['a', 'b'], ['c', 'd'], 4)).toEqual([{ kept: 0, removed: 2, added: 2 }])
  })
})
