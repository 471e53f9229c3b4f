import { type CST, Lexer, Parser } from 'yaml'
import type { Finding } from '../../core/finding.ts'
import type { Range } from '../../core/source-node.ts'
import type { Comment } from './reading.ts'

/** Collections inside collections; the library aborts the process at about 800 (measured, docs/decisions.md). */
const DEEPEST = 64

/**
 * Words, signs, blanks and line breaks, as the library splits a text. A plan of 500 KB has about 30,000; of files that
 * are nothing but signs, a MiB has a million, which takes seconds (measured).
 */
const MOST_PARTS = 400_000

/** Every kind of token, seen alike: the walk needs their parts, not their differences. */
export interface AnyToken extends Record<string, unknown> {
  readonly type?: CST.Token['type']
  readonly source?: string
  readonly offset?: number
}

export interface Scan {
  readonly tokens: readonly CST.Token[]
  readonly comments: readonly Comment[]
  /** What a plan may not hold: anchors, aliases, tags, directives, more documents, too deep nesting. */
  readonly refused: readonly Finding[]
}

/**
 * Splits YAML text into its concrete syntax tree and looks at it before anything is composed: the tree is walked without
 * recursion and parsing stops at the limits, so what is nested or chopped up to do harm costs neither stack nor time.
 */
export function scan(text: string): Scan {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const refuse = (code: 'yaml-too-deep' | 'yaml-too-many-parts', limit: number): Scan => ({
    tokens,
    comments: [],
    refused: [{ code, args: { limit }, range: at(parser.offset, 1) }],
  })
  let parts = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    // The stack holds the document and, for each open collection, at most its token and the scalar being read.
    if (parser.stack.length > DEEPEST + 2) return refuse('yaml-too-deep', DEEPEST)
    parts += 1
    if (parts > MOST_PARTS) return refuse('yaml-too-many-parts', MOST_PARTS)
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, ...walk(tokens) }
}

const at = (start: number, length: number): Range => ({ start, end: start + length })

function walk(tokens: readonly CST.Token[]): Omit<Scan, 'tokens'> {
  const comments: Comment[] = []
  const refused: Finding[] = []
  let documents = 0
  eachToken(tokens, ({ type, source = '', offset = 0 }) => {
    switch (type) {
      case 'comment':
        comments.push({ text: source, range: at(offset, source.length) })
        break
      case 'anchor':
      case 'alias':
        refused.push({ code: 'yaml-alias', args: { text: source }, range: at(offset, source.length) })
        break
      case 'tag':
        refused.push({ code: 'yaml-tag', args: { text: source }, range: at(offset, source.length) })
        break
      case 'directive':
        if (!/^%YAML[ \t]+1\.2\s*$/.test(source))
          refused.push({
            code: 'yaml-directive',
            args: { text: source.trim() },
            range: at(offset, source.trimEnd().length),
          })
        break
      case 'document':
        documents += 1
        if (documents === 2) refused.push({ code: 'yaml-several-documents', args: {}, range: at(offset, 3) })
        break
    }
  })
  return { comments, refused }
}

/** Tokens that are nothing but their source: most of a tree. */
const LEAVES: ReadonlySet<CST.Token['type'] | undefined> = new Set<CST.Token['type']>([
  'space',
  'newline',
  'comment',
  'explicit-key-ind',
  'map-value-ind',
  'seq-item-ind',
  'block-scalar-header',
])

/** Looks at every token of a tree in file order, without recursion: hostile trees are deep. */
export function eachToken(tokens: readonly CST.Token[], look: (token: AnyToken) => void): void {
  const stack: unknown[] = [...tokens].reverse()
  const push = (part: unknown): void => {
    if (Array.isArray(part)) for (let i = part.length - 1; i >= 0; i -= 1) stack.push(part[i])
    else if (part && typeof part === 'object') stack.push(part)
  }
  while (stack.length > 0) {
    const token = stack.pop() as AnyToken
    look(token)
    if (LEAVES.has(token.type)) continue
    push(token['end'])
    push(token['value'])
    push(token['sep'])
    push(token['items'])
    push(token['key'])
    push(token['props'])
    push(token['start'])
  }
}
