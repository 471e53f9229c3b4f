/**
 * Text as roff takes it: no character is a command to it, and none is turned into a typographic one, so that what is copied
 * from the page works in a shell.
 */
export function escaped(text: string): string {
  const plain = text.replace(/[\\'`^~"-]/g, (character) => SIGNS[character] ?? character)
  // A line that begins with one of these would be a request.
  return plain.replace(/^([.'])/gm, '\\&$1')
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
  '-': '\\-',
}

export const bold = (text: string): string => `\\fB${escaped(text)}\\fR`

export const section = (title: string): string => `.SH ${escaped(title.toUpperCase())}`
export const subsection = (title: string): string => `.SS ${escaped(title)}`
export const paragraph = (text: string): string => `.PP\n${escaped(text)}`

/** A term and below it what it means. */
export const term = (name: string, says: string): string => `.TP\n${bold(name)}\n${escaped(says)}`

/** Lines as they are. */
export const verbatim = (lines: readonly string[]): string =>
  ['.PP', '.RS 4', '.nf', ...lines.map(escaped), '.fi', '.RE'].join('\n')
