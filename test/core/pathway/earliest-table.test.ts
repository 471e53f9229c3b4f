import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Requirement } from '../../../src/core/catalogue/role.ts'
import { earliestYears } from '../../../src/core/pathway/earliest.ts'
import { catalogues } from '../../support/built-in.ts'
import { ROOT } from '../../support/process.ts'

const say = (years: number | 'pre'): string => (years === -Infinity ? 'pre' : String(years))

/** What can hold a role back: other roles and years. Credentials cost no years and are left out. */
function builtOn(requirement: Requirement | undefined, earliest: ReadonlyMap<string, number>): string {
  if (!requirement) return ''
  if ('role' in requirement) return `${requirement.role} (${say(earliest.get(requirement.role) ?? Infinity)})`
  if ('years' in requirement) return `${requirement.years} years`
  if ('credential' in requirement) return ''
  const parts = ('all' in requirement ? requirement.all : requirement.any)
    .map((part) => builtOn(part, earliest))
    .filter((part) => part !== '')
  const words = parts.join('all' in requirement ? ' and ' : ' or ')
  return parts.length > 1 && 'any' in requirement ? `(${words})` : words
}

test('the earliest years of every role of the catalogue, as a table to check by hand', async () => {
  const earliest = earliestYears(catalogues.roles)
  const rows = catalogues.roles.map(
    ({ id, earliest_years, requires }) =>
      `| ${id} | ${say(earliest_years)} | ${builtOn(requires, earliest)} | ${say(earliest.get(id) ?? Infinity)} |`,
  )
  const page = `# The earliest completed years of every role

The last column is the latest of the second and of what the third names: of several with "and" the latest, of several with
"or" the earliest. In brackets stands the last column of that role. "pre" is during preparation, before all numbers.

| role | its own years | builds on | earliest |
| --- | --- | --- | --- |
${rows.join('\n')}
`
  await expect(page).toMatchFileSnapshot(join(ROOT, 'test/fixtures/pathway/earliest.md'))
  expect(earliest.size).toBe(catalogues.roles.length)
})
