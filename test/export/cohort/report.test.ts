import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CohortReport, cohortReport, type Reader } from '../../../src/core/cohort/figures/cohort-report.ts'
import { cohortScope } from '../../../src/core/cohort/figures/cohort-scope.ts'
import { countReceived } from '../../../src/core/cohort/figures/count-plan.ts'
import type { Tally } from '../../../src/core/cohort/figures/tally.ts'
import { reportDocument } from '../../../src/export/cohort/report-document.ts'
import { html } from '../../../src/export/html/html.ts'
import { markdown } from '../../../src/export/markdown/markdown.ts'
import { plainText } from '../../../src/export/text/text.ts'
import { CANARY, generatedPlan } from '../../core/cohort/support/generated-plans.ts'
import { catalogues, frameworkNamed } from '../../support/built-in.ts'
import { axeFindings, HAS_CHROMIUM, openChromium } from '../../support/chromium.ts'
import { seeded } from '../../support/seeded.ts'

const framework = await frameworkNamed('candidate')
const scope = cohortScope(framework, catalogues, '2027-spring', '2027-04-01')

const counted = new Map<number, Tally>()

/** What so many generated people come to, of whom some have no plan, some no term before. */
function tallyOf(people: number): Tally {
  const known = counted.get(people)
  if (known) return known
  const random = seeded(people)
  const tally: Tally = new Map()
  for (let i = 0; i < people; i += 1) {
    const chance = random()
    if (chance < 0.03) countReceived(tally, { state: 'unreadable' }, scope)
    else if (chance < 0.05) countReceived(tally, { state: 'invalid' }, scope)
    else {
      const terms = chance < 0.15 ? ['2027-spring'] : chance < 0.25 ? ['2026-fall'] : ['2026-fall', '2027-spring']
      countReceived(tally, { state: 'valid', plan: generatedPlan(framework, terms, random) }, scope)
    }
  }
  counted.set(people, tally)
  return tally
}

function reportOn(people: number, reader: Reader): { readonly report: CohortReport; readonly tally: Tally } {
  const tally = tallyOf(people)
  return {
    tally,
    report: cohortReport(tally, scope, { rostered: people + 2, sameName: 2, left: 0 }, reader, catalogues),
  }
}

const READERS: readonly (readonly [string, number, Reader])[] = [
  ['a cohort too small for any figure', 6, { minimum: 10 }],
  ['a methods course', 14, { minimum: 10 }],
  ['two courses', 40, { minimum: 10 }],
  ['a program', 300, { minimum: 10 }],
  ['nobody', 0, { minimum: 10 }],
  ['a methods course, for its own faculty', 14, 'internal'],
  ['nobody, for its own faculty', 0, 'internal'],
]

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../schemas/cohort-summary.schema.json'), 'utf8')),
)

describe.each(READERS)('%s', (_, people, reader) => {
  const { report, tally } = reportOn(people, reader)
  const document = reportDocument(report)

  test('nothing that anybody wrote is counted, kept or shown', () => {
    const written = [
      JSON.stringify([...tally]),
      JSON.stringify(report),
      html(document),
      markdown(document),
      plainText(document),
    ]
    for (const text of written) expect(text).not.toContain(CANARY)
    // Private questions are not even named.
    for (const path of ['pathway.staying', 'compensation.target'])
      for (const text of written) expect(text).not.toContain(path)
  })

  test('its data has the shape that its schema says', () => {
    validate({ schema_version: 1, ...report })
    expect(validate.errors).toBeNull()
  })

  test('who it is for stands in every format', () => {
    for (const text of [html(document), markdown(document), plainText(document).replace(/\s+/g, ' ')])
      expect(text.includes('Not to be handed on')).toBe(reader === 'internal')
  })
})

test('a number of fewer people than the minimum is nowhere in a report for others', () => {
  const { report } = reportOn(300, { minimum: 10 })
  const small: unknown[] = []
  JSON.stringify(
    [report.terms, report.goals, report.milestones, report.changes, report.roles, report.quality],
    (key, value) => {
      if (key === 'not_asked') return undefined
      if (key === 'count' && typeof value === 'number' && value > 0 && value < 10) small.push(value)
      return value
    },
  )
  expect(small).toEqual([])
})

describe.skipIf(!HAS_CHROMIUM)('the page, in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  }, 60_000)
  afterAll(() => browser?.close())

  const open = async (people: number, reader: Reader, width: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    await page.setContent(html(reportDocument(reportOn(people, reader).report)))
    return page
  }

  test.each(READERS)('%s', { timeout: 60_000 }, async (_, people, reader) => {
    for (const width of [320, 1280]) {
      const page = await open(people, reader, width)
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    }
  })

  test('letters in a picture can be read on a telephone', async () => {
    const page = await open(300, { minimum: 10 }, 320)
    const heights = (await page.evaluate(
      "[...document.querySelectorAll('svg text')].map((text) => text.getBoundingClientRect().height)",
    )) as number[]
    expect(heights.length).toBeGreaterThan(20)
    expect(Math.min(...heights)).toBeGreaterThan(9)
    await page.close()
  })

  test('no letters of a picture stand beyond its edge', async () => {
    const page = await open(300, { minimum: 10 }, 1280)
    const outside = await page.evaluate(
      "[...document.querySelectorAll('svg text')].filter((text) => text.getBBox().x + text.getBBox().width > text.ownerSVGElement.viewBox.baseVal.width).map((text) => text.textContent)",
    )
    expect(outside).toEqual([])
    await page.close()
  })

  test('on paper, every page of a report for the faculty says so', { timeout: 60_000 }, async () => {
    const page = await open(14, 'internal', 1280)
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate("getComputedStyle(document.querySelector('.mark')).position")).toBe('fixed')
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })
})
