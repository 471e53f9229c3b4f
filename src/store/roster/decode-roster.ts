import { isUtf8 } from 'node:buffer'
import { decode } from '../files/guarded-read.ts'

/** The encodings that rosters come in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const
export type Encoding = (typeof ENCODINGS)[number]

export interface DecodedRoster {
  /** With one kind of line end for `\\r` alone, so that lines are counted; offsets are the same. */
  readonly text: string
  readonly encoding: Encoding
  /** Nothing in the file says so: it was no UTF-8, and what Windows used before is the likeliest. */
  readonly isGuess: boolean
}

/** Bytes looked at for zeros: in UTF-16 every second one of a Latin letter is. */
const LOOKED_AT = 400

/**
 * The text of a roster. `wanted` is the encoding where someone named one.
 *
 * @throws Failure `file-not-utf8` when that is UTF-8 and the bytes are not.
 */
export function decodeRoster(bytes: Buffer, file: string, wanted: Encoding | undefined): DecodedRoster {
  const encoding = encodingOf(bytes, wanted)
  const text = encoding === 'utf-8' ? decodeUtf8(bytes, file) : new TextDecoder(encoding).decode(bytes)
  return {
    text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    encoding,
    isGuess: wanted === undefined && encoding === 'windows-1252',
  }
}

/** The encoding of a table: the one that was named, else what the bytes say, else the likeliest. */
export const encodingOf = (bytes: Buffer, wanted: Encoding | undefined): Encoding =>
  wanted ?? markOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')

const decodeUtf8 = (bytes: Buffer, file: string): string =>
  decode(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes, file)

/** What a byte order mark says, or zeros in every second place. */
function markOf(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const pairs = Math.floor(Math.min(bytes.length, LOOKED_AT) / 2)
  const zeros = [0, 0]
  for (let i = 0; i < pairs * 2; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (pairs >= 4 && odd > pairs / 2 && even < pairs / 10) return 'utf-16le'
  return pairs >= 4 && even > pairs / 2 && odd < pairs / 10 ? 'utf-16be' : undefined
}
