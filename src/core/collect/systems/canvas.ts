import { type NameShape, noHints } from '../hints.ts'

/** The number behind the person's is that of the uploaded file, not of the hand-in; a text that was typed has none. */
const NAME =
  /^(?:(?!LATE_)(?<name>[\p{L}\p{M}\p{N}_]+?)_)?(?:(?<late>LATE)_)?(?<id>\d+|anon_[A-Za-z0-9]+)_(?:(?<serial>\d+)_(?<file>.+)|(?:text|link)\.html)$/u

/** Instructure's download of all submissions (lib/content_zipper.rb); a name without the characters that are no letters. */
export const canvas: NameShape = {
  id: 'canvas',
  title: 'Canvas',
  depth: 1,
  read: (path) => {
    const { name, late, id = '', serial, file } = NAME.exec(path)?.groups ?? {}
    if (id === '') return undefined
    return {
      ...noHints('canvas', file ?? path),
      ids: /^\d/.test(id) ? [{ kind: 'lms', id }] : [],
      name: name === undefined ? null : { text: name, of: 'sorted' },
      isLate: late !== undefined,
      serial: serial === undefined ? null : Number(serial),
      isNote: file === undefined || /(?:^|_)(?:text|link)\.html$/.test(file),
    }
  },
}
