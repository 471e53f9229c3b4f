import type * as Crypto from 'node:crypto'

/** Loaded when first used: most commands only read, and loading it is a twentieth of their time (bench/). */
const crypto = (): typeof Crypto => process.getBuiltinModule('node:crypto')

/** The SHA-256 of a text or bytes in hexadecimal. */
export const sha256 = (text: string | Uint8Array): string => crypto().hash('sha256', text)

/** A SHA-256 to be worked out piece by piece. */
export const newSha256 = (): Crypto.Hash => crypto().createHash('sha256')

/** Eight hexadecimal digits that nobody can guess, for names of files that must be new. */
export const randomName = (): string => crypto().randomBytes(4).toString('hex')

/** Thirty-two bytes that nobody can guess, in hexadecimal. */
export const newSecret = (): string => crypto().randomBytes(32).toString('hex')

/** A hash of a text that only who has the secret can make (HMAC-SHA-256), in hexadecimal. */
export const keyedHash = (secret: string, text: string): string =>
  crypto().createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest('hex')
