// @ts-check
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { classFolder } from '../lib/class-folder.mjs'

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {readonly { readonly label: string, readonly file: string, readonly page: number }[]} pages
 */

const FORMATS = { html: 'HTML, printed', docx: 'Word document, in LibreOffice', pdf: 'PDF' }
/** Enough people for every chart of a report. */
const PEOPLE = 120

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/**
 * The example plan in each view, exported by the built program.
 *
 * @param {string} folder
 * @returns {readonly Picture[]}
 */
export function exportedViews(folder) {
  return readdirSync(at('content/views')).map((file) => {
    const view = file.replace(/\.yaml$/, '')
    const plan = at('examples/four-terms.plan.yaml')
    waymark(['export', plan, '--view', view, '--to', Object.keys(FORMATS).join(), '-o', folder, '--quiet'], folder)
    const pages = Object.entries(FORMATS).map(([format, label]) => ({
      label,
      file: join(folder, `four-terms-${view}.${format}`),
      page: 1,
    }))
    return { name: view, pages }
  })
}

/**
 * The report on a course of invented people.
 *
 * @param {string} folder
 * @returns {Promise<Picture>}
 */
export async function reportOnCourse(folder) {
  const cohort = await classFolder(folder, 'fall', PEOPLE)
  waymark(['cohort', 'summary', cohort], folder)
  const file = join(cohort, 'reports', '2026-fall', 'overview.html')
  return { name: 'cohort-report', pages: [1, 2, 3].map((page) => ({ label: `Page ${page}`, file, page })) }
}

/** @param {readonly string[]} args @param {string} folder */
function waymark(args, folder) {
  const env = { ...process.env, WAYMARK_STATE_DIR: join(folder, 'state') }
  execFileSync(process.execPath, [at('scripts/on-one-day.mjs'), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
