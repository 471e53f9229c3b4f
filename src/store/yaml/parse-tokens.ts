import type { Finding } from '../../core/finding.ts'
import type { SourceNode } from '../../core/source-node.ts'
import { composePlain } from './compose-plain.ts'
import { type ParseResult, withoutTwins } from './parse-yaml.ts'
import { type Scan, scan } from './scan.ts'
import { scanText } from './scan-text.ts'

/** Makes a node of a syntax tree, or says what is wrong with it; undefined when it has no opinion. */
export type Compose = (tokens: Scan['tokens'], text: string) => SourceNode | readonly Finding[] | undefined

/** Reads a text by the library's parser: by our own composing where the text is ordinary, else by the library's. */
export async function parseTokens(text: string): Promise<ParseResult> {
  const found = scan(text)
  if (found.refused.length > 0) return { ok: false, findings: found.refused }
  const plain = composed(composePlain, found, text)
  if (plain) return plain
  // Loaded when a file needs it: it is as much again.
  const { composeByLibrary } = await import('./compose-by-library.ts')
  return composed(composeByLibrary, found, text) ?? { ok: false, findings: [] }
}

/** The same by one way of composing; undefined when that way has no opinion. */
export function parseWith(compose: Compose, text: string): ParseResult | undefined {
  const unreadable = scanText(text)
  if (unreadable.length > 0) return { ok: false, findings: unreadable }
  const found = scan(text)
  return found.refused.length > 0 ? { ok: false, findings: found.refused } : composed(compose, found, text)
}

function composed(compose: Compose, { tokens, comments }: Scan, text: string): ParseResult | undefined {
  const node = compose(tokens, text)
  if (node === undefined) return undefined
  return 'kind' in node ? withoutTwins({ text, node, comments }) : { ok: false, findings: node }
}
