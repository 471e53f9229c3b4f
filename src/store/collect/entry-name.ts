import { isUtf8 } from 'node:buffer'
import { type Entry, getFileNameLowLevel } from 'yauzl'

/**
 * The name of an entry. Many programs write UTF-8 without saying so (macOS, Moodle of old), and others the letters of DOS: what is
 * valid UTF-8 is taken for it. No backslash is turned into anything.
 */
export function entryName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const flag = isUtf8(fileNameRaw) ? UTF8 : generalPurposeBitFlag
  return getFileNameLowLevel(flag, fileNameRaw, extraFields, true)
}

const UTF8 = 0x800

/** Names longer than this no system writes. */
const LONGEST = 4096

/** Whether a name stays inside the folder it would be unpacked in, on every system. */
export const isSafeName = (name: string): boolean =>
  name.length <= LONGEST && !/[\\\0]/.test(name) && !/^(?:\/|[A-Za-z]:)/.test(name) && !name.split('/').includes('..')
