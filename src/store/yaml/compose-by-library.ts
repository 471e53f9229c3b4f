import { Composer, type CST, type Document } from 'yaml'
import { type Finding, MOST_FINDINGS } from '../../core/finding.ts'
import type { SourceNode } from '../../core/source-node.ts'
import { explainSyntax } from './explain-syntax.ts'
import { toSourceNode } from './to-source-node.ts'

/** The library's own reading, or what is wrong with the text. */
export function composeByLibrary(tokens: readonly CST.Token[], text: string): SourceNode | readonly Finding[] {
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
  if (problems.length > 0) return problems.slice(0, MOST_FINDINGS).map((problem) => explainSyntax(text, problem))
  if (!document?.contents) return [{ code: 'yaml-empty', args: {}, range: { start: 0, end: 0 } }]
  return toSourceNode(document.contents)
}
