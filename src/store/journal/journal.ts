import { mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fail } from '../../core/finding.ts'
import { atomicWrite, TEMPORARY } from '../files/atomic-write.ts'
import { sha256 } from '../files/crypto.ts'
import { withLock } from '../files/lock.ts'

/** From this size on it is looked whether a journal holds mostly old lines. */
const ROOM = 256 * 1024

/** One text that is not in the plan: half typed, or typed and not saved. */
export interface Kept {
  readonly term: string
  readonly path: string
  readonly kind: 'draft' | 'unsaved'
  /** A draft's text, or an answer as JSON. */
  readonly value: unknown
}

/** What is kept for one plan. Nothing of it is in the plan's folder, and its file name tells nothing. */
export interface Journal {
  readonly file: string
  readonly list: () => Promise<readonly Kept[]>
  readonly keep: (kept: Kept) => Promise<void>
  /** Forgets a question's draft, whatever it says; or one unsaved answer, by what it says. */
  readonly drop: (kept: Kept) => Promise<void>
}

/**
 * The journal of the plan at a real path: lines of JSON, each flushed to disk before the call returns. A question has one
 * draft, the last; answers that could not be saved are all kept until each is dropped. When nothing is kept any more the
 * file goes. Several processes may use it at once.
 *
 * `list` and `drop` throw Failure `file-not-readable`; `keep` and `drop` Failure `save-*` or the system's error.
 */
export function journalOf(stateDir: string, realPath: string): Journal {
  const folder = join(stateDir, 'journal')
  const file = join(folder, `${sha256(realPath).slice(0, 24)}.jsonl`)

  const read = async (): Promise<Map<string, Kept>> => {
    const kept = new Map<string, Kept>()
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
      throw fail('file-not-readable', { reason: error.code ?? '' }, { file })
    })
    for (const line of text.split('\n')) {
      const record = recordIn(line)
      if (record === undefined) continue
      if ('dropped' in record) kept.delete(record.dropped)
      else {
        if (record.kind === 'unsaved') dropSameDraft(kept, record)
        kept.delete(keyOf(record))
        kept.set(keyOf(record), record)
      }
    }
    return kept
  }

  /** Gives the size the file has then. */
  const append = async (record: Kept | Dropped): Promise<number> => {
    const handle = await open(file, 'a', 0o600)
    try {
      await handle.writeFile(lineOf(record))
      await handle.sync()
      return (await handle.stat()).size
    } finally {
      await handle.close()
    }
  }

  /** Writes the file anew without what later lines replaced: a long text grows line by line, and each time is kept whole. */
  const compact = async (size: number): Promise<void> => {
    roomy = ROOM + 2 * size
    for (const name of await readdir(folder))
      if (TEMPORARY.exec(name)?.[1] === basename(file)) await unlink(join(folder, name))
    const text = [...(await read()).values()].map(lineOf).join('')
    await atomicWrite(file, text)
    roomy = ROOM + 2 * text.length
  }
  let roomy = ROOM

  return {
    file,
    list: async () => [...(await read()).values()],
    keep: async (kept) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await withLock(file, async () => {
        // The text is safe by then; a file that stays large is only slow.
        const size = await append(kept)
        if (size > roomy) await compact(size).catch(() => undefined)
      })
    },
    drop: async (gone) => {
      const key = keyOf(gone)
      if (!(await read()).has(key)) return
      // Under the lock, so that a text which another process keeps at this moment does not go with the file.
      await withLock(file, async () => {
        const kept = await read()
        if (!kept.delete(key)) return
        await (kept.size > 0 ? append({ dropped: key }) : unlink(file))
      })
    },
  }
}

/** A line of its own even when the last one was cut short by a crash. */
const lineOf = (record: Kept | Dropped): string => `\n${JSON.stringify(record)}`

interface Dropped {
  /** The key of what was dropped, which holds none of its words. */
  readonly dropped: string
}

const keyOf = ({ term, path, kind, value }: Kept): string =>
  kind === 'draft' ? `${term} ${path}` : `${term} ${path} ${sha256(JSON.stringify(value)).slice(0, 16)}`

/** The draft of an answer that then could not be saved is the same words once more. */
function dropSameDraft(kept: Map<string, Kept>, unsaved: Kept): void {
  const key = keyOf({ ...unsaved, kind: 'draft' })
  if (kept.get(key)?.value === unsaved.value) kept.delete(key)
}

function recordIn(line: string): Kept | Dropped | undefined {
  try {
    const record = JSON.parse(line) as Record<string, unknown>
    const { term, path, kind, dropped, value = null } = record
    if (typeof dropped === 'string') return { dropped }
    return typeof term === 'string' && typeof path === 'string' && (kind === 'draft' || kind === 'unsaved')
      ? { term, path, kind, value }
      : undefined
  } catch {
    return undefined
  }
}
