import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a browser to look with; where there is none, tests that need one are skipped. */
export const HAS_CHROMIUM = existsSync(PATH)

export const openChromium = (): Promise<Browser> => chromium.launch({ executablePath: PATH, args: ['--no-sandbox'] })

/** What axe-core finds wrong with a page, as rule ids. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const ids = await page.evaluate(
    "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
  )
  return ids as string[]
}

/** A page of its own around a picture, as someone would put it there. */
export const pageWith = (svg: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A picture</title></head><body><main><h1>A picture</h1>${svg}</main></body></html>`
