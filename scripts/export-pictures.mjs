// @ts-check
// Makes the pictures in docs/pictures/export: the first page of each view as HTML, as a Word document and as PDF, and pages of
// the report on an invented course. It needs chromium, soffice, pdftoppm and montage (ImageMagick). --check needs none of
// them: it says whether the files that the pictures were made of are still the same.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { exportedViews, reportOnCourse } from './pictures/documents.mjs'
import { pageOf, sideBySide } from './pictures/pages.mjs'

const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values
const PICTURES = fileURLToPath(new URL('../docs/pictures/export', import.meta.url))
const MADE_OF = join(PICTURES, 'made-of.json')

const folder = mkdtempSync(join(tmpdir(), 'waymark-pictures-'))
try {
  const pictures = [...exportedViews(folder), await reportOnCourse(folder)]
  const hashes = Object.fromEntries(pictures.map(({ name, pages }) => [name, pages.map(({ file }) => hashOf(file))]))
  const known = existsSync(MADE_OF) ? JSON.parse(readFileSync(MADE_OF, 'utf8')) : {}
  const isThere = (/** @type {string} */ name) => existsSync(join(PICTURES, `${name}.png`))
  const changed = pictures.filter(
    ({ name }) => JSON.stringify(known[name]) !== JSON.stringify(hashes[name]) || !isThere(name),
  )
  const wanted = ['made-of.json', ...pictures.map(({ name }) => `${name}.png`)]
  const left = existsSync(PICTURES) ? readdirSync(PICTURES).filter((name) => !wanted.includes(name)) : []
  if (check) {
    for (const { name } of changed)
      console.error(`docs/pictures/export/${name}.png was made of other files than those there are now.`)
    for (const name of left) console.error(`docs/pictures/export/${name} belongs to nothing that is shown.`)
    if (changed.length + left.length > 0) console.error('Make them again with: npm run pictures:export')
    process.exitCode = changed.length + left.length > 0 ? 1 : 0
  } else {
    mkdirSync(PICTURES, { recursive: true })
    for (const { name, pages } of changed) {
      const shown = pages.map(({ label, file, page }) => ({ label, file: pageOf(file, page, folder) }))
      sideBySide(shown, join(PICTURES, `${name}.png`))
    }
    for (const name of left) rmSync(join(PICTURES, name))
    writeFileSync(MADE_OF, `${JSON.stringify(hashes, null, 2)}\n`)
    console.log(`${changed.length} of ${pictures.length} pictures changed in ${PICTURES}.`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** @param {string} file */
function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
