import type { Framework } from '../framework.ts'
import type { SidesDiff } from './diff-sides.ts'
import type { Side } from './side.ts'

/** Something the framework's authors did between two versions: not the person's change. */
export interface ContentChange {
  readonly kind: 'renamed' | 'retired' | 'set_aside' | 'choice_gone'
  readonly path: string
  /** The path before, of a question that was renamed. */
  readonly from?: string
  /** The reason, as the framework or the plan has it. */
  readonly why?: string
}

/** What of a difference comes from another version of the questions. */
export function contentChanges(framework: Framework, diff: SidesDiff, before: Side, after: Side): ContentChange[] {
  const renamed = [...new Map([...before.renamed, ...after.renamed])]
    .filter(([path]) => before.renamed.get(path) !== after.renamed.get(path))
    .map(([path, from]): ContentChange => ({ kind: 'renamed', path, from }))
  const others = diff.sections
    .flatMap(({ changes }) => changes)
    .flatMap(({ path, because }): ContentChange[] => {
      if (!because) return []
      const aside = [...after.setAside, ...before.setAside].find((item) => item.path === path)
      const why = framework.retired?.find((retired) => retired.path === path)?.why ?? aside?.why
      return [{ kind: because, path, ...(why ? { why } : {}) }]
    })
  return [...renamed, ...others]
}
