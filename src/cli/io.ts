import type { Readable } from 'node:stream'
import { Interrupted } from '../commands/interrupted.ts'
import { fail } from '../core/finding.ts'
import { decode, LARGEST } from '../store/files/guarded-read.ts'

/** A stream of output: what `main` is given for stdout and stderr. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
  write(text: string | Uint8Array): unknown
  on?(event: 'resize', listener: () => void): unknown
  off?(event: 'resize', listener: () => void): unknown
  once?(event: 'drain', listener: () => void): unknown
}

/** The three streams of a process, or of a test. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
}

/** Writes to a stream; where what it holds back is a lot by now, waits until its reader has taken it. */
export async function writeAll(output: Output, content: string | Uint8Array): Promise<void> {
  if (output.write(content) === false) await new Promise<void>((done) => output.once?.('drain', done) ?? done())
}

/**
 * All of standard input as text.
 *
 * @throws Failure `file-too-large`, `file-not-utf8`.
 */
export async function readAll(input: Readable, interrupted: AbortSignal): Promise<string> {
  const file = 'standard input'
  const chunks: Buffer[] = []
  let size = 0
  const stop = (): unknown => input.destroy()
  interrupted.addEventListener('abort', stop)
  try {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk as Uint8Array | string)
      size += bytes.length
      if (size > LARGEST) throw fail('file-too-large', { limit: LARGEST, size }, { file })
      chunks.push(bytes)
    }
  } catch (error) {
    throw interrupted.aborted ? new Interrupted() : error
  } finally {
    interrupted.removeEventListener('abort', stop)
  }
  if (interrupted.aborted) throw new Interrupted()
  return decode(Buffer.concat(chunks), file)
}
