/** What a file is taken for by its name: a plan, what may be one, an archive, what systems leave, or some other document. */
export type FileKind = 'plan' | 'maybe' | 'zip' | 'junk' | 'document'

/** What Windows, macOS and course systems put beside people's files; a name with a dot in front is hidden. */
const JUNK = /^(?:\..*|__MACOSX|Thumbs\.db|desktop\.ini|index\.html?)$/i

/** Endings people give a plan so that a course system takes it, or that a program hid from them. */
const MAYBE = /\.(?:txt|text|yaml-\d+)$/i

/** `path` is that inside its archive or folder. */
export function kindOf(path: string): FileKind {
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.some((part) => JUNK.test(part) && part !== '..' && part !== '.')) return 'junk'
  const file = parts.at(-1) ?? ''
  if (/\.ya?ml$/i.test(file)) return 'plan'
  if (/\.zip$/i.test(file)) return 'zip'
  return MAYBE.test(file) || !/\.[A-Za-z0-9]{1,8}$/.test(file) ? 'maybe' : 'document'
}
