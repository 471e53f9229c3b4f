import { closest } from '../core/closest.ts'
import { fail } from '../core/finding.ts'
import type { Framework } from '../core/framework.ts'
import type { Content } from '../store/content/content.ts'

/** The framework of this id. @throws Failure `usage-framework` naming the ones there are. */
export async function needFramework(content: Content, id: string): Promise<Framework> {
  const framework = await content.framework(id)
  if (framework) return framework
  const known = await content.ids()
  throw fail('usage-framework', { value: id, closest: closest(id, known) ?? '', known })
}
