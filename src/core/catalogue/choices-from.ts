import type { Choice } from '../framework.ts'
import type { CatalogueItem, Catalogues, ChoicesFrom } from './catalogues.ts'
import { dollars } from './dollars.ts'
import type { Opportunity } from './opportunity.ts'
import { isTypical, type Role } from './role.ts'

/** The items a prompt means, in the catalogue's order. */
export const itemsFor = ({ catalogue, where = {} }: ChoicesFrom, catalogues: Catalogues): readonly CatalogueItem[] =>
  (catalogues[catalogue] as readonly CatalogueItem[]).filter((item) =>
    Object.entries(where).every(([field, wanted]) => holdsOne(new Map(Object.entries(item)).get(field), wanted)),
  )

/** The choices that a catalogue gives a prompt. */
export const choicesFrom = (from: ChoicesFrom, catalogues: Catalogues): Choice[] =>
  itemsFor(from, catalogues).map((item) => ({ id: item.id, label: item.name, description: describe(item) }))

const holdsOne = (value: unknown, wanted: readonly unknown[]): boolean =>
  Array.isArray(value) ? value.some((part) => wanted.includes(part)) : wanted.includes(value)

/** An item in one line. Money never stands without its date, and what is owed for it stands beside it. */
export function describe(item: CatalogueItem): string {
  const { does, description, obligation, money, basis } = item as Partial<Role & Opportunity>
  const parts = [does ?? description ?? '']
  if (basis && isTypical({ basis })) parts.push('Typical; varies locally.')
  if (money?.amount_usd)
    parts.push(
      `${dollars(money.amount_usd)}${money.frequency ? ` ${money.frequency}` : ''} (as of: ${money.as_of ?? 'not known'}; check the source).`,
    )
  if (obligation) parts.push(`In return: ${obligation}`)
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}
