import { spawn } from 'node:child_process'
import { mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomName } from '../../store/files/crypto.ts'
import type { Env } from '../services.ts'
import { defaultEditor } from './default-editor.ts'

/**
 * Lets a person write in their own editor (`$VISUAL`, `$EDITOR`, else nano or vi, and how to come back from it is said first): the text goes to a file only they can
 * read and comes back. Undefined when the editor failed, cannot be started or changed nothing; the file then stays where
 * `note` says if it holds anything new.
 */
export async function openEditor(
  text: string,
  stateDir: string,
  env: Env,
  hasTerminal: boolean,
  note: (text: string) => void,
): Promise<string | undefined> {
  const own = env['VISUAL'] || env['EDITOR']
  const { command: named, says } = own ? { command: own, says: undefined } : await defaultEditor(env)
  const [command = '', ...args] = named.split(' ').filter(Boolean)
  const folder = join(stateDir, 'editing')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `answer-${randomName()}.txt`)
  await writeFile(file, text, { flag: 'wx', mode: 0o600 })
  if (says !== undefined && hasTerminal) note(says)
  const exit = await new Promise<number | string>((done) => {
    const child = spawn(command, [...args, file], {
      stdio: [hasTerminal ? 'inherit' : 'ignore', hasTerminal ? 'inherit' : 'ignore', 'inherit'],
    })
    child.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'error'))
    child.on('exit', (code, signal) => done(code ?? signal ?? 'ended'))
  })
  const written = (await readFile(file, 'utf8')).replace(/\r\n/g, '\n').replace(/\n$/, '')
  if (exit !== 0) {
    note(
      `The editor "${command}" did not end well (${exit}). Set EDITOR to one you know; you can also answer here, line by line.`,
    )
    if (written !== text.replace(/\n$/, '')) {
      note(`What you wrote is in ${file}`)
      return undefined
    }
  }
  await unlink(file)
  return exit !== 0 || written === text.replace(/\n$/, '') ? undefined : written
}
