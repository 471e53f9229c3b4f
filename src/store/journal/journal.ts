import { mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../files/crypto.ts'

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
  readonly drop: (term: string, path: string) => Promise<void>
}

/**
 * The journal of the plan at a real path: lines of JSON, each flushed to disk before the call returns; the last line for a
 * term and path counts. When nothing is kept any more the file goes.
 */
export function journalOf(stateDir: string, realPath: string): Journal {
  const folder = join(stateDir, 'journal')
  const file = join(folder, `${sha256(realPath).slice(0, 24)}.jsonl`)
  const keyOf = ({ term, path }: Pick<Kept, 'term' | 'path'>): string => `${term} ${path}`

  const read = async (): Promise<Map<string, Kept>> => {
    const kept = new Map<string, Kept>()
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
      throw error
    })
    for (const line of text.split('\n')) {
      const record = recordIn(line)
      if (record?.kind === 'dropped') kept.delete(keyOf(record))
      else if (record) kept.set(keyOf(record), record as Kept)
    }
    return kept
  }

  const append = async (record: unknown): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(file, 'a', 0o600)
    try {
      // A line of its own even when the last one was cut short by a crash.
      await handle.writeFile(`\n${JSON.stringify(record)}`)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  return {
    file,
    list: async () => [...(await read()).values()],
    keep: append,
    drop: async (term, path) => {
      const kept = await read()
      if (!kept.delete(keyOf({ term, path }))) return
      if (kept.size === 0) await unlink(file)
      else await append({ term, path, kind: 'dropped' })
    },
  }
}

function recordIn(line: string): (Omit<Kept, 'kind'> & { kind: string }) | undefined {
  try {
    const record = JSON.parse(line) as Record<string, unknown>
    const { term, path, kind } = record
    return typeof term === 'string' && typeof path === 'string' && typeof kind === 'string'
      ? { term, path, kind, value: record['value'] }
      : undefined
  } catch {
    return undefined
  }
}
