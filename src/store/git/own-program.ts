import { accessSync, constants, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from './git.ts'

/**
 * How a shell that git starts gets this very program: by its name where that leads here, as it does once it is installed,
 * else by the whole paths of Node and of the program.
 */
export function ownProgram(env: Place['env'], platform: NodeJS.Platform = process.platform): string {
  const own = realOf(fileURLToPath(new URL('../bin/waymark.js', import.meta.url)))
  const named = (env['PATH'] ?? '')
    .split(delimiter)
    .find((folder) => folder !== '' && isProgram(join(folder, 'waymark')))
  // On Windows the name leads to a small script, so that it cannot be told what program that starts.
  if (platform !== 'win32' && named !== undefined && realOf(join(named, 'waymark')) === own) return 'waymark'
  return `${quoted(process.execPath)} ${quoted(own)}`
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function realOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

/** A word for a shell, whatever is in it. */
const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`
