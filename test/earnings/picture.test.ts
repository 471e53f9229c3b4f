import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, HAS_CHROMIUM, openChromium, pageWith } from '../support/chromium.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade } from '../support/transcript.ts'
import { SCHEDULE } from './plans.ts'

/** As it stands in double quotes in YAML. */
const HOSTILE = "</text><script>alert(1)</script> & '\\u202E\\u0007' \\uFFFE ]]>"
const PLANS: Readonly<Record<string, string>> = {
  'an ordinary plan': handMade(
    'pathway:\n  milestones:\n    - { id: m-aaa222, title: Kenan, by: "2030", opportunity: kenan-fellows }\n    - { id: m-bbb222, title: Mentor, by: "2032", role: induction-mentor }\ncompensation:\n  incomes:\n    - { id: i-aaa222, source: Robotics club, amount: 1800, per: year, from_year: 2029, obligation: Every Tuesday }\n',
    '  name: Jo\n  licensed_by: "2028-05"\n',
  ),
  'a hostile plan': handMade(
    `compensation:\n  incomes:\n    - { id: i-aaa222, source: "${HOSTILE}", amount: 1800, per: year, condition: "${'long'.repeat(80)}", obligation: "${HOSTILE}" }\n`,
  ),
  'a plan without pay': handMade('pathway:\n  why: Because\n'),
}

/** What is in a picture that is open: its elements, its texts, and what reaches over its edges. */
async function lookAt(page: Page) {
  const frame = await page.locator('svg').boundingBox()
  const names = (await page.locator('*').evaluateAll((all) => all.map((part) => part.tagName))) as string[]
  const outside: string[] = []
  for (const part of await page.locator('text, rect').all()) {
    const box = await part.boundingBox()
    if (box && frame && (box.x < 0 || box.x + box.width > frame.width + 1 || box.y + box.height > frame.height + 1))
      outside.push((await part.textContent()) ?? '')
  }
  return {
    names: [...new Set(names)],
    outside,
    title: (await page.locator('title').textContent()) ?? '',
    desc: (await page.locator('desc').textContent()) ?? '',
    texts: await page.locator('text').allTextContents(),
  }
}

async function svgOf(plan: string, args: readonly string[]): Promise<string> {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), plan)
  writeFileSync(join(cwd, 'schedule.csv'), SCHEDULE)
  const { exit, stdout, stderr } = await waymark(['earnings', ...args, '--format', 'svg'], { cwd })
  expect([exit, stderr]).toEqual([0, ''])
  return stdout
}

describe.skipIf(!HAS_CHROMIUM)('the picture, in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  }, 60_000)
  afterAll(() => browser?.close())

  for (const [name, plan] of Object.entries(PLANS))
    for (const args of [[], ['--schedule', 'schedule.csv', '--years', '15']])
      test(`${name}, ${args.length === 0 ? 'alone' : 'on a schedule'}`, { timeout: 60_000 }, async () => {
        const svg = await svgOf(plan, args)
        const page = await browser.newPage()
        await page.setContent(pageWith(svg))
        expect(await axeFindings(page)).toEqual([])
        await page.close()

        const alone = await browser.newPage({ viewport: { width: 1000, height: 800 } })
        await alone.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`)
        const seen = await lookAt(alone)
        await alone.close()
        expect(seen.names.filter((tag) => !['svg', 'title', 'desc', 'rect', 'text'].includes(tag))).toEqual([])
        expect(seen.title).toMatch(/^What this plan could mean in pay, \d{4}-\d{2} to \d{4}-\d{2}$/)
        // What can be seen is what the description says, but for what only names the bars.
        const said = `${seen.title} ${seen.desc}`.replace(/\s+/g, ' ')
        const words =
          seen.texts
            .join(' ')
            .replace(/\s+/g, ' ')
            .match(/\$[\d,]+|[a-z]{4,}/g) ?? []
        expect(words.filter((word) => !said.includes(word))).toEqual([])
        expect(seen.outside).toEqual([])
      })
})

test('the same plan gives the same bytes', async () => {
  const [plan = ''] = Object.values(PLANS)
  expect(await svgOf(plan, ['--schedule', 'schedule.csv'])).toBe(await svgOf(plan, ['--schedule', 'schedule.csv']))
})
