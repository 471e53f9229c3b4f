import { Composer, type CST, type Document } from 'yaml'
import { type Finding, MOST_FINDINGS } from '../../core/finding.ts'
import type { SourceNode } from '../../core/source-node.ts'
import { explainSyntax } from './explain-syntax.ts'
import { eachToken } from './scan.ts'
import { slipsIn } from './scan-slips.ts'
import { toSourceNode } from './to-source-node.ts'

/** What slipped in the text, else the library's own reading, or what it finds wrong. */
export function composeByLibrary(tokens: readonly CST.Token[], text: string): SourceNode | readonly Finding[] {
  const slips = slipsIn(text, tokens)
  eachToken(tokens, (token) => slips.look(token as unknown as CST.Token))
  const found = slips.found()
  if (found.length > 0) return found.slice(0, MOST_FINDINGS)
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
