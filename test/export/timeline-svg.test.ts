import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { timelineSvg } from '../../src/commands/pathway/timeline-svg.ts'
import { timelineOf } from '../../src/core/pathway/timeline.ts'
import { namingOf } from '../../src/words/pathway/naming.ts'
import { type TimelineRow, timelineRows } from '../../src/words/pathway/timeline-rows.ts'
import { axeFindings, HAS_CHROMIUM, openChromium, pageWith } from '../support/chromium.ts'
import { pathwayFrom, pathwayOf } from '../support/pathways.ts'

const NOTE = ['Career pathway of Jo', 'Year 1 of teaching is taken to be 2030-31.'] as const

const rowsOf = (situation: ReturnType<typeof pathwayFrom>): TimelineRow[] =>
  timelineRows(timelineOf(situation), namingOf(situation))

/** Names as long, wide and odd as people and files can make them. */
const LONG = pathwayOf([
  { id: 'milestone-a', title: 'W'.repeat(300), by: '2027-05', status: 'done' },
  {
    id: 'milestone-b',
    title: `${'Mmmm '.repeat(60)}`,
    by: '2027-05',
    status: 'dropped',
    depends_on: 'Nothing at all '.repeat(20),
  },
  { id: 'milestone-c', title: '教師のリーダーシップ研修に参加する'.repeat(8), by: '2029', status: 'doing' },
  {
    id: 'milestone-d',
    title: '<script>alert(1)</script> & "quotes" \u001b[31m',
    by: '2029',
    role: 'district-stem-coordinator',
  },
  { id: 'milestone-e', title: 'No date' },
])

describe.skipIf(!HAS_CHROMIUM)('the timeline as a picture, in a browser', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openChromium()
    page = await browser.newPage({ viewport: { width: 900, height: 1200 } })
  }, 60_000)
  afterAll(() => browser?.close())

  test.each([
    ['a plan', pathwayFrom('chemistry-nc')],
    ['a plan with problems', pathwayFrom('one-of-each')],
    ['long names', LONG],
    ['no steps', pathwayOf([])],
  ])('%s: nothing for axe to find; no text over another or over the edge', async (_, situation) => {
    await page.setContent(pageWith(timelineSvg(rowsOf(situation), ...NOTE)))
    expect(await axeFindings(page)).toEqual([])
    const boxes = (await page.evaluate(`
      [...document.querySelectorAll('svg text')].map((text) => {
        const { x, y, width, height } = text.getBBox()
        return { text: text.textContent, x, y, width, height }
      })`)) as { text: string; x: number; y: number; width: number; height: number }[]
    const size = (await page.evaluate("document.querySelector('svg').getBBox().height")) as number
    expect(boxes.length).toBeGreaterThan(3)
    // A letter may reach a little into the line above; half a line would be an overlap.
    for (const [i, a] of boxes.entries()) {
      expect([a.text, a.x >= 0 && a.x + a.width <= 720 && a.y >= 0 && a.y + a.height <= size]).toEqual([a.text, true])
      for (const b of boxes.slice(i + 1)) {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
        expect([a.text, b.text, across > 1 && down > 4]).toEqual([a.text, b.text, false])
      }
    }
  })

  test('as a file of its own it is valid XML, with a name and a description', async () => {
    const svg = timelineSvg(rowsOf(LONG), ...NOTE)
    await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`)
    const root = (await page.evaluate('document.documentElement.outerHTML')) as string
    expect(root).not.toContain('parsererror')
    expect(await page.evaluate("document.querySelector('title').textContent")).toBe(NOTE[0])
    expect(await page.evaluate("document.querySelector('desc').textContent")).toContain('No date: No date. To do.')
    expect(await page.evaluate("document.querySelectorAll('script').length")).toBe(0)
  })
})

test('whatever someone wrote is text in it and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const rows = [{ when: '2028-29', stage: 'year 2', steps: [{ name, details: name, status: 'todo' as const }] }]
      const svg = timelineSvg(rows, ...NOTE)
      expect(
        svg.match(/<(?!\/)([a-z]+)/g)?.filter((tag) => !/^<(?:svg|title|desc|rect|line|text|circle|g|path)$/.test(tag)),
      ).toEqual([])
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    }),
  )
})
