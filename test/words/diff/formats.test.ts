import fc from 'fast-check'
import { marked, type Token } from 'marked'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../src/core/diff/fold.ts'
import { diffWords } from '../../../src/core/diff/words.ts'
import { type Story, say } from '../../../src/words/diff/story.ts'
import { storyAloud } from '../../../src/words/diff/story-aloud.ts'
import { storyHtml } from '../../../src/words/diff/story-html.ts'
import { storyLines } from '../../../src/words/diff/story-lines.ts'
import { storyMarkdown } from '../../../src/words/diff/story-markdown.ts'
import { render } from '../../../src/words/render.ts'
import { show } from '../../../src/words/show.ts'
import { strong } from '../../../src/words/styled.ts'

const HOSTILE = [
  '# heading',
  'Setext\n===',
  'Setext\n---',
  '* * *',
  '- item',
  '12) item',
  '1. item',
  '> quote',
  '```js\ncode\n```',
  '~~~\ncode',
  '    indented',
  '\tindented',
  '| a | b |\n| - | - |\n| c | d |',
  '[link](https://example.org)',
  '![picture](p.png)',
  '[ref]: https://example.org',
  '<https://example.org>',
  'https://example.org/x www.example.org jo@example.org',
  '<script>alert(1)</script>',
  '<!-- hidden',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; &#60;',
  '*bold* __bold__ ~~gone~~ `code`',
  '[ ] task',
  '[x] task',
  '[^1]: foot',
  '\\*',
  'a  \nb',
  'a\n\n\nb',
  '$x$ :smile: @someone #12',
  '"><b>\'',
  '</p></main>',
  '\u202eevil',
]

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE, ' ', '\n', 'word'), { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

const storyOf = (one: string, other: string): Story => [
  { kind: 'title', text: 'Fall 2026' },
  { kind: 'heading', text: 'A benefit' },
  say(0, 'Goal, new: ', strong(one.replace(/\s+/g, ' ').trim())),
  { kind: 'text', text: one, mark: 'added', depth: 1 },
  { kind: 'text', text: other, mark: undefined, depth: 1 },
  { kind: 'words', shown: fold(diffWords(one, other)), depth: 1 },
]

const INERT = new Set(['heading', 'list', 'list_item', 'text', 'paragraph', 'escape', 'br', 'space'])

function tokensIn(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [
    token,
    ...tokensIn((token as { tokens?: Token[] }).tokens ?? []),
    ...tokensIn((token as { items?: Token[] }).items ?? []),
  ])
}

describe('a story in Markdown', () => {
  test('is headings and lists of ours, and of a person nothing but text', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const tokens = tokensIn(marked.lexer(storyMarkdown(storyOf(one, other)), { gfm: true }))
        expect(tokens.map(({ type }) => type).filter((type) => !INERT.has(type))).toEqual([])
        expect(tokens.filter(({ type }) => type === 'heading').length).toBe(2)
      }),
      { numRuns: 2000 },
    )
  })

  test('shows the text that was written', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const html = await marked.parse(storyMarkdown([{ kind: 'text', text: one, mark: undefined, depth: 0 }]), {
          gfm: true,
        })
        const seen = decoded(html.replace(/<br>/g, ' ').replace(/<[^>]*>/g, ''))
        expect(flat(seen)).toBe(flat(show(one)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a story in HTML', () => {
  const TAG =
    /^<\/?(?:html|head|meta|title|style|body|main|h1|h2|p|ins|del|strong|span)(?: [a-z-]+="[^"<>]*")*>$|^<!doctype html>$|^<(?:html|meta|p|span)(?: [a-z-]+="[^"]*")+>$/

  test('has tags of ours alone, loads nothing and runs nothing', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const html = storyHtml(storyOf(one, other))
        expect((html.match(/<[^>]*>/g) ?? []).filter((tag) => !TAG.test(tag))).toEqual([])
        expect(html).not.toMatch(
          /<(?:script|img|link|iframe|a|svg|form|input)\b|\son[a-z]+=|url\(|@import/i.test(decodedTags(html))
            ? /^/
            : /$^/,
        )
        expect(html).toContain("default-src 'none'")
      }),
      { numRuns: 1000 },
    )
  })

  test('shows the text that was written', () => {
    fc.assert(
      fc.property(text, (one) => {
        const html = storyHtml([{ kind: 'text', text: one, mark: undefined, depth: 0 }])
        const body = /<p [^>]*>([\s\S]*)<\/p>/.exec(html)?.[1] ?? ''
        expect(decoded(body)).toBe(show(one).replace(/\n+$/, ''))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a story in a terminal', () => {
  test('never holds a control, and has every word of it', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const story = storyOf(one, other)
        for (const lines of [storyLines(story), storyAloud(story)]) {
          const shown = render(lines, {})
          expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
          expect(flat(shown).replaceAll('+ ', '')).toContain(flat(show(other)).replaceAll('+ ', ''))
        }
      }),
    )
  })
})

const flat = (shown: string): string => shown.replace(/[\s\u00a0]+/g, ' ').trim()

/** The tags of a page, without its text. */
const decodedTags = (html: string): string => (html.match(/<[^>]*>/g) ?? []).join('')

const decoded = (html: string): string =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
