import type { Hints, NameShape } from './hints.ts'
import { blackboard } from './systems/blackboard.ts'
import { brightspace } from './systems/brightspace.ts'
import { canvas } from './systems/canvas.ts'
import { moodle } from './systems/moodle.ts'
import { plainHints } from './systems/plain.ts'

/** The course systems whose downloads are known, the one with the plainest mark in its names first. */
const SYSTEMS: readonly NameShape[] = [moodle, brightspace, blackboard, canvas]

/** No file system has longer names. */
const LONGEST = 512

/**
 * What the names of a file say. `paths` are those of the archives it lay in, the outermost first, then its own, in their
 * archive or folder. The outermost that a course system gave counts, since what lies inside was named by the person; but that
 * of the whole download comes last, which is named after the course.
 */
export function readName(paths: readonly string[]): Hints {
  const own = paths.at(-1) ?? ''
  const [whole = '', ...inside] = paths
  for (const path of [...inside, whole]) {
    const found = bySystem(path)
    if (found) return path === own ? found : { ...found, file: own, isNote: false }
  }
  return plainHints(own)
}

function bySystem(path: string): Hints | undefined {
  const parts = path.split('/').filter((part) => part !== '')
  // What is named in one part names the file itself; in two, a folder that may hold others.
  for (const { depth, read } of SYSTEMS)
    for (let at = depth === 1 ? parts.length - 1 : 0; at < parts.length; at += 1) {
      const name = parts.slice(at, at + depth).join('/')
      const found = name.length > LONGEST ? undefined : read(name)
      const rest = parts.slice(at + depth)
      if (found) return { ...found, file: [found.file, ...rest].join('/') }
    }
  return undefined
}
