import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import type { Block, Document, Run, Text } from '../../src/core/document/document.ts'
import { markdown } from '../../src/export/markdown/markdown.ts'
import { show } from '../../src/words/show.ts'
import { HOSTILE } from '../support/filled-plan.ts'

const commonmark = new MarkdownIt('commonmark', { html: true }).enable(['table'])
/** As places that go beyond the standard read it: addresses become links, two tildes a strike. */
const generous = new MarkdownIt('default', { html: true, linkify: true })

const documentOf = (...blocks: readonly Block[]): Document => ({ title: 'T', language: 'en', colophon: [], blocks })

/** The words of a document as a reader of Markdown shows them, and the kinds of element they stand in. */
function read(text: string, reader: MarkdownIt): { words: string; tags: string[] } {
  const tokens = reader.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])])
  const html = reader.render(text)
  const words = html
    .replace(/<br \/>\n?/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')
  return { words: flat(words), tags: [...new Set(tokens.map(({ tag, type }) => tag || type))] }
}

/** Blanks count for nothing here: how many of them a reader shows is its own affair. */
const flat = (text: string): string => text.replace(/\s+/g, '')
const words = (text: Text): string => text.map((run) => show(run.text)).join('')

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'\\`*_{}[]<>#|~&@$:.-+=()!1 \t\n"\'/w'), maxLength: 20 }),
  fc.constantFrom(
    HOSTILE,
    '- a\n\n\n    code',
    '1. one\n2) two',
    '===',
    '---',
    '***',
    '> q',
    '    x',
    '\tx',
    '|a|b|\n|-|-|',
    '&copy;',
    'http://a.invalid',
    '[x]: http://a.invalid',
    '<https://a.invalid>',
    'a\u2028',
  ),
)
const run = fc.record(
  { text: anything, style: fc.constantFrom('strong' as const, 'quiet' as const) },
  { requiredKeys: ['text'] },
)
const text: fc.Arbitrary<Text> = fc.array(run as fc.Arbitrary<Run>, { minLength: 1, maxLength: 3 })

describe("a person's words are words, whatever they hold:", () => {
  const plain = new Set(['h1', 'p', 'text', 'inline', 'br', 'hr', 'strong', 'softbreak'])
  test.each([
    ['CommonMark', commonmark],
    ['readers that go further', generous],
  ] as const)('%s', (_, reader) => {
    fc.assert(
      fc.property(text, (parts) => {
        const { words: seen, tags } = read(markdown(documentOf({ kind: 'paragraph', text: parts })), reader)
        expect(tags.filter((tag) => !plain.has(tag))).toEqual([])
        expect(seen).toBe(flat(`T ${words(parts)}`))
      }),
      { numRuns: 500 },
    )
  })

  test('in lists, pairs and tables', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const blocks: readonly Block[] = [
          {
            kind: 'list',
            ordered: true,
            items: [
              [
                { kind: 'paragraph', text: one },
                { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', text: two }]] },
              ],
            ],
          },
          { kind: 'pairs', pairs: [{ term: 'Term', about: [one, two] }] },
          { kind: 'table', caption: 'Caption', columns: ['A', 'B'], rows: [[one, two]] },
        ]
        const { words: seen, tags } = read(markdown(documentOf(...blocks)), commonmark)
        const known = new Set([...plain, 'ol', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'])
        expect(tags.filter((tag) => !known.has(tag))).toEqual([])
        expect(seen.replaceAll(' ', '')).toBe(
          `T ${words(one)}${words(two)}Term${words(one)}${words(two)}CaptionAB${words(one)}${words(two)}`.replace(
            /\s+/g,
            '',
          ),
        )
      }),
      { numRuns: 300 },
    )
  })
})

test('a document has the outline it says it has', () => {
  const text = markdown(
    documentOf(
      { kind: 'heading', level: 2, text: 'Two' },
      { kind: 'heading', level: 3, text: 'Three' },
      { kind: 'quote', paragraphs: [[{ text: 'One\nline' }], [{ text: 'more' }]] },
      { kind: 'room', label: 'Notes', lines: 2 },
    ),
  )
  const html = commonmark.render(text)
  expect(html).toContain('<h1>T</h1>\n<h2>Two</h2>\n<h3>Three</h3>\n<p>One<br />\nline</p>\n<p>more</p>')
})
