import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { frameworkNamed } from '../support/built-in.ts'
import { canaryPlan } from '../support/canaries.ts'
import { exported } from '../support/exported.ts'
import { freshFolder } from '../support/in-process.ts'
import { HAS_OFFICE, throughOffice } from '../support/office.ts'

const candidate = await frameworkNamed('candidate')
const { plan } = canaryPlan(candidate)
const choices = { private: true, contacts: true, names: true }

/** Commas, double quotes, UTF-8; `quoted` leaves texts in quotes as they are, as the box in its import window does. */
const asCsv = (quoted: boolean): string => `CSV:44,34,76,1,,0,${quoted}`
const BACK = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true'

/** Characters that a spreadsheet's own file cannot hold; line breaks in a cell are of one kind there. */
const asKept = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

describe.skipIf(!HAS_OFFICE)('LibreOffice reads a table', { timeout: 240_000 }, () => {
  test('as the very texts, where texts in quotes are left as they are', async () => {
    const text = await exported('csv', candidate, plan, { choices })
    const back = throughOffice(freshFolder(), { name: 'plan.csv', text, opened: asCsv(true), to: BACK })
    const [before, after] = [text, back].map((one) => Papa.parse<string[]>(one.trimEnd(), { delimiter: ',' }).data)
    expect(before?.length).toBeGreaterThan(100)
    const at = before?.[0]?.indexOf('value') ?? -1
    const texts = (rows = before): string[] => (rows ?? []).map((row) => asKept(row[at] ?? ''))
    expect(texts(after)).toEqual(texts(before))
  })

  test.each(['answers', 'entries', 'plans'] as const)('of %s without taking anything for a formula', async (rows) => {
    const text = await exported('csv', candidate, plan, { choices, rows })
    const sheet = throughOffice(freshFolder(), { name: 'plan.csv', text, opened: asCsv(false), to: 'fods' })
    expect(sheet).toContain('<table:table-cell')
    expect(sheet).not.toContain('table:formula')
  })
})
