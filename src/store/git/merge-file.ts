import type { MergedText } from '../merge/merge-texts.ts'
import type { Place } from './git.ts'

interface Files {
  readonly ours: string
  readonly base: string
  readonly theirs: string
}

interface Names {
  readonly size: number
  readonly ours: string
  readonly theirs: string
}

/** Git's own merge of three files, line by line; none of them is changed. @throws Error when git cannot do it. */
export async function mergeFile(place: Place, files: Files, { size, ours, theirs }: Names): Promise<MergedText> {
  const { execFile } = await import('node:child_process')
  const names = [ours, 'base', theirs].flatMap((name) => ['-L', name])
  const args = ['merge-file', '-p', '-q', `--marker-size=${size}`, ...names, '--', files.ours, files.base, files.theirs]
  return new Promise((done, failed) => {
    const options = { cwd: place.folder, env: place.env, maxBuffer: 8 * 1024 * 1024, windowsHide: true }
    execFile('git', args, options, (error, text) => {
      // It ends with the number of conflicts, at most 127.
      if (error && !(typeof error.code === 'number' && error.code <= 127)) failed(error)
      else done({ text, clean: !error })
    })
  })
}
