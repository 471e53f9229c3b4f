import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/cli/terminal/markdown.ts'
import { paint } from '../../src/cli/terminal/paint.ts'
import { cardLines, cardMarkdown, cardOf } from '../../src/commands/reflect/card.ts'
import { widthOf } from '../../src/words/width.ts'
import { frameworkNamed } from '../support/built-in.ts'

const PAGE = `# A **bold** title

A paragraph over
two lines, with *emphasis*, \`code &lt;\`, ~~gone~~ and &lt;b&gt;,
<https://example.org>, [a link](https://example.org/x) and ![a picture](p.png).
It ends hard  
here, at 10:30:20, with no :smile: for it.

- one with **bold** and \`code\`
- two
  - inside two, and it goes on for so long that it has to be broken
- 学生的问题很多。学生的问题很多。学生的问题很多。

3. third

   with a paragraph
4. fourth

| Role | Pay |
| --- | --- |
| **Mentor** | none |
| Coach | some |

> A quote with **bold**.

---

\`\`\`js
let x = 1 < 2
\`\`\`

## A smaller one
`

describe('Markdown in a terminal', () => {
  test.each([
    [40, true],
    [40, false],
    [100, true],
    [200, true],
  ])('at %i columns, beyond ASCII: %s', async (columns, unicode) => {
    const text = renderMarkdown(PAGE, { columns, paint: undefined, unicode })
    const name = `${columns}-${unicode ? 'unicode' : 'ascii'}`
    await expect(`${text}\n`).toMatchFileSnapshot(`../fixtures/markdown/${name}.txt`)
    expect(text).not.toContain('\u001b')
    expect(text.split('\n').filter((line) => widthOf(line) >= Math.min(columns, 101))).toEqual([])
    if (!unicode) expect(text.replace(/\p{scx=Han}/gu, '')).toMatch(/^[\x20-\x7e\n]*$/)
  })

  test('colours say the same and nothing but colours is added', () => {
    const look = { columns: 60, unicode: true }
    const painted = renderMarkdown(PAGE, { ...look, paint })
    expect(painted).toContain('\u001b[1mA bold title\u001b[22m')
    expect(painted).toContain('\u001b[1mbold\u001b[22m')
    expect(painted.replace(/\u001b\[\d+m/g, '')).not.toContain('\u001b')
    expect(painted).not.toContain('\u001b]')
  })

  test('what could disturb a terminal is made visible first, from any text', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '\u001b[2J',
        '\u202e',
        '\u009b',
        '\ufdd0',
        '\ufdef',
        '*',
        '- ',
        '\n',
        '|',
        '`',
        '#',
        'a',
        ' ',
        '[',
        '](',
        ')',
        '<b>',
        '&#27;',
      ),
      maxLength: 40,
    })
    fc.assert(
      fc.property(nasty, (text) => {
        for (const colour of [paint, undefined])
          expect(
            renderMarkdown(text, { columns: 60, paint: colour, unicode: true }).replace(/\u001b\[\d+m/g, ''),
          ).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\ufdd0-\ufdef]/)
      }),
    )
  })
})

describe('the card of a benefit', () => {
  test('says the same as Markdown and line by line', async () => {
    const { benefits } = await frameworkNamed('candidate')
    for (const [i, benefit] of benefits.entries()) {
      const card = cardOf(benefit, i + 1, benefits.length)
      const [lines, set] = [
        cardLines(card).join('\n'),
        renderMarkdown(cardMarkdown(card), { columns: 80, paint: undefined, unicode: false }),
      ]
      const words = (text: string): string[] =>
        text
          .replace(/^Some ideas:$|^-{2,}$/gm, '')
          .split(/\s+/)
          .filter(Boolean)
      expect(words(set)).toEqual(words(lines))
      expect(card.ideas).toHaveLength(2)
    }
  })

  test('does without ideas and examples', () => {
    const card = cardOf({ id: 'b', title: 'B', summary: 's', ideas: [], prompts: [] }, 1, 1)
    expect(cardLines(card)).toEqual(['', 'Part 1 of 1: B', '', 's'])
    expect(cardMarkdown(card)).toBe('# Part 1 of 1: B\n\ns')
  })
})
