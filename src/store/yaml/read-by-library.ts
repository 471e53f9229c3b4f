import type { Finding } from '../../core/finding.ts'
import { composeByLibrary } from './compose-by-library.ts'
import type { Reading } from './reading.ts'
import { scan } from './scan.ts'
import { scanText } from './scan-text.ts'

/** The library's reading of a text, or what is wrong with it, the first thing that tells. */
export function readByLibrary(text: string): Reading | readonly Finding[] {
  const unreadable = scanText(text)
  if (unreadable.length > 0) return unreadable
  const { refused, tokens, comments } = scan(text)
  if (refused.length > 0) return refused
  const node = composeByLibrary(tokens, text)
  return 'kind' in node ? { node, comments } : node
}
