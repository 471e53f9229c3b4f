import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { HAS_CHROMIUM, openChromium } from '../support/chromium.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { HAS_OFFICE, throughOffice } from '../support/office.ts'
import { about, HAS_POPPLER } from '../support/poppler.ts'
import { ROOT } from '../support/process.ts'

const PLAN = join(ROOT, 'examples', 'four-terms.plan.yaml')
const without = [
  ...(HAS_POPPLER ? [] : ['poppler']),
  ...(HAS_OFFICE ? [] : ['LibreOffice']),
  ...(HAS_CHROMIUM ? [] : ['Chromium']),
]
if (without.length > 0) process.stderr.write(`Skipped: pages are not counted without ${without.join(', ')}.\n`)

/** Exports the example of four terms, and gives the file. */
async function exported(view: string, format: string): Promise<{ folder: string; file: string }> {
  const folder = freshFolder()
  const file = join(folder, `sheet.${format}`)
  const { exit, stderr } = await waymark(['export', PLAN, '--view', view, '--quiet', '-o', file], { cwd: folder })
  expect([exit, stderr]).toEqual([0, ''])
  return { folder, file }
}

const textOf = async (view: string): Promise<string> => readFileSync((await exported(view, 'txt')).file, 'utf8')

const pagesIn = (pdf: Uint8Array): number => Number(/^Pages:\s+(\d+)$/m.exec(about(pdf))?.[1])

describe.skipIf(!HAS_POPPLER)('the conversation sheet of an ordinary plan is one page', () => {
  test('as PDF', async () => {
    expect(pagesIn(readFileSync((await exported('mentor', 'pdf')).file))).toBe(1)
  })

  test.skipIf(!HAS_OFFICE)('in LibreOffice, whatever font it has for Calibri', { timeout: 180_000 }, async () => {
    const { folder, file } = await exported('mentor', 'docx')
    throughOffice(folder, { name: 'sheet.docx', text: readFileSync(file), to: 'pdf' })
    expect(pagesIn(readFileSync(join(folder, 'out', 'sheet.pdf')))).toBe(1)
  })

  test.skipIf(!HAS_CHROMIUM)('printed by a browser, on Letter and on A4', { timeout: 120_000 }, async () => {
    const browser = await openChromium()
    const page = await browser.newPage()
    await page.goto(pathToFileURL((await exported('mentor', 'html')).file).href)
    const counts: number[] = []
    for (const format of ['Letter', 'A4']) counts.push(pagesIn(await page.pdf({ format })))
    await browser.close()
    expect(counts).toEqual([1, 1])
  })
})

test.skipIf(!HAS_POPPLER)('the worksheet has two pages a benefit, and a few lines', async () => {
  expect(pagesIn(readFileSync((await exported('worksheet', 'pdf')).file))).toBeLessThanOrEqual(11)
})

test('a conversation sheet has goals in two lines, and says what is not on it', async () => {
  const text = await textOf('mentor')
  expect(text).toContain('Due August 2028, to do. First step: Ask M. for an introduction.')
  expect(text).toContain('Not on this sheet: 3 more, due later or without a date.')
  expect(text).toContain('Not on this sheet: 19 more changes. The command waymark diff lists them.')
})

test('a portfolio says of a goal that goes on only what is new in a term', async () => {
  const text = await textOf('portfolio')
  expect(text.match(/Help to plan one part of a meeting/g)).toHaveLength(3)
  expect(text.match(/One question of mine is used in the meeting/g)).toHaveLength(1)
  expect(text).toMatch(/Why it was dropped:\s+The meetings stopped/)
})

test.each(['growth', 'district', 'mentor', 'full'])('dates are said as people read them: %s', async (view) => {
  expect((await textOf(view)).match(/\b20\d\d-(0\d|1[0-2])\b/g)).toBeNull()
})

test('a timeline ends with the last step, and amounts are easy to read', async () => {
  const text = await textOf('full')
  expect(text).toContain('2033-34')
  expect(text).not.toContain('2034-35')
  expect(text).toContain('46,200 USD')
  expect(text).toContain('as teacher of record? 0\n')
})

test('what names an entry is not said again below its name, nor a unit that the question has', async () => {
  const cwd = freshFolder()
  const answers = join(ROOT, 'examples', 'first-partnership.yaml')
  await waymark(['reflect', 'plan.yaml', '--framework', 'district', '--answers', answers, '--quiet'], { cwd })
  const { stdout } = await waymark(['export', 'plan.yaml', '--to', 'txt', '-o', '-', '--quiet'], { cwd })
  expect(stdout).toContain('Alder Creek High School, Chemistry')
  expect(stdout).not.toContain('Which school?')
  expect(stdout).toContain('How many candidates? 1\n')
})

test('a partner sees below which of its own matters a row stands', async () => {
  expect(await textOf('district')).toContain('Keep more of your STEM teachers')
})
