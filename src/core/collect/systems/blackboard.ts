import { type NameShape, noHints } from '../hints.ts'

/** The word is `attempt`, or that of another language. */
const NAME = /^(?<head>.+)_\p{L}+_(?<date>\d{4}-\d\d-\d\d)-(?<time>\d\d-\d\d-\d\d)(?:_(?<file>.+)|\.txt)$/u

/** Blackboard Learn's download of assignment files; for each person a text file of its own lies beside them. */
export const blackboard: NameShape = {
  id: 'blackboard',
  title: 'Blackboard',
  depth: 1,
  read: (path) => {
    const { head = '', date = '', time = '', file } = NAME.exec(path)?.groups ?? {}
    if (head === '') return undefined
    return {
      ...noHints('blackboard', file ?? path),
      ids: endsOf(head).map((id) => ({ kind: 'login', id })),
      submitted: `${date}T${time.replaceAll('-', ':')}`,
      isNote: file === undefined,
    }
  },
}

/**
 * What the name to log in with could be, the longest first: it stands behind the name of the assignment, both may have
 * underscores, and only the roster knows.
 */
function endsOf(head: string): string[] {
  const parts = head.split('_')
  return parts.map((_, i) => parts.slice(i).join('_')).filter((end) => end !== '')
}
