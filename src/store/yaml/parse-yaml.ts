import { type Finding, MOST_FINDINGS } from '../../core/finding.ts'
import type { SourceNode } from '../../core/source-node.ts'
import type { composeByLibrary } from './compose-by-library.ts'
import { composePlain } from './compose-plain.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { type Comment, scan } from './scan.ts'
import { scanText } from './scan-text.ts'

/** A file's text taken apart: its content with places, and its comments in order. */
export interface ParsedYaml {
  readonly text: string
  readonly node: SourceNode
  readonly comments: readonly Comment[]
}

export type ParseResult =
  | { readonly ok: true; readonly yaml: ParsedYaml }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Reads the YAML that Waymark accepts: one document of maps, lists and scalars. Everything else is refused with its place,
 * never repaired. The failsafe schema is used because what a scalar means is decided by its prompt, not by its looks.
 */
export async function parseYaml(text: string): Promise<ParseResult> {
  const unreadable = scanText(text)
  if (unreadable.length > 0) return { ok: false, findings: unreadable }
  const { tokens, comments, refused } = scan(text)
  if (refused.length > 0) return { ok: false, findings: refused }
  const composed = composePlain(tokens, text) ?? (await byLibrary())(tokens, text)
  if (Array.isArray(composed)) return { ok: false, findings: composed }
  const node = composed as SourceNode
  const twice = duplicateKeys(node, text)
  return twice.length > 0
    ? { ok: false, findings: twice.slice(0, MOST_FINDINGS) }
    : { ok: true, yaml: { text, node, comments } }
}

/** Loaded when a file needs it: most never do, and it is half of what would be loaded at every start. */
const byLibrary = async (): Promise<typeof composeByLibrary> =>
  (await import('./compose-by-library.ts')).composeByLibrary
