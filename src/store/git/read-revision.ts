import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fail } from '../../core/finding.ts'
import { decode, LARGEST } from '../files/guarded-read.ts'
import { git, type Place } from './git.ts'

/** A file as one commit has it. */
export interface AtRevision {
  /** `HEAD~1:plan.yaml`, as people call it. */
  readonly name: string
  /** The full id of the commit. */
  readonly commit: string
  readonly text: string
}

/**
 * Reads a file from a commit, under the same guards as a file on disk. `file` is a path as commands take it, from `cwd`.
 *
 * @throws Failure `git-*`, `file-*`.
 */
export async function readRevision(
  revision: string,
  file: string,
  { cwd, env }: { cwd: string; env: Place['env'] },
): Promise<AtRevision> {
  if (revision.startsWith('-')) throw fail('git-revision-dash', { revision })
  const name = `${revision}:${file}`
  const { folder, path } = nearestFolder(resolve(cwd, file))
  const place = { folder, env }
  const commit = await commitOf(revision, place)
  const { bytes } = await git(place, ['ls-tree', '-z', '-l', commit, '--', `./${path}`])
  const [, mode = '', object = '', size = ''] =
    /^(\d+) blob ([0-9a-f]+) +(\d+)\t/.exec(bytes.toString('utf8').split('\0')[0] ?? '') ?? []
  if (object === '') throw fail('git-file', { revision, file: basename(file) })
  if (!mode.startsWith('100')) throw fail('file-not-regular', { kind: 'link' }, { file: name })
  if (Number(size) > LARGEST) throw fail('file-too-large', { limit: LARGEST, size }, { file: name })
  const content = await git(place, ['cat-file', 'blob', object])
  return { name, commit, text: decode(content.bytes, name) }
}

/** @throws Failure `git-revision` when there is no such commit. */
async function commitOf(revision: string, place: Place): Promise<string> {
  const asked = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const { exit, bytes } = await git(place, asked)
  const id = bytes.toString('utf8').trim()
  if (exit !== 0 || !/^[0-9a-f]{40,64}$/.test(id)) throw fail('git-revision', { revision })
  return id
}

/** The folder to ask git in: the file's own, by its real path, or the nearest above it that is there now. */
function nearestFolder(file: string): { folder: string; path: string } {
  try {
    const real = realpathSync(file)
    return { folder: dirname(real), path: basename(real) }
  } catch {
    let folder = dirname(file)
    while (!isFolder(folder) && dirname(folder) !== folder) folder = dirname(folder)
    const real = realpathSync(folder)
    return {
      folder: real,
      path: relative(real, join(real, relative(folder, file)))
        .split(sep)
        .join('/'),
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
