import { readdirSync, readFileSync } from 'node:fs'
import { closest } from '../../core/closest.ts'
import { fail } from '../../core/finding.ts'
import type { CommandCode } from '../command.ts'

interface CompletionData {
  readonly shell: string
  readonly script: string
}

export const code: CommandCode<CompletionData> = {
  async run([shell = '']) {
    // A script a shell, written by the build beside the bundle that this module is part of.
    const folder = new URL('./completion/', import.meta.url)
    const shells = readdirSync(folder)
    if (!shells.includes(shell)) {
      const near = closest(shell, shells)
      throw fail('usage', {
        says: `There is no script for "${shell}".`,
        fix: near ? `Did you mean: waymark completion ${near}` : `There is one for each of: ${shells.join(', ')}.`,
      })
    }
    return { exit: 0, data: { shell, script: readFileSync(new URL(shell, folder), 'utf8') } }
  },
  words: ({ script }) => script.trimEnd(),
}
