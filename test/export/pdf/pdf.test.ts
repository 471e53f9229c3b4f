import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { everyBlock } from '../../fixtures/document/every-block.ts'
import { about, dense, fontRows, HAS_POPPLER, pageText, tagTree } from '../../support/poppler.ts'
import { documentOf, made, paragraphs } from './support.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const raw = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

test('the same document gives the same bytes, whatever was made before', async () => {
  const first = await made(everyBlock)
  await made(documentOf(paragraphs('Å Å office ﬁ µ μ — \u00a0 other words first')))
  expect(sha256((await made(everyBlock)).bytes)).toBe(sha256(first.bytes))
})

test('nothing in a file is a link, an action, a form, a script or an attachment', async () => {
  const { bytes } = await made(
    documentOf(
      [
        { kind: 'heading', level: 2, text: 'https://example.org' },
        ...paragraphs('mailto:a@example.org', 'javascript:alert(1)', ') /OpenAction << /S /JavaScript >>'),
      ],
      {
        title: 'https://example.org) /AA << /S /Launch >>',
        colophon: ['www.example.org'],
      },
    ),
  )
  // Dictionaries are not compressed, contents of pages are; strings are taken out, since a title may say anything.
  const dictionaries = raw(bytes)
    .replace(/\((?:[^()\\]|\\[\s\S])*\)/g, '()')
    .replace(/stream\n[\s\S]*?endstream/g, '')
  expect(dictionaries).not.toMatch(
    /\/(?:Annots|A <<|AA|OpenAction|JavaScript|JS|Launch|URI|AcroForm|EmbeddedFiles|GoToR?|SubmitForm)\b/,
  )
})

test('a title is no markup in the properties, and says itself in them', async () => {
  const { bytes } = await made(documentOf([], { title: 'A <b>plan</b> & ]]> more\nTitel \u0007ä' }))
  const xml = /<\?xpacket begin[\s\S]*?<\?xpacket end="w"\?>/.exec(Buffer.from(bytes).toString('utf8'))?.[0]
  expect(xml).toContain(
    '<rdf:li xml:lang="x-default">A &lt;b&gt;plan&lt;/b&gt; &amp; ]]&gt; more Titel \ufffdä</rdf:li>',
  )
  expect(xml).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('only a file whose headings leave out no level says that it is PDF/UA', async () => {
  const levels = async (...all: readonly (2 | 3 | 4)[]) =>
    raw((await made(documentOf(all.map((level) => ({ kind: 'heading', level, text: 'Part' }))))).bytes).includes(
      'pdfuaid:part',
    )
  expect(await levels(2, 3, 4, 2)).toBe(true)
  expect(await levels(2, 4)).toBe(false)
  expect(await levels(3)).toBe(false)
})

test('what no font has is named with how often it stands there, and so are control characters', async () => {
  const { uncovered } = await made(documentOf(paragraphs('字 and 字', '\u001b[31m red', 'plain → ✓ ☐ 🧲 שלום')))
  expect(uncovered).toEqual([
    { character: '字', count: 2 },
    { character: '\u001b', count: 1 },
  ])
})

describe.skipIf(!HAS_POPPLER)('read by another program', () => {
  test('every kind of block is in the tree of tags, in reading order', async () => {
    const { bytes } = await made(everyBlock)
    await expect(tagTree(bytes)).toMatchFileSnapshot('__snapshots__/every-block.tags.txt')
  })

  test('all fonts are embedded subsets whose glyphs say which characters they are', async () => {
    const rows = fontRows((await made(everyBlock)).bytes)
    expect(rows.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'NotoEmoji-Regular',
      'NotoSans-Bold',
      'NotoSans-Regular',
      'NotoSansArabic-Regular',
      'NotoSansHebrew-Regular',
    ])
    expect(new Set(rows.map(({ flags }) => flags))).toEqual(new Set(['yes yes yes']))
  })

  test('a file tells its title, that it is tagged, and nothing of a person or a machine', async () => {
    const said = about((await made(everyBlock)).bytes)
      .split('\n')
      .filter((line) => !/^File size/.test(line))
      .map((line) => line.replace(/\s+/g, ' '))
    expect(said.join('\n').trim()).toBe(
      [
        'Title: A plan of every kind',
        'Creator: Waymark',
        'Producer: PDFKit',
        `CreationDate: ${said.find((line) => line.startsWith('CreationDate'))?.slice(14)}`,
        'Custom Metadata: no',
        'Metadata Stream: yes',
        'Tagged: yes',
        'UserProperties: no',
        'Suspects: no',
        'Form: none',
        'JavaScript: no',
        'Pages: 3',
        'Encrypted: no',
        'Page size: 612 x 792 pts (letter)',
        'Page rot: 0',
        'Optimized: no',
        'PDF version: 1.7',
      ].join('\n'),
    )
  })

  test('what no font has is a mark to see, and itself to copy', async () => {
    const { bytes } = await made(documentOf(paragraphs('From 北京 to here', 'Bell \u0007 rings')))
    const text = pageText(bytes)
    expect(dense(text)).toContain(dense('From 北京 to here'))
    expect(dense(text)).toContain(dense('Bell \ufffd rings'))
  })

  test('an essay of 10,000 words is all there, on pages that say which of how many they are', async () => {
    const words = Array.from({ length: 10_000 }, (_, i) => `word${i}`)
    const { bytes } = await made(documentOf([{ kind: 'quote', paragraphs: [[{ text: words.join(' ') }]] }]))
    const found = pageText(bytes).match(/word\d+/g)
    expect(found).toEqual(words)
    expect(Number(/^Pages:\s+(\d+)/m.exec(about(bytes))?.[1])).toBeGreaterThan(15)
  })

  test('a word longer than a line is broken, not cut', async () => {
    const long = 'x'.repeat(50) + Array.from({ length: 800 }, (_, i) => i).join('')
    const { bytes } = await made(
      documentOf([
        ...paragraphs(long),
        { kind: 'table', caption: 'T', columns: [long, 'b'], rows: [[[{ text: 'a' }], [{ text: long }]]] },
      ]),
    )
    const text = dense(pageText(bytes))
    expect(text).toContain(long)
  })

  test('a table that goes on on the next page shows its head again, which is read once', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [[{ text: `Row ${i}` }], [{ text: 'x' }]])
    const { bytes } = await made(documentOf([{ kind: 'table', caption: 'Rows', columns: ['Which one', 'X'], rows }]))
    expect(pageText(bytes).match(/Which one/g)).toHaveLength(Number(/^Pages:\s+(\d+)/m.exec(about(bytes))?.[1]))
    expect(tagTree(bytes).match(/Which one/g)).toHaveLength(1)
    expect(tagTree(bytes).match(/Row \d+"/g)).toHaveLength(90)
  })
})
