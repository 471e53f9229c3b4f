import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MergedText, Texts } from '../../src/store/merge/merge-texts.ts'

const folder = mkdtempSync(join(tmpdir(), 'waymark-lines-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What git makes of three texts, line by line. */
export function gitMerge({ base = '', ours, theirs }: Texts): MergedText {
  const files = [ours, base, theirs].map((text, i) => {
    const file = join(folder, String(i))
    writeFileSync(file, text)
    return file
  })
  const { status } = spawnSync('git', ['merge-file', '-q', ...files])
  return { text: readFileSync(files[0] ?? '', 'utf8'), clean: status === 0 }
}
