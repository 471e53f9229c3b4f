// @ts-check
// Makes the pictures in docs/pictures/export: the first page of each view as HTML, as a Word document and as PDF. It needs
// chromium, soffice, pdftoppm and montage (ImageMagick). --check needs none of them: it says whether the exports are still
// the files that the pictures were made of.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { firstPage, sideBySide } from './pictures/pages.mjs'

const { check } = parseArgs({ options: { check: { type: 'boolean' } } }).values
const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const PICTURES = at('docs/pictures/export')
const MADE_OF = join(PICTURES, 'made-of.json')
const FORMATS = { html: 'HTML, printed', docx: 'Word document, in LibreOffice', pdf: 'PDF' }

const views = readdirSync(at('content/views')).map((name) => name.replace(/\.yaml$/, ''))
const folder = mkdtempSync(join(tmpdir(), 'waymark-pictures-'))
try {
  const hashes = Object.fromEntries(views.map((view) => [view, exported(view)]))
  const known = existsSync(MADE_OF) ? JSON.parse(readFileSync(MADE_OF, 'utf8')) : {}
  const changed = views.filter(
    (view) =>
      JSON.stringify(known[view]) !== JSON.stringify(hashes[view]) || !existsSync(join(PICTURES, `${view}.png`)),
  )
  const wanted = ['made-of.json', ...views.map((view) => `${view}.png`)]
  const left = existsSync(PICTURES) ? readdirSync(PICTURES).filter((name) => !wanted.includes(name)) : []
  if (check) {
    for (const view of changed)
      console.error(`docs/pictures/export/${view}.png was made of other files than the view gives.`)
    for (const name of left) console.error(`docs/pictures/export/${name} belongs to no view.`)
    if (changed.length + left.length > 0) console.error('Make them again with: npm run pictures:export')
    process.exitCode = changed.length + left.length > 0 ? 1 : 0
  } else {
    mkdirSync(PICTURES, { recursive: true })
    for (const view of changed) {
      const pages = Object.entries(FORMATS).map(([format, label]) => ({
        label,
        file: firstPage(join(folder, `four-terms-${view}.${format}`), folder),
      }))
      sideBySide(pages, join(PICTURES, `${view}.png`))
    }
    for (const name of left) rmSync(join(PICTURES, name))
    writeFileSync(MADE_OF, `${JSON.stringify(hashes, null, 2)}\n`)
    console.log(`${changed.length} of ${views.length} pictures changed in ${PICTURES}.`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

/**
 * Exports the example with the built program. Gives the hash of each file by its format.
 *
 * @param {string} view
 */
function exported(view) {
  const args = ['export', at('examples/four-terms.plan.yaml'), '--view', view, '--to', Object.keys(FORMATS).join()]
  const told = execFileSync(process.execPath, [at('bin/waymark.js'), ...args, '-o', folder, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, WAYMARK_STATE_DIR: join(folder, 'state') },
  })
  /** @type {{ format: string, sha256: string }[]} */
  const files = JSON.parse(told).files
  return Object.fromEntries(files.map(({ format, sha256 }) => [format, sha256]))
}
