import { guardedBytes } from '../files/guarded-read.ts'

/** 100,000 people take 40 MB. */
export const LARGEST_RECORD = 64 * 1024 * 1024

/** A key is the name of a folder: what else stands in a file of ours did not come from us. */
const KEY = /^[a-z0-9][a-z0-9_-]{0,39}$/
const HASH = /^[0-9a-f]{64}$/

export type Json = Readonly<Record<string, unknown>>

export const isObject = (data: unknown): data is Json =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

export const isKey = (data: unknown): data is string => typeof data === 'string' && KEY.test(data)

/** A SHA-256 in hexadecimal. */
export const isHash = (data: unknown): data is string => typeof data === 'string' && HASH.test(data)

export const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What a file that Waymark keeps for itself holds; undefined when that is no JSON. @throws Failure `file-*`. */
export function jsonIn(file: string): unknown {
  const bytes = guardedBytes(file, LARGEST_RECORD)
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
