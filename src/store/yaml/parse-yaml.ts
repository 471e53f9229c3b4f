import { type Finding, MOST_FINDINGS } from '../../core/finding.ts'
import type { SourceNode } from '../../core/source-node.ts'
import { composePlain } from './compose-plain.ts'
import { duplicateKeys } from './duplicate-keys.ts'
import { type Comment, type Scan, scan } from './scan.ts'
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

/** Makes a node of a syntax tree, or says what is wrong with it; undefined when it has no opinion. */
export type Compose = (tokens: Scan['tokens'], text: string) => SourceNode | readonly Finding[] | undefined

/**
 * Reads the YAML that Waymark accepts: one document of maps, lists and scalars. Everything else is refused with its place,
 * never repaired.
 */
export async function parseYaml(text: string): Promise<ParseResult> {
  const looked = look(text)
  if (!looked.ok) return looked
  const plain = composed(composePlain, looked.scan, text)
  if (plain) return plain
  // Loaded when a file needs it: most never do, and it is half of what would be loaded at every start.
  const { composeByLibrary } = await import('./compose-by-library.ts')
  return composed(composeByLibrary, looked.scan, text) ?? { ok: false, findings: [] }
}

/** The same by one way of composing; undefined when that way has no opinion. */
export function parseWith(compose: Compose, text: string): ParseResult | undefined {
  const looked = look(text)
  return looked.ok ? composed(compose, looked.scan, text) : looked
}

type Looked = { readonly ok: true; readonly scan: Scan } | { readonly ok: false; readonly findings: readonly Finding[] }

/** Splits the text, once for both ways of composing: for a large file that is most of the time. */
function look(text: string): Looked {
  const unreadable = scanText(text)
  if (unreadable.length > 0) return { ok: false, findings: unreadable }
  const found = scan(text)
  return found.refused.length > 0 ? { ok: false, findings: found.refused } : { ok: true, scan: found }
}

function composed(compose: Compose, { tokens, comments }: Scan, text: string): ParseResult | undefined {
  const node = compose(tokens, text)
  if (node === undefined) return undefined
  if (!('kind' in node)) return { ok: false, findings: node }
  const twice = duplicateKeys(node, text)
  return twice.length > 0
    ? { ok: false, findings: twice.slice(0, MOST_FINDINGS) }
    : { ok: true, yaml: { text, node, comments } }
}
