import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/core/document/document.ts'
import { docx } from '../../src/export/docx/docx.ts'
import { everyBlock } from '../fixtures/document/every-block.ts'
import { newFolder } from '../support/waymark.ts'

const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0
if (!HAS_OFFICE && !process.env['CI'])
  process.stderr.write('Skipped: LibreOffice is not here to read documents back.\n')

const partsOf = (document: Document): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx(document))).map(([path, bytes]) => [path, strFromU8(bytes)]))

const saying = (...texts: readonly string[]): Document => ({
  title: 'What was said',
  language: 'en',
  colophon: [],
  blocks: texts.map((text) => ({ kind: 'paragraph', text: [{ text }] })),
})

/** The text that LibreOffice reads out of a document. */
function readByOffice(document: Document): string {
  const folder = newFolder()
  writeFileSync(join(folder, 'plan.docx'), docx(document))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder]
  const ran = spawnSync('soffice', [...args, join(folder, 'plan.docx')], { encoding: 'utf8', timeout: 120_000 })
  expect(ran.status).toBe(0)
  return readFileSync(join(folder, 'plan.txt'), 'utf8').replace(/^\ufeff/, '')
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, part]) =>
        typeof part === 'string'
          ? ['text', 'term', 'title', 'caption', 'label'].includes(key)
            ? [part]
            : []
          : textsIn(part),
      )

describe('a document for Word', () => {
  const parts = partsOf(everyBlock)
  const body = parts['word/document.xml'] ?? ''

  test('is the same bytes every time', () => {
    expect(docx(everyBlock)).toEqual(docx(everyBlock))
  })

  test('has real headings, lists and table heads, a language and alternative texts', () => {
    for (const part of ['w:val="Heading1"', 'w:val="Heading2"', 'w:numPr', 'w:tblHeader', 'descr="'])
      expect(body).toContain(part)
    expect(parts['word/styles.xml']).toContain('w:lang')
  })

  test('says nothing of whoever made it, and knows no field but the number of a page', () => {
    expect(parts['docProps/core.xml']).toContain(everyBlock.title)
    expect(parts['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy|created|modified/)
    expect(Object.values(parts).join('')).not.toContain('relationships/hyperlink')
    expect(body).not.toMatch(/fldSimple|instrText|hyperlink/)
  })

  test('keeps what looks like markup, a field or half a character as text', () => {
    const hostile = '<w:p/>&amp;]]> { HYPERLINK "https://x.test" } =1+1 \u0000\u001b[31m \ud800 \ufffe end'
    const text = partsOf(saying(hostile))['word/document.xml'] ?? ''
    expect(text).toContain('&lt;w:p/&gt;&amp;amp;]]&gt;')
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe]|instrText/)
  })
})

describe.skipIf(!HAS_OFFICE && !process.env['CI'])('read back by LibreOffice', () => {
  test('has every text of every kind of block', { timeout: 180_000 }, () => {
    const read = readByOffice(everyBlock).replace(/\s+/g, ' ')
    const texts = [everyBlock.title, ...everyBlock.colophon]
    for (const block of everyBlock.blocks) if (block.kind !== 'figure') texts.push(...textsIn(block))
    expect(texts.length).toBeGreaterThan(30)
    for (const text of texts) expect(read).toContain(text.replace(/\s+/g, ' ').trim())
  })

  test('has long, odd and right-to-left texts to the letter', { timeout: 180_000 }, () => {
    const essay = Array.from({ length: 10_000 }, (_, i) => `word${i}`).join(' ')
    const texts = ['<b>&"\'</b> =SUM(A1) +1 -1 @x', '👩🏽‍🔬 é ñ 王小明', 'שלום עולם, אני מורה', '  two  blanks', essay]
    const lines = readByOffice(saying(...texts)).split('\n')
    for (const text of texts) expect(lines).toContain(text)
  })
})
