import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { RandomAccessReader } from 'yauzl'

/** Where the bytes of an archive are. */
export interface ZipSource {
  readonly size: number
  /** These bytes; fewer where the archive ends. */
  readonly read: (position: number, length: number) => Buffer
  readonly close: () => void
}

export const inMemory = (bytes: Buffer): ZipSource => ({
  size: bytes.length,
  read: (position, length) => bytes.subarray(position, position + length),
  close: () => undefined,
})

/** An archive that stays on the disk: only what is asked for is read. */
export function onDisk(file: string): ZipSource {
  const handle = openSync(file, 'r')
  return {
    size: fstatSync(handle).size,
    read: (position, length) => {
      const bytes = Buffer.allocUnsafe(length)
      let read = 0
      for (let more = 1; more > 0 && read < length; read += more)
        more = readSync(handle, bytes, read, length - read, position + read)
      return bytes.subarray(0, read)
    },
    close: () => closeSync(handle),
  }
}

/** So much is read at a time: the parts of an index lie one behind the other. */
const WINDOW = 64 * 1024

/** For yauzl: answers at once from a stretch that was read before, so that ten thousand entries do not wait for each other. */
export class SourceReader extends RandomAccessReader {
  #start = 0
  #bytes: Buffer = Buffer.alloc(0)
  readonly #source: ZipSource

  constructor(source: ZipSource) {
    super()
    this.#source = source
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, read?: number) => void,
  ): void {
    try {
      if (position < this.#start || position + length > this.#start + this.#bytes.length) {
        this.#bytes = this.#source.read(position, Math.max(length, WINDOW))
        this.#start = position
      }
      const from = position - this.#start
      callback(null, this.#bytes.copy(buffer, offset, from, from + length))
    } catch (error) {
      // A place beyond all files, as damaged archives name them.
      callback(error as Error)
    }
  }
}
