import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphsOf } from '../../../src/core/document/paragraphs.ts'

const paragraphs = (text: string): string[] => paragraphsOf(text).map((runs) => runs.map((run) => run.text).join(''))

const LONG = 'A line that an editor broke because the window was no wider than this'

describe('a text', () => {
  test.each<[string, string, string[]]>([
    ['is broken at blank lines', 'One.\n\nTwo.\n \nThree.\n', ['One.', 'Two.', 'Three.']],
    ['flows together where an editor broke it', `${LONG}\n${LONG}\nend.`, [`${LONG} ${LONG} end.`]],
    ['keeps the lines of a poem', 'Short\nlines\nstay', ['Short\nlines\nstay']],
    ['keeps the lines of a list', `${LONG}\n- ${LONG}\n- end`, [`${LONG}\n- ${LONG}\n- end`]],
    ['keeps what is indented', `${LONG}\n    code\n${LONG}`, [`${LONG}\n    code\n${LONG}`]],
    ['of another system has the same lines', 'One\r\ntwo\r\n\r\nthree', ['One\ntwo', 'three']],
    ['of blanks alone has none', ' \n\t\n', []],
  ])('%s', (_, text, wanted) => {
    expect(paragraphs(text)).toEqual(wanted)
  })

  test('loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b ', '\n', '\r\n', '\t', '- ', LONG) }), (text) => {
        expect(paragraphs(text).join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
      }),
    )
  })
})
