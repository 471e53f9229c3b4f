import { mkdir, realpath } from 'node:fs/promises'
import { atomicWrite, createFile, notSaved } from '../files/atomic-write.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { withLock } from '../files/lock.ts'
import { exists } from '../plan/find-plan.ts'
import { editYaml } from '../yaml/edit-yaml.ts'
import { NEW_FILE_STYLE, renderPair } from '../yaml/render-value.ts'
import { readSettingsFile, settingsFile } from './read-settings.ts'
import type { SettingName } from './settings.ts'

const HEAD = '# Settings of Waymark for all your plans: `waymark settings` says what each one does.\n'

/**
 * Saves one setting. The folder and a new file are for their owner only; what else is in the file stays, comments too.
 *
 * @throws Failure when the file cannot be read as YAML, or not be saved; it is then as it was.
 */
export async function saveSetting(configDir: string, name: SettingName, value: boolean): Promise<void> {
  const file = settingsFile(configDir)
  const line = `${renderPair(name, value, 0, NEW_FILE_STYLE)}\n`
  await mkdir(configDir, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw notSaved(error, file)
  })
  if (!(await exists(file))) return createFile(file, HEAD + line)
  const real = await realpath(file)
  await withLock(real, async () => {
    const before = await readSettingsFile(real)
    if (before === undefined) {
      const text = await guardedRead(real)
      return atomicWrite(real, text + (text === '' || text.endsWith('\n') ? '' : '\n') + line, text)
    }
    const { text } = await editYaml(before, [{ kind: 'set', place: [name], value }])
    return atomicWrite(real, text, before.text)
  })
}
