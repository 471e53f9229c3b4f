import { closest } from '../../core/closest.ts'
import { fail } from '../../core/finding.ts'
import { plainFrom } from '../../store/settings/plain-from.ts'
import { readSettings, type Settings } from '../../store/settings/read-settings.ts'
import { saveSetting } from '../../store/settings/save-setting.ts'
import { isSettingName, SETTING_NAMES, SETTINGS, type SettingName, yesOrNo } from '../../store/settings/settings.ts'
import { strong, type Words } from '../../words/styled.ts'
import type { CommandCode } from '../command.ts'
import type { Env } from '../services.ts'

interface SettingData {
  readonly name: SettingName
  readonly value: boolean
  /** `usual`, `file`, or the variable of the environment that says so. */
  readonly from: 'usual' | 'file' | 'ACCESSIBLE' | 'TERM'
  readonly says: string
}

interface SettingsData {
  readonly file: string
  readonly changed: SettingName | null
  readonly settings: readonly SettingData[]
}

export const code: CommandCode<SettingsData> = {
  async run([name, value], _, { env, configDir, settings }) {
    if (name !== undefined && !isSettingName(name))
      throw fail('usage-setting', { value: name, closest: closest(name, SETTING_NAMES) ?? '', known: SETTING_NAMES })
    const rows = (from: Settings): SettingData[] =>
      SETTINGS.filter((row) => name === undefined || row.name === name).map((row) => inForce(row, from, env))
    if (name === undefined || value === undefined) {
      return { exit: 0, data: { file: settings.file, changed: null, settings: rows(settings) } }
    }
    const chosen = yesOrNo(value)
    if (chosen === undefined) throw fail('usage-setting-value', { name, value })
    await saveSetting(configDir, name, chosen)
    const now = await readSettings(configDir)
    return { exit: 0, data: { file: now.file, changed: name, settings: rows(now) } }
  },
  words({ file, changed, settings }): Words {
    return [
      ...(changed === null ? [] : ['Saved.']),
      ...settings.flatMap(({ name, value, from, says }) => [
        [strong(`${name}: ${value ? 'on' : 'off'}`), ` (${ORIGIN[from]})`],
        `    ${says}`,
      ]),
      '',
      `Settings are kept in ${file}`,
      ...(changed === null ? ['Change one with: waymark settings plain on'] : []),
    ]
  },
}

const ORIGIN: Readonly<Record<SettingData['from'], string>> = {
  usual: 'the usual; nothing is saved',
  file: 'saved',
  ACCESSIBLE: 'ACCESSIBLE in the environment says so',
  TERM: 'TERM=dumb in the environment says so',
}

function inForce({ name, says }: (typeof SETTINGS)[number], settings: Settings, env: Env): SettingData {
  const from = settings.saved.includes(name) ? 'file' : 'usual'
  if (name !== 'plain') return { name, value: settings[name], from, says }
  const { value, by } = plainFrom(env, settings.plain)
  return { name, value, from: by ?? from, says }
}
