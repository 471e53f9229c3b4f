import type { LeftOut } from '../core/sharing/shared-plan.ts'
import { counted } from './diff/phrases.ts'

const SAYS: Readonly<Record<LeftOut['kind'], (count: number) => string>> = {
  private_answers: (count) => `${counted(count, 'answer')} to private questions (--include-private)`,
  contact_names: (count) =>
    `who ${counted(count, 'person', 'people')} ${count === 1 ? 'is' : 'are'}, their roles stand instead (--include-contacts)`,
  names: (count) => `names in ${counted(count, 'answer')}, roles stand instead`,
  set_aside: (count) => `${counted(count, 'answer')} set aside`,
  unknown_keys: (count) => `${counted(count, 'key')} that ${count === 1 ? 'is no question' : 'are no questions'}`,
  comments: (count) => counted(count, 'note in the file', 'notes in the file'),
}

/** What an export left out, in a line, with what would put it in; nothing where nothing was. */
export function sayLeftOut(leftOut: readonly LeftOut[]): readonly string[] {
  const kinds = Object.keys(SAYS) as LeftOut['kind'][]
  const said = kinds.flatMap((kind) => {
    const count = leftOut.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.count, 0)
    return count === 0 ? [] : [SAYS[kind](count)]
  })
  return said.length === 0 ? [] : [`Left out: ${said.join('; ')}.`]
}
