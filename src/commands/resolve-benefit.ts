import { closest } from '../core/closest.ts'
import { fail } from '../core/finding.ts'
import type { Benefit, Framework } from '../core/framework.ts'

/** The benefit of this id. @throws Failure `usage-benefit` with the one that was probably meant, or all there are. */
export function resolveBenefit({ benefits }: Framework, id: string): string {
  const known = benefits.map((benefit) => benefit.id)
  if (known.includes(id)) return id
  throw fail('usage-benefit', { value: id, closest: closest(id, known) ?? titled(id, benefits) ?? '', known })
}

/** The one benefit whose title has this text in it: people read titles. */
function titled(text: string, benefits: readonly Benefit[]): string | undefined {
  const found = benefits.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()))
  return text.length >= 3 && found.length === 1 ? found[0]?.id : undefined
}
