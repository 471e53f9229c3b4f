import { join } from 'node:path'
import { closest } from '../../core/closest.ts'
import { Failure, type Finding } from '../../core/finding.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.ts'
import { isSettingName, SETTING_NAMES, SETTINGS, type SettingName, type SettingValues, yesOrNo } from './settings.ts'

/** The settings, with what was found in their file. */
export interface Settings extends SettingValues {
  readonly file: string
  /** Those that the file has. */
  readonly saved: readonly SettingName[]
  /** What does not fit in the file; never a reason to stop. */
  readonly findings: readonly Finding[]
  /** The file's text where it could be read. */
  readonly text: string | undefined
}

export const settingsFile = (configDir: string): string => join(configDir, 'settings.yaml')

/** Reads the settings. Whatever is wrong with the file becomes a finding, and the usual settings apply. */
export async function readSettings(configDir: string): Promise<Settings> {
  const file = settingsFile(configDir)
  const read = await readSettingsFile(file).catch((error: unknown) => {
    if (error instanceof Failure) return error
    throw error
  })
  if (read instanceof Failure) {
    const [first] = read.findings
    const findings: Finding[] = first
      ? [{ ...first, code: 'settings-unreadable', args: { ...first.args, because: first.code } }]
      : []
    return { ...USUAL, file, saved: [], findings, text: read.text }
  }
  return { ...valuesOf(read), file, text: read?.text }
}

/**
 * The settings file taken apart; undefined when there is none, or nothing but comments in it.
 *
 * @throws Failure when it cannot be read as YAML.
 */
export async function readSettingsFile(file: string): Promise<ParsedYaml | undefined> {
  const text = await guardedRead(file).catch((error: unknown) => {
    if (error instanceof Failure && error.findings[0]?.code === 'file-missing') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const parsed = await parseYaml(text)
  if (parsed.ok) return parsed.yaml
  if (parsed.findings[0]?.code === 'yaml-empty') return undefined
  throw new Failure(parsed.findings, { file, text })
}

const USUAL = Object.fromEntries(SETTINGS.map(({ name, otherwise }) => [name, otherwise])) as unknown as SettingValues

function valuesOf(yaml: ParsedYaml | undefined): SettingValues & Pick<Settings, 'saved' | 'findings'> {
  const values: Record<SettingName, boolean> = { ...USUAL }
  const saved: SettingName[] = []
  const findings: Finding[] = []
  const { node } = yaml ?? {}
  if (node && node.kind !== 'map')
    findings.push({ code: 'settings-unreadable', args: { because: '' }, range: node.range })
  for (const { key, keyRange, value } of node?.kind === 'map' ? node.pairs : []) {
    if (!isSettingName(key)) {
      const args = { key, closest: closest(key, SETTING_NAMES) ?? '', known: SETTING_NAMES }
      findings.push({ code: 'settings-unknown', args, range: keyRange })
      continue
    }
    const chosen = value.kind === 'scalar' ? yesOrNo(value.text) : undefined
    if (chosen === undefined) findings.push({ code: 'settings-value', args: { key }, range: value.range })
    else {
      values[key] = chosen
      saved.push(key)
    }
  }
  return { ...values, saved, findings }
}
