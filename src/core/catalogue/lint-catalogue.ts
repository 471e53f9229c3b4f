import type { Finding } from '../finding.ts'
import { rangeAt } from '../range-at.ts'
import type { SourceNode } from '../source-node.ts'
import type { CatalogueItem, Catalogues } from './catalogues.ts'
import { lintMoney } from './lint-money.ts'
import { lintOpportunity } from './lint-opportunity.ts'
import { cyclesIn, lintRole } from './lint-role.ts'
import type { Opportunity } from './opportunity.ts'
import type { Role } from './role.ts'
import type { Slip } from './slip.ts'

/** A catalogue file that fits its schema. */
export type CatalogueFile =
  | { readonly catalogue: 'roles'; readonly items: readonly Role[] }
  | { readonly catalogue: 'opportunities'; readonly items: readonly Opportunity[] }

/**
 * What a catalogue file says that its schema cannot judge: ids, who needs whom, years, amounts without their date.
 * `catalogues` is the whole it belongs to; there this file's items stand in for those of the same id.
 */
export function lintCatalogue(file: CatalogueFile, catalogues: Catalogues, node: SourceNode): Finding[] {
  const own = new Set(file.items.map(({ id }) => id))
  const others = catalogues.roles.filter(({ id }) => file.catalogue !== 'roles' || !own.has(id))
  const roles = new Map(
    (file.catalogue === 'roles' ? [...others, ...file.items] : others).map((role) => [role.id, role]),
  )
  const cycles = file.catalogue === 'roles' ? cyclesIn(file.items, roles) : new Map<string, Slip>()
  const twice = twiceIn(file, catalogues)
  return file.items.flatMap((item, i) => {
    const cycle = cycles.get(item.id)
    const slips: Slip[] = [
      ...(twice(item, i) ? [{ code: 'content-id-twice', args: { id: item.id }, steps: ['id'] } as const] : []),
      ...('formality' in item ? lintRole(item, roles) : lintOpportunity(item, roles)),
      ...(cycle ? [cycle] : []),
      ...lintMoney(item),
    ]
    return slips.map(({ code, args, steps }) => ({
      code,
      args,
      path: `${file.catalogue}.${item.id}`,
      range: rangeAt(node, ['items', i, ...steps]),
    }))
  })
}

/** Whether an item has an id that another one has, here, in another file or in the other catalogue. */
function twiceIn({ catalogue, items }: CatalogueFile, catalogues: Catalogues) {
  const first = new Map(items.map(({ id }, i) => [id, i] as const).reverse())
  const count = new Map<string, number>()
  for (const { id } of catalogues[catalogue]) count.set(id, (count.get(id) ?? 0) + 1)
  const elsewhere = new Set(
    catalogues[catalogue === 'roles' ? 'opportunities' : 'roles'].map((item: CatalogueItem) => item.id),
  )
  return ({ id }: CatalogueItem, i: number): boolean =>
    first.get(id) !== i || (count.get(id) ?? 0) > items.filter((item) => item.id === id).length || elsewhere.has(id)
}
