import { readdir } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Answers } from './answers.ts'

/** More names than this no one reads. */
const MOST = 500

/**
 * Files that can be plans, and folders on the way to some. Names that a shell would have to put in quotes are left to the
 * shell, which then completes all of them.
 */
export async function planNames(typed: string, cwd: string): Promise<Answers> {
  const slash = typed.lastIndexOf('/') + 1
  const [folder, start] = [typed.slice(0, slash), typed.slice(slash)]
  const there = await readdir(isAbsolute(folder) ? folder : join(cwd, folder), { withFileTypes: true })
  const names = there
    .filter(({ name }) => name.startsWith(start) && (start !== '' || !name.startsWith('.')))
    .flatMap((entry) => {
      if (entry.isDirectory()) return [`${entry.name}/`]
      return /\.ya?ml$/.test(entry.name) && !entry.name.endsWith('.schema.yaml') ? [entry.name] : []
    })
    .sort()
  if (names.length > MOST || names.some((name) => !/^[\w.,@+/][\w.,@+/-]*$/.test(name)))
    return { candidates: [], files: true }
  return {
    candidates: names.map((name) => ({ value: folder + name })),
    files: true,
    goesOn: names.length > 0 && names.every((name) => name.endsWith('/')),
  }
}
