/** What a person can save once for all their plans. A setting is a key of `settings.yaml`; schemas/settings.schema.json has the same. */
export const SETTINGS = [
  {
    name: 'plain',
    otherwise: false,
    says: 'questions and answers come line by line, for screen readers and simple terminals',
  },
  {
    name: 'nudges',
    otherwise: true,
    says: 'a line of advice may follow a long answer, and a few items of the catalogue come with some questions',
  },
] as const

export type SettingName = (typeof SETTINGS)[number]['name']
export type SettingValues = Readonly<Record<SettingName, boolean>>

export const SETTING_NAMES: readonly string[] = SETTINGS.map(({ name }) => name)
export const isSettingName = (name: string): name is SettingName => SETTING_NAMES.includes(name)

/** Yes or no as people and YAML write it; undefined for anything else. */
export function yesOrNo(text: string): boolean | undefined {
  if (/^(?:true|yes|on)$/i.test(text)) return true
  return /^(?:false|no|off)$/i.test(text) ? false : undefined
}
