declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked'

  /** An extension for marked that renders for a terminal; each style is a function on text. */
  export function markedTerminal(options: Readonly<Record<string, unknown>>): MarkedExtension
}
