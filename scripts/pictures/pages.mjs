// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

/** Dots to an inch: a page is legible beside two others, and the picture stays small. */
const RESOLUTION = 62
/** Text and pale fills on white need few colors. */
const COLORS = 16

/**
 * A page of a document, as it comes out of a printer.
 *
 * @param {string} file HTML, DOCX or PDF
 * @param {number} page from 1
 * @param {string} folder where files may be left behind
 * @returns {string} a PNG
 */
export function pageOf(file, page, folder) {
  const stem = join(folder, `${basename(file).replaceAll('.', '-')}-${page}`)
  run('pdftoppm', ['-png', '-r', String(RESOLUTION), '-f', String(page), '-singlefile', printed(file, folder), stem])
  return `${stem}.png`
}

/** @param {string} file @param {string} folder */
function printed(file, folder) {
  const kind = extname(file)
  if (kind === '.pdf') return file
  const out = join(folder, kind.slice(1))
  const pdf = join(out, basename(file).replace(kind, '.pdf'))
  if (kind === '.docx')
    run('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      file,
    ])
  else {
    mkdirSync(out, { recursive: true })
    const profile = `--user-data-dir=${join(folder, 'browser')}`
    run('chromium', ['--headless', '--no-sandbox', profile, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, file])
  }
  return pdf
}

/**
 * Pictures beside each other, each with what it is above it, on gray.
 *
 * @param {readonly { readonly label: string, readonly file: string }[]} pages
 * @param {string} into a PNG with a palette
 */
export function sideBySide(pages, into) {
  const shown = pages.flatMap(({ label, file }) => ['-label', label, file])
  const laid = ['-tile', `${pages.length}x1`, '-geometry', '+10+10', '-background', '#e4e4e4', '-bordercolor', 'white']
  // Times and the like would make another file of the same picture.
  run('montage', [
    ...shown,
    ...laid,
    '-colors',
    String(COLORS),
    '+dither',
    '-strip',
    '-define',
    'png:exclude-chunks=date,time',
    `PNG8:${into}`,
  ])
}

/** @param {string} program @param {readonly string[]} args */
function run(program, args) {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error
    throw new Error(`These pictures need ${program}, which is not installed.`)
  }
}
