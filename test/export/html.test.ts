import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { show } from '../../src/words/show.ts'
import { content, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { axeFindings, HAS_CHROMIUM, openChromium } from '../support/chromium.ts'
import { filledPlan, HOSTILE, isLeftOut } from '../support/filled-plan.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'

const FOUR = readFileSync(join(ROOT, 'test', 'fixtures', 'export', 'four-terms.yaml'), 'utf8')
const VIEWS = (await content.views()).map(({ view }) => view)

/** Exports a plan to a page and gives the page's file. */
async function pageOf(plan: string, ...args: readonly string[]): Promise<string> {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), plan)
  const { exit, stderr } = await waymark(['export', 'plan.yaml', '--quiet', ...args, '-o', 'page.html'], { cwd })
  expect([exit, stderr]).toEqual([0, ''])
  return join(cwd, 'page.html')
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

describe.skipIf(!HAS_CHROMIUM)('a page, in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  }, 60_000)
  afterAll(() => browser?.close())

  /** Opens a file, and says what it asked for besides itself and what it ran into. */
  async function open(file: string): Promise<{ page: Page; asked: string[] }> {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    const asked: string[] = []
    const url = pathToFileURL(file).href
    page.on('request', (request) => request.url() !== url && asked.push(request.url()))
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('console', (message) => asked.push(message.text()))
    await page.goto(url)
    return { page, asked }
  }

  describe.each(FRAMEWORKS)('of a hostile %s plan', (id) => {
    test.each(VIEWS)('as %s is words alone and has no fault that axe-core knows', { timeout: 60_000 }, async (view) => {
      const framework = await frameworkNamed(id)
      const { plan, written } = filledPlan(framework, HOSTILE)
      const { page, asked } = await open(await pageOf(JSON.stringify(plan), '--view', view, '--all-terms'))
      expect(await axeFindings(page)).toEqual([])
      expect(asked).toEqual([])
      expect(await page.locator('script, img, a, iframe, b, em, code, form, link').count()).toBe(0)
      const seen = flat((await page.locator('main').textContent()) ?? '')
      const missing = [...written].filter(
        ([path, texts]) =>
          !path.startsWith('profile.') &&
          !isLeftOut(framework, path) &&
          !texts.every((text) => seen.includes(flat(show(text)))),
      )
      if (view === 'full') expect(missing).toEqual([])
      const leaked = [...written].filter(
        ([path, texts]) => isLeftOut(framework, path) && texts.some((text) => seen.includes(text.slice(0, 30))),
      )
      expect(leaked).toEqual([])
      expect(seen).not.toContain('CANARY-set-aside')
      await page.close()
    })
  })

  test.each(VIEWS)('of a plan of four terms as %s reflows, and has no fault', { timeout: 60_000 }, async (view) => {
    const { page } = await open(await pageOf(FOUR, '--view', view, '--all-terms'))
    expect(await axeFindings(page)).toEqual([])
    // At 320 pixels nothing but a table, which scrolls by itself, is wider than the window (WCAG 2.1, 1.4.10).
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    await page.close()
  })

  test.each(['2026-fall', '2027-spring', '2027-fall', '2028-spring'])(
    'a conversation sheet of %s fits on one page',
    { timeout: 60_000 },
    async (term) => {
      const { page } = await open(await pageOf(FOUR, '--view', 'mentor', '--term', term))
      for (const format of ['Letter', 'A4']) {
        const pdf = (await page.pdf({ format })).toString('latin1')
        expect([format, pdf.match(/\/Type \/Page\b(?!s)/g)?.length]).toEqual([format, 1])
      }
      await page.close()
    },
  )
})

test('a page of 10,000 words is whole', async () => {
  const essay = Array.from({ length: 10_000 }, (_, i) => `word${i}`).join(' ')
  const plan = {
    waymark: 1,
    framework: 'candidate',
    terms: [{ term: '2026-fall', framework_version: 1, status: 'draft', answers: { pathway: { moment: essay } } }],
  }
  expect(readFileSync(await pageOf(JSON.stringify(plan)), 'utf8')).toContain(essay)
})
