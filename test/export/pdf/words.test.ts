import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dense, HAS_POPPLER, pageText, tagTree } from '../../support/poppler.ts'
import { documentOf, made, paragraphs } from './support.ts'

/** What people write, what programs trip over. */
const SPECIALS = [
  '=SUM(A1)',
  '<b>&amp;</b>',
  '**bold** _x_',
  '[a](http://b)',
  'BEGIN:VEVENT',
  '\\(escaped\\)',
  ') Tj ET',
  '%PDF',
  '<</S/URI>>',
  'naïve café Ångström',
  'e\u0301a\u0308',
  'Nguyễn',
  'Привет',
  'Ωμέγα µ μ',
  'हिन्दी',
  '→ ≥ ½ ∑ √',
  '✓ ☐ ★ ①',
  '“quotes” — … ’s',
  'non\u00a0breaking well\u2011known',
  '🧲 👩🏽‍🔬 🏳️‍🌈 ❤️ 1️⃣',
  '北京',
  '𝑥²',
  'ﬁ fi ffi',
  '$1,000.50',
  '100 %',
  'zero\u200bwidth a\u200db',
]

const word = fc.oneof(fc.constantFrom(...SPECIALS), fc.string({ minLength: 1, maxLength: 12 }).map(printable))
const said = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))

/** Characters that show something. What does not is a mark, and that has its own tests. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')
}

/** Shows nothing, and what shows nothing may get lost; composed and decomposed letters are the same. */
const seen = (text: string): string => dense(text.normalize('NFC').replace(/\u200b|\u200d|\ufe0f/gu, ''))

/** This reader joins what a hyphen at the end of a line divides, and drops the hyphen. */
const unhyphened = (text: string): string => text.replaceAll('-', '')

/** This reader looks at glyphs alone, of which one may serve two characters; the file says which it is beside them. */
const unshared = (text: string): string => text.normalize('NFKC')

describe.skipIf(!HAS_POPPLER)('words come out of a file as they went in', () => {
  test('any text from left to right, on the pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 12 }), async (texts) => {
        const { bytes } = await made(documentOf(paragraphs(...texts)))
        expect(unhyphened(seen(pageText(bytes)))).toBe(unhyphened(seen(`A plan${texts.join('')}`)))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  test('any text from left to right, in the order of the tags', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 12 }), async (texts) => {
        const plain = texts.map((text) => text.replaceAll('北京', 'Beijing').replaceAll('हिन्दी', 'Hindi'))
        const { bytes } = await made(documentOf(paragraphs(...plain)))
        const read = [...tagTree(bytes).matchAll(/^ *"([\s\S]*?)"$/gm)].map(([, text]) => text).join('')
        expect(unshared(seen(read))).toBe(unshared(seen(`A plan${plain.join('')}`)))
      }),
      { numRuns: 8, endOnFailure: true },
    )
  })

  test('Hebrew and Arabic among other words, on the pages', async () => {
    const text = 'אני רוצה ללמד פיזיקה (physics), בשנת 2027. My word: بالعالم, she said.'
    const { bytes } = await made(documentOf(paragraphs(text)))
    for (const one of ['אני', 'רוצה', 'פיזיקה', 'physics', '2027', 'بالعالم', 'she said'])
      expect(pageText(bytes)).toContain(one)
  })
})
