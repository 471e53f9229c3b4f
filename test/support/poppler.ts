import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PAGE } from '../../src/export/pdf/page.ts'

/** Whether PDF files can be read by a program that is not ours; where there is none, tests that need it are skipped, aloud. */
export const HAS_POPPLER = spawnSync('pdftotext', ['-v']).status === 0
if (!HAS_POPPLER) console.warn('Skipped: reading PDF files (poppler-utils)')

const poppler = (
  bytes: Uint8Array,
  program: string,
  args: readonly string[],
  after: readonly string[] = [],
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-pdf-'))
  const file = join(folder, 'a.pdf')
  try {
    writeFileSync(file, bytes)
    return execFileSync(program, [...args, file, ...after], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All text between the margins, as it stands on the pages, without the footers. */
export const pageText = (bytes: Uint8Array): string =>
  poppler(bytes, 'pdftotext', ['-x', '0', '-y', '0', '-W', String(PAGE.width), '-H', String(PAGE.footer - 12)], ['-'])

/** The tree of tags with the text of each. */
export const tagTree = (bytes: Uint8Array): string => poppler(bytes, 'pdfinfo', ['-struct-text'])

/** What the file says about itself. */
export const about = (bytes: Uint8Array): string => poppler(bytes, 'pdfinfo', [])

/** A row for each font: whether it is embedded, a subset, and says which characters its glyphs are. */
export function fontRows(bytes: Uint8Array): readonly { readonly name: string; readonly flags: string }[] {
  const [, , ...rows] = poppler(bytes, 'pdffonts', []).trimEnd().split('\n')
  return rows.map((row) => {
    const [name = '', ...rest] = row.split(/\s+/)
    return { name, flags: rest.slice(-5, -2).join(' ') }
  })
}

/** Text without its layout: no blanks at all, since where they stand is worked out from distances. */
export const dense = (text: string): string => text.replace(/[\s\u200e\u200f\u202a-\u202e]+/gu, '')
