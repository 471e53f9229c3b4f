import type { Hash } from 'node:crypto'
import { appendFileSync, realpathSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { link, rename, unlink } from 'node:fs/promises'
import { fail } from '../../core/finding.ts'
import { notSaved, temporaryFor } from './atomic-write.ts'
import { newSha256 } from './crypto.ts'

/** A file that was made. */
export interface MadeFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Files that appear together or not at all. Each is written beside its place under a hidden name, and takes its own only
 * when all of them are complete. They are for their owner alone, as plans are. What is made can be made again, so nothing
 * waits for the disk; nor does writing wait between its steps, which for many small files takes longer than the steps.
 */
export interface NewFiles {
  /**
   * Writes a file, or more of one that was begun.
   *
   * @throws Failure `export-exists` when the name is taken and may not be replaced; `export-not-a-file`; `save-*`.
   */
  readonly add: (file: string, content: string | Uint8Array) => void
  /** Gives all files their names at once, and tells of them in the order they were begun. @throws as `add`; the files that were to be new are then not there. */
  readonly finish: () => Promise<readonly MadeFile[]>
  /** Takes away what was written so far. */
  readonly discard: () => void
}

interface Begun {
  /** The file itself, where its name is that of a link. */
  readonly place: string
  readonly temporary: string
  readonly hash: Hash
  bytes: number
}

/** Begins a set of files. `replace`: whether they may take the place of others. */
export function newFiles(replace: boolean): NewFiles {
  const begun = new Map<string, Begun>()

  /** Where a file goes: a link stays a link. Devices and pipes are never replaced. */
  const placeFor = (file: string): string => {
    const there = statSync(file, { throwIfNoEntry: false })
    if (!there) return file
    if (there.isDirectory()) throw fail('save-failed', { reason: 'EISDIR' }, { file })
    if (!there.isFile()) throw fail('export-not-a-file', {}, { file })
    if (!replace) throw fail('export-exists', {}, { file })
    return realpathSync(file)
  }
  const begin = (file: string): Begun => {
    const place = placeFor(file)
    return { place, temporary: temporaryFor(place), hash: newSha256(), bytes: 0 }
  }
  return {
    add: (file, content) => {
      try {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
        const known = begun.get(file)
        const one = known ?? begin(file)
        begun.set(file, one)
        if (known) appendFileSync(one.temporary, bytes)
        else writeFileSync(one.temporary, bytes, { flag: 'wx', mode: 0o600 })
        one.hash.update(bytes)
        one.bytes += bytes.length
      } catch (error) {
        throw notSaved(error, file)
      }
    },
    finish: async () => {
      const all = [...begun]
      // At once: where a name changes hands, some file systems wait for the disk.
      const results = await Promise.allSettled(
        all.map(([, { temporary, place }]) => takeName(temporary, place, replace)),
      )
      const failed = results.findIndex(({ status }) => status === 'rejected')
      const result = results[failed]
      if (result?.status === 'rejected') {
        const [file = ''] = all[failed] ?? []
        if (!replace) for (const [i, [name]] of all.entries()) if (results[i]?.status === 'fulfilled') remove(name)
        const taken = (result.reason as NodeJS.ErrnoException).code === 'EEXIST'
        throw taken ? fail('export-exists', {}, { file }) : notSaved(result.reason, file)
      }
      begun.clear()
      return all.map(([file, { bytes, hash }]) => ({ file, bytes, sha256: hash.digest('hex') }))
    },
    discard: () => {
      for (const { temporary } of begun.values()) remove(temporary)
      begun.clear()
    },
  }
}

/** Takes a file away where that can be done; one that is gone already is as well. */
function remove(file: string): void {
  try {
    unlinkSync(file)
  } catch {}
}

/** A link fails where the name was taken meanwhile; file systems without links (FAT, some network drives) get the rename. */
async function takeName(temporary: string, file: string, replace: boolean): Promise<void> {
  if (!replace && (await hasLinked(temporary, file))) await unlink(temporary)
  else await rename(temporary, file)
}

const hasLinked = (temporary: string, file: string): Promise<boolean> =>
  link(temporary, file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (['EPERM', 'ENOTSUP', 'ENOSYS'].includes(error.code ?? '')) return false
      throw error
    },
  )
