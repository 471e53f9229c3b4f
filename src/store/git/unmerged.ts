import { realpathSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { Failure } from '../../core/finding.ts'
import { decode } from '../files/guarded-read.ts'
import type { Texts } from '../merge/merge-texts.ts'
import { git, type Place } from './git.ts'

/**
 * The versions of a file that git is in the middle of merging, from its index. Undefined when it is not merging this file,
 * when one side deleted it, or when there is no repository or no git.
 */
export async function unmergedTexts(file: string, env: Place['env']): Promise<Texts | undefined> {
  const real = realpathSync(file)
  const place = { folder: dirname(real), env }
  try {
    const { bytes } = await git(place, ['ls-files', '--unmerged', '-z', '--', `./${basename(real)}`])
    const blobs = new Map(
      [...bytes.toString('utf8').matchAll(/(?:^|\0)100\d{3} ([0-9a-f]{40,64}) ([123])\t/g)].map(
        ([, blob = '', stage = '']) => [stage, blob] as const,
      ),
    )
    const textOf = async (stage: string): Promise<string | undefined> => {
      const blob = blobs.get(stage)
      return blob === undefined ? undefined : decode((await git(place, ['cat-file', 'blob', blob])).bytes, file)
    }
    const [base, ours, theirs] = [await textOf('1'), await textOf('2'), await textOf('3')]
    return ours === undefined || theirs === undefined ? undefined : { base, ours, theirs }
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}
