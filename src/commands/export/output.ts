import { mkdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { fail } from '../../core/finding.ts'
import type { Format } from '../../export/format.ts'
import { notSaved } from '../../store/files/atomic-write.ts'

/** Where an export goes. */
export type Output =
  | { readonly kind: 'pipe' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'folder'; readonly name: string }

/** What is to be written, as far as it matters for where. */
interface Load {
  readonly plans: number
  readonly formats: readonly Format[]
  readonly json: boolean
  /** Whether standard output is a terminal. */
  readonly isSeen: boolean
}

/**
 * Where `-o` means. A folder is one that is there, ends in a slash, or has no ending; several files always go into one.
 *
 * @throws Failure `export-one-file`, `export-not-a-folder`, `usage`.
 */
export async function outputOf(named: string | undefined, cwd: string, load: Load): Promise<Output> {
  const [format] = load.formats
  const isOne = load.formats.length === 1 && (load.plans === 1 || (format?.kind === 'data' && format.joins === true))
  if (named === '-') {
    if (!isOne)
      throw fail('export-one-file', { output: 'Standard output', plans: load.plans, formats: load.formats.length })
    if (load.json)
      throw fail('usage', {
        says: 'Standard output can carry the export or the JSON that tells of it, not both.',
        fix: 'Leave --json out, or write to a file: -o FILE',
      })
    if (load.isSeen && !isText(format))
      throw fail('usage', {
        says: 'This format is no text, and a terminal cannot show it.',
        fix: 'Write it to a file, as in: -o plan.pdf; or into a pipe.',
      })
    return { kind: 'pipe' }
  }
  if (named === undefined) return { kind: 'folder', name: '' }
  const found = await stat(resolve(cwd, named)).catch(() => undefined)
  if (found?.isDirectory()) return { kind: 'folder', name: named }
  const meansFolder = /[/\\]$/.test(named) || (!found && extname(named) === '')
  if (found && meansFolder) throw fail('export-not-a-folder', {}, { file: named })
  if (meansFolder) return { kind: 'folder', name: named }
  if (isOne) return { kind: 'file', name: named }
  throw found
    ? fail('export-not-a-folder', {}, { file: named })
    : fail('export-one-file', { output: named, plans: load.plans, formats: load.formats.length })
}

const isText = (format: Format | undefined): boolean =>
  format !== undefined && /^text\/|[/+]json$|ndjson|yaml/.test(format.mediaType)

/** Makes the folder of an output, where it is not there. */
export async function makeFolder({ kind, ...rest }: Output, cwd: string): Promise<void> {
  if (kind !== 'folder' || !('name' in rest) || rest.name === '') return
  const folder = resolve(cwd, rest.name)
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code
    throw code === 'EEXIST' || code === 'ENOTDIR'
      ? fail('export-not-a-folder', {}, { file: rest.name })
      : notSaved(error, rest.name)
  })
}

/** Gives each plan a name of its own: the one that is asked for, with a number where another has it already. */
export function ownNames(): (name: string) => string {
  const taken = new Set<string>()
  return (base) => {
    let name = base
    for (let i = 2; taken.has(name.toLowerCase()); i += 1) name = `${base}-${i}`
    taken.add(name.toLowerCase())
    return name
  }
}

/** The path of one file of an export. */
export const fileIn = (output: Exclude<Output, { kind: 'pipe' }>, name: string, ending: string): string =>
  output.kind === 'file' ? output.name : join(output.name, `${name}${ending}`)
