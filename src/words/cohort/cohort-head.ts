import type { Look } from '../look.ts'
import { show } from '../show.ts'
import { type Line, title } from '../styled.ts'

/** The first line of what a cohort command says; the folder one stands in needs no name. */
export function cohortHead(folder: string, says: string, { accessible }: Pick<Look, 'accessible'>): Line {
  const head = folder === '.' ? says : `${show(folder)}: ${says}`
  return accessible ? head : [title(head)]
}
