import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { guardedRead } from '../../store/files/guarded-read.ts'
import { mergeFile } from '../../store/git/merge-file.ts'
import { type Marks, USUAL_MARKS } from '../../store/merge/mark-conflicts.ts'
import { mergeTexts } from '../../store/merge/merge-texts.ts'
import type { CommandCode } from '../command.ts'

/** Tells the shell that git started to merge by lines instead. */
const NOT_US = 2

/**
 * Merges one file for git: writes the result over our side and ends with 1 when there are conflict marks in it. Whatever
 * goes wrong, the file is as it was and git's own merge takes over.
 */
export const code: CommandCode<{ readonly conflicts: number }> = {
  async run([base = '', ours = '', theirs = '', size = '', path = '', ...labels], _, { cwd, env, note }) {
    const [baseFile, ourFile, theirFile] = [base, ours, theirs].map((name) => resolve(cwd, name)) as [
      string,
      string,
      string,
    ]
    const marks: Marks = {
      size: Number(size) || USUAL_MARKS.size,
      // Git before 2.44 hands the names of the sides over as they stand in the settings.
      ours: nameIn(labels[0]) ?? USUAL_MARKS.ours,
      theirs: nameIn(labels[1]) ?? USUAL_MARKS.theirs,
    }
    try {
      const [before, mine, other] = await Promise.all([baseFile, ourFile, theirFile].map(guardedRead))
      const texts = { base: before === '' ? undefined : before, ours: mine ?? '', theirs: other ?? '' }
      const files = { ours: ourFile, base: baseFile, theirs: theirFile }
      const lines = await mergeFile({ folder: cwd, env }, files, marks)
      const { text, clean, conflicts } = await mergeTexts(texts, lines, marks)
      if (text !== texts.ours) writeFileSync(ourFile, text)
      if (!clean && conflicts.length > 0)
        note(
          `${path}: both sides changed ${conflicts.length === 1 ? 'one thing' : `${conflicts.length} things`}. See them one by one with: waymark merge`,
        )
      return { exit: clean ? 0 : 1, data: { conflicts: conflicts.length } }
    } catch {
      return { exit: NOT_US, data: { conflicts: 0 } }
    }
  },
  words: () => [],
}

const nameIn = (label: string | undefined): string | undefined =>
  label === undefined || label === '' || label.startsWith('%') ? undefined : label
