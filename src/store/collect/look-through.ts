import type { Code } from '../../core/codes.ts'
import type { HandedIn } from '../../core/collect/handed-in.ts'
import { readName } from '../../core/collect/read-name.ts'
import { sha256 } from '../files/crypto.ts'
import { isFinding } from './archive.ts'
import { type InboxFile, inboxFiles, type Reading } from './inbox-files.ts'
import { readMark } from './read-mark.ts'

/** Files that are nobody's work: what systems leave, and notes and typed texts of a course system. */
export type Skipped = Readonly<Record<'junk' | 'note', number>>

export interface LookedThrough {
  readonly files: readonly HandedIn[]
  readonly skipped: Skipped
}

/** What is needed to look a file over. */
export interface Looking {
  /** Whether these bytes were collected before: they are not read again. */
  readonly isKnown: (sha256: string) => boolean
  /** Awaited before each file; may throw to stop. */
  readonly pause: () => Promise<void>
}

/** Looks at every file of an inbox, one after the other, and keeps of each who, when and what, not its bytes. */
export async function lookThrough(
  named: readonly string[],
  reading: Reading,
  { isKnown, pause }: Looking,
): Promise<LookedThrough> {
  const files: HandedIn[] = []
  const skipped = { junk: 0, note: 0 }
  let number = 0
  for await (const file of inboxFiles(named, reading)) {
    await pause()
    number += 1
    if (file.kind === 'junk') skipped.junk += 1
    else {
      const one = await look(file, number, isKnown)
      if (one === 'note') skipped.note += 1
      else files.push(one)
    }
  }
  return { files: inOneMoment(files), skipped }
}

/** Troubles with the name alone: what the file holds may be looked at by a person. */
const KEPT: ReadonlySet<Code> = new Set(['collect-zip-name', 'collect-zip-name-twice'])

async function look(file: InboxFile, number: number, isKnown: Looking['isKnown']): Promise<HandedIn | 'note'> {
  const hints = readName(file.paths)
  if (hints.isNote) return 'note'
  const { source, origin, kind, modified, trouble } = file
  const about = {
    number,
    origin,
    source,
    hints,
    submitted: hints.submitted ?? modified,
    clock: hints.submitted !== null ? ('lms' as const) : modified === null ? null : ('file' as const),
    sha256: null,
  }
  if (kind === 'document') return { ...about, content: { is: 'document' } }
  const bytes = trouble && !KEPT.has(trouble.code) ? trouble : file.read()
  if (isFinding(bytes)) return { ...about, content: { is: 'trouble', finding: trouble ?? bytes } }
  const hash = sha256(bytes)
  if (trouble) return { ...about, sha256: hash, content: { is: 'trouble', finding: trouble } }
  if (isKnown(hash)) return { ...about, sha256: hash, content: { is: 'known' } }
  const mark = await readMark(bytes)
  if ('framework' in mark) return { ...about, sha256: hash, content: { is: 'plan', mark } }
  // By its name alone it need not be a plan, and is none.
  if (kind === 'maybe') return { ...about, content: { is: 'document' } }
  return { ...about, sha256: hash, content: { is: 'trouble', finding: mark } }
}

/**
 * Where the course system numbers its files, the dates in its archive say when that was made: all of them stand for one moment,
 * and the numbers for the order.
 */
function inOneMoment(files: readonly HandedIn[]): HandedIn[] {
  const isNumbered = ({ hints, clock }: HandedIn): boolean => hints.serial !== null && clock === 'file'
  const newest = new Map<string, string>()
  for (const { source, submitted } of files.filter(isNumbered))
    if (submitted !== null && submitted > (newest.get(source) ?? '')) newest.set(source, submitted)
  return files.map((file) =>
    isNumbered(file) ? { ...file, submitted: newest.get(file.source) ?? file.submitted } : file,
  )
}
