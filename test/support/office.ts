import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether LibreOffice is there to read files back with; where it is not, tests that need it are skipped. */
export const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0

/** What LibreOffice makes of a file: `text` under `name` in `folder`, opened as `opened` says, as the format `to`. */
export function throughOffice(
  folder: string,
  { name, text, opened, to }: { name: string; text: string | Uint8Array; opened?: string; to: string },
): string {
  writeFileSync(join(folder, name), text)
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      ...(opened === undefined ? [] : [`--infilter=${opened}`]),
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      join(folder, name),
    ],
    { encoding: 'utf8', timeout: 120_000 },
  )
  if (status !== 0) throw new Error(stderr)
  const ending = to.split(':')[0]
  return readFileSync(join(folder, 'out', name.replace(/\.[a-z]+$/, `.${ending}`)), 'utf8')
}
