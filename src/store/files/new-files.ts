import type { Hash } from 'node:crypto'
import { appendFile, link, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises'
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
 * waits for the disk.
 */
export interface NewFiles {
  /**
   * Writes a file, or more of one that was begun.
   *
   * @throws Failure `export-exists` when the name is taken and may not be replaced; `export-not-a-file`; `save-*`.
   */
  readonly add: (file: string, content: string | Uint8Array) => Promise<void>
  /** Gives all files their names, in the order they were begun. @throws as `add`; the files that were to be new are then not there. */
  readonly finish: () => Promise<readonly MadeFile[]>
  /** Takes away what was written so far. */
  readonly discard: () => Promise<void>
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
  const placeFor = async (file: string): Promise<string> => {
    const there = await stat(file).catch(() => undefined)
    if (!there) return file
    if (there.isDirectory()) throw fail('save-failed', { reason: 'EISDIR' }, { file })
    if (!there.isFile()) throw fail('export-not-a-file', {}, { file })
    if (!replace) throw fail('export-exists', {}, { file })
    return realpath(file)
  }
  const begin = async (file: string): Promise<Begun> => {
    const place = await placeFor(file)
    return { place, temporary: temporaryFor(place), hash: newSha256(), bytes: 0 }
  }
  const discard = async (): Promise<void> => {
    for (const { temporary } of begun.values()) await unlink(temporary).catch(() => undefined)
    begun.clear()
  }
  return {
    add: async (file, content) => {
      try {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
        const known = begun.get(file)
        const one = known ?? (await begin(file))
        begun.set(file, one)
        if (known) await appendFile(one.temporary, bytes)
        else await writeFile(one.temporary, bytes, { flag: 'wx', mode: 0o600 })
        one.hash.update(bytes)
        one.bytes += bytes.length
      } catch (error) {
        throw notSaved(error, file)
      }
    },
    finish: async () => {
      const all = [...begun]
      const results = await Promise.allSettled(
        all.map(([, { temporary, place }]) => takeName(temporary, place, replace)),
      )
      const failed = results.findIndex(({ status }) => status === 'rejected')
      const result = results[failed]
      if (result?.status === 'rejected') {
        const [file = ''] = all[failed] ?? []
        if (!replace)
          for (const [i, [name]] of all.entries())
            if (results[i]?.status === 'fulfilled') await unlink(name).catch(() => undefined)
        const taken = (result.reason as NodeJS.ErrnoException).code === 'EEXIST'
        throw taken ? fail('export-exists', {}, { file }) : notSaved(result.reason, file)
      }
      begun.clear()
      return all.map(([file, { bytes, hash }]) => ({ file, bytes, sha256: hash.digest('hex') }))
    },
    discard,
  }
}

/** A link fails where the name was taken meanwhile; file systems without links (FAT, some network drives) get the rename. */
async function takeName(temporary: string, file: string, replace: boolean): Promise<void> {
  if (replace) return rename(temporary, file)
  try {
    await link(temporary, file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error
    return rename(temporary, file)
  }
  await unlink(temporary)
}
