import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Env } from '../services.ts'

/** An editor for those who named none, and how to come back from it. */
interface DefaultEditor {
  readonly command: string
  readonly says: string
}

const NOTEPAD = { command: 'notepad', says: 'Opening Notepad. To come back: save, then close the window.' }
const NANO = { command: 'nano', says: 'Opening nano. To come back: Ctrl+O and Enter save, then Ctrl+X leaves.' }
const VI = {
  command: 'vi',
  says: 'Opening vi; press i to write. To come back: press Esc, then type :wq and Enter.',
}

/** Where neither VISUAL nor EDITOR is set: nano where there is one, since its keys stand on its screen, else vi. */
export async function defaultEditor(env: Env, platform: NodeJS.Platform = process.platform): Promise<DefaultEditor> {
  if (platform === 'win32') return NOTEPAD
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const there = await Promise.all(
    folders.map((folder) =>
      access(join(folder, NANO.command), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  )
  return there.includes(true) ? NANO : VI
}
