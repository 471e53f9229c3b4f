import { type Hints, noHints } from '../hints.ts'

/** Names that say nothing of a person. */
const COMMON = /^(?:my[-_ ]?)?plan(?:[-_ (]*\d+\)?)?$/i

/** A file that no course system named: a folder may be called after the person, or the file itself, by a key, an id or a name. */
export function plainHints(path: string): Hints {
  const parts = path.split('/')
  const file = parts.at(-1) ?? path
  const stem = file.replace(/\.(?:ya?ml|txt)$/i, '').replace(/\.plan$/i, '')
  const own = COMMON.test(stem) ? undefined : stem
  const words = [own ?? '', parts.at(-2) ?? ''].filter((word) => word !== '')
  return {
    ...noHints('plain', file),
    ids: words.flatMap((id) => (['key', 'sis', 'login', 'email'] as const).map((kind) => ({ kind, id }))),
    name: own === undefined ? null : { text: own, of: 'either' },
  }
}
