/** What stands for a program that has no name. */
const UNNAMED = 'unnamed'

/**
 * A program's name as the name of a folder: small letters without accents, digits and hyphens, at most 60. `hash` gives a name
 * to what has none of these, such as one in another script.
 */
export function programFolder(program: string | null, hash: (text: string) => string): string {
  if (program === null || program.trim() === '') return UNNAMED
  const folder = program
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
  return folder === '' ? `p-${hash(program.normalize('NFC')).slice(0, 8)}` : folder
}
