import { Composer, type Document } from 'yaml'
import type { Finding } from '../../core/finding.ts'
import type { SourceNode } from '../../core/source-node.ts'
import { explainSyntax } from './explain-syntax.ts'
import { type Comment, scan } from './scan.ts'
import { scanText } from './scan-text.ts'
import { toSourceNode } from './to-source-node.ts'

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
export function parseYaml(text: string): ParseResult {
  const unreadable = scanText(text)
  if (unreadable.length > 0) return { ok: false, findings: unreadable }
  const { tokens, comments, refused } = scan(text)
  if (refused.length > 0) return { ok: false, findings: refused }
  const composer = new Composer({
    keepSourceTokens: true,
    logLevel: 'silent',
    merge: false,
    resolveKnownTags: false,
    schema: 'failsafe',
    stringKeys: true,
    uniqueKeys: false,
  })
  const [document] = [...composer.compose(tokens, true, text.length)] as [Document.Parsed | undefined]
  const problems = [...(document?.errors ?? []), ...(document?.warnings ?? [])]
  if (problems.length > 0)
    return { ok: false, findings: problems.slice(0, 20).map((problem) => explainSyntax(text, problem)) }
  if (!document?.contents)
    return { ok: false, findings: [{ code: 'yaml-empty', args: {}, range: { start: 0, end: 0 } }] }
  const { node, findings } = toSourceNode(document.contents, text)
  return findings.length > 0 ? { ok: false, findings } : { ok: true, yaml: { text, node, comments } }
}
