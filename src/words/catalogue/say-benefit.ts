import { type CatalogueItem, isRole } from '../../core/catalogue/catalogues.ts'
import type { Benefit } from '../../core/framework.ts'
import { type Line, quiet, strong, title } from '../styled.ts'

/** A benefit with its ideas, and what of the catalogue serves it. */
export const sayBenefit = (
  { id, title: name, summary, ideas, examples = [] }: Benefit,
  items: readonly CatalogueItem[],
): Line[] => [
  [title(name)],
  [quiet(`benefit, ${id}`)],
  '',
  summary.trim(),
  '',
  [strong('Ideas:')],
  ...ideas.map(({ text }) => `- ${text.trim()}`),
  ...examples.map((example) => [strong('For example:'), ` ${example.trim()}`]),
  ...named('Roles that serve it:', items.filter(isRole)),
  ...named(
    'Opportunities that serve it:',
    items.filter((item) => !isRole(item)),
  ),
]

const named = (heading: string, items: readonly CatalogueItem[]): Line[] =>
  items.length === 0 ? [] : ['', [strong(heading)], ...items.map(({ name, id }) => `- ${name} (${id})`)]

/** Benefits, each with its summary. */
export const sayBenefits = (benefits: readonly Benefit[]): Line[] => [
  [strong('Benefits')],
  ...benefits.flatMap(({ id, title: name, summary }): Line[] => [
    ['  ', name, quiet(` (${id})`)],
    `    ${summary.trim().replace(/\s+/g, ' ')}`,
  ]),
]
