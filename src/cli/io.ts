import type { Readable } from 'node:stream'
import { fail } from '../core/finding.ts'
import { decode, LARGEST } from '../store/files/guarded-read.ts'

/** A stream of output: what `main` is given for stdout and stderr. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** The three streams of a process, or of a test. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
}

/**
 * All of standard input as text.
 *
 * @throws Failure `file-too-large`, `file-not-utf8`.
 */
export async function readAll(input: Readable): Promise<string> {
  const file = 'standard input'
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as Uint8Array | string)
    size += bytes.length
    if (size > LARGEST) throw fail('file-too-large', { limit: LARGEST, size }, { file })
    chunks.push(bytes)
  }
  return decode(Buffer.concat(chunks), file)
}
