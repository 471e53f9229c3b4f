import { type Finding, MOST_FINDINGS } from '../../core/finding.ts'
import type { SourceNode } from '../../core/source-node.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { readPlain } from './read-plain.ts'
import type { Comment } from './scan.ts'
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
 * never repaired.
 */
export async function parseYaml(text: string): Promise<ParseResult> {
  const unreadable = scanText(text)
  if (unreadable.length > 0) return { ok: false, findings: unreadable }
  const plain = readPlain(text)
  if (plain) return withoutTwins({ text, ...plain })
  // Loaded when a file needs it: most never do, and it is most of what would be loaded at every start.
  const { parseTokens } = await import('./parse-tokens.ts')
  return parseTokens(text)
}

/** What was read, unless a key stands in it twice. */
export function withoutTwins(yaml: ParsedYaml): ParseResult {
  const twice = duplicateKeys(yaml.node, yaml.text)
  return twice.length > 0 ? { ok: false, findings: twice.slice(0, MOST_FINDINGS) } : { ok: true, yaml }
}
