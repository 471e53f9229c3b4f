import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../src/store/files/crypto.ts'

/** Every file below a folder by its path, with the hash of its bytes; of a folder without files, that it is there. */
export const treeOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => {
        const file = join(folder, name)
        return [name, lstatSync(file).isDirectory() ? 'folder' : sha256(readFileSync(file))]
      }),
  )

/** The same with when each was last written: what shows that nothing was written at all. */
export const writtenIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(treeOf(folder)).map(([name, hash]) => {
      const { mtimeMs, ino } = lstatSync(join(folder, name))
      return [name, `${hash} ${mtimeMs} ${ino}`]
    }),
  )
