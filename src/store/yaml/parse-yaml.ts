import { type Finding, MOST_FINDINGS } from '../../core/finding.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { readPlain } from './read-plain.ts'
import type { Reading } from './reading.ts'

/** A file's text taken apart. */
export interface ParsedYaml extends Reading {
  readonly text: string
}

export type ParseResult =
  | { readonly ok: true; readonly yaml: ParsedYaml }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Reads the YAML that Waymark accepts: one document of maps, lists and scalars. Everything else is refused with its place,
 * never repaired.
 */
export async function parseYaml(text: string): Promise<ParseResult> {
  const plain = readPlain(text)
  if (plain) return checked(plain, text)
  // Loaded when a file needs it: most never do, and it is more than all else that would be loaded at a start.
  const { readByLibrary } = await import('./read-by-library.ts')
  return checked(readByLibrary(text), text)
}

/** What was read of a text, unless it is wrong or a key stands twice in it. */
export function checked(read: Reading | readonly Finding[], text: string): ParseResult {
  if (!('node' in read)) return { ok: false, findings: read }
  const twice = duplicateKeys(read.node, text)
  return twice.length > 0
    ? { ok: false, findings: twice.slice(0, MOST_FINDINGS) }
    : { ok: true, yaml: { text, ...read } }
}
