import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { configDir } from '../../src/store/settings/config-dir.ts'
import { readSettings } from '../../src/store/settings/read-settings.ts'
import { SETTING_NAMES, SETTINGS, yesOrNo } from '../../src/store/settings/settings.ts'
import { freshFolder, talk, waymark } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'

/** A folder whose settings file has this text, or none. */
function folder(text?: string): { cwd: string; file: string } {
  const cwd = freshFolder()
  const file = join(cwd, '.config', 'settings.yaml')
  if (text !== undefined) {
    mkdirSync(join(cwd, '.config'))
    writeFileSync(file, text)
  }
  return { cwd, file }
}

interface Said {
  readonly changed: string | null
  readonly file: string
  readonly settings: readonly { name: string; value: boolean; from: string; says: string }[]
}

async function settings(cwd: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<Said> {
  const { exit, stdout, stderr } = await waymark(['settings', ...args, '--json'], { cwd, env })
  expect([exit, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as Said
}

describe('waymark settings', () => {
  test('without a file: the usual ones, and nothing is made', async () => {
    const { cwd, file } = folder()
    const said = await settings(cwd)
    expect(said).toMatchObject({ changed: null, file })
    expect(said.settings.map(({ name, value, from }) => ({ name, value, from }))).toEqual(
      SETTINGS.map(({ name, otherwise }) => ({ name, value: otherwise, from: 'usual' })),
    )
    expect(existsSync(file)).toBe(false)
  })

  test('saves one in a folder and a file for their owner only', async () => {
    const { cwd, file } = folder()
    expect(await settings(cwd, ['plain', 'on'])).toMatchObject({
      changed: 'plain',
      settings: [{ name: 'plain', value: true, from: 'file' }],
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700)
    const { stdout } = await waymark(['settings', 'plain'], { cwd })
    expect(stdout).toContain('plain: on (saved)')
    expect(stdout).not.toContain('nudges')
  })

  test.each(['on', 'off', 'yes', 'no', 'true', 'false'])('takes %s', async (value) => {
    const { cwd } = folder()
    const said = await settings(cwd, ['nudges', value])
    expect(said.settings[0]?.value).toBe(['on', 'yes', 'true'].includes(value))
  })

  test.each([
    [
      '# mine\nnudges: false   # too many\nplain: no # for now\n',
      '# mine\nnudges: false   # too many\nplain: true # for now\n',
    ],
    ['# mine\r\nnudges: false\r\n', '# mine\r\nnudges: false\r\nplain: true\r\n'],
    ['# only a comment', '# only a comment\nplain: true\n'],
    ['', 'plain: true\n'],
  ])('keeps what is in a file made by hand (%#)', async (before, after) => {
    const { cwd, file } = folder(before)
    chmodSync(file, 0o644)
    await settings(cwd, ['plain', 'on'])
    expect(readFileSync(file, 'utf8')).toBe(after)
    expect(statSync(file).mode & 0o777).toBe(0o644)
  })

  test('a file that is not YAML is not written over', async () => {
    const broken = 'plain: "on\n'
    const { cwd, file } = folder(broken)
    const { exit, stdout, stderr } = await waymark(['settings', 'plain', 'off'], { cwd })
    expect([exit, stdout, stderr.includes('[yaml-quote-open]')]).toEqual([3, '', true])
    expect(readFileSync(file, 'utf8')).toBe(broken)
  })

  test('a place that cannot hold a folder is an error of its own, not a fault', async () => {
    const { cwd } = folder()
    writeFileSync(join(cwd, 'taken'), '')
    const { exit, stderr } = await waymark(['settings', 'plain', 'on'], {
      cwd,
      env: { WAYMARK_CONFIG_DIR: join(cwd, 'taken', 'below') },
    })
    expect([exit, stderr.includes('[save-failed]')]).toEqual([4, true])
  })

  test.each<[Record<string, string>, string, boolean, string]>([
    [{ ACCESSIBLE: '1' }, 'off', true, 'ACCESSIBLE'],
    [{ ACCESSIBLE: '0', TERM: 'dumb' }, 'on', false, 'ACCESSIBLE'],
    [{ ACCESSIBLE: '' }, 'on', true, 'file'],
    [{ TERM: 'dumb' }, 'off', true, 'TERM'],
    [{ TERM: 'xterm' }, 'off', false, 'file'],
  ])('%j with plain %s: %s, by %s', async (env, saved, value, from) => {
    const { cwd } = folder()
    await settings(cwd, ['plain', saved])
    expect((await settings(cwd, ['plain'], env)).settings[0]).toMatchObject({ value, from })
  })
})

describe('a settings file', () => {
  test('that does not fit gives one warning, and the command goes on', async () => {
    const { cwd } = folder('nudges: [')
    const { exit, stdout, stderr } = await waymark(['settings'], { cwd })
    expect(exit).toBe(0)
    expect(stderr.match(/warning:/g)).toHaveLength(1)
    expect(stdout).toContain('nudges: on (the usual')
    expect((await waymark(['settings', '--quiet'], { cwd })).stderr).toBe('')
  })

  test('says no to advice in every session; --no-nudges on the line comes before a yes', async () => {
    const typed = [':goto pathway.why', 'It was fine and the room was full of light.', '.', ':quit']
    const advised = async (text: string, ...more: string[]): Promise<boolean> => {
      const { cwd } = folder(text)
      const { transcript } = await talk(['reflect', '--plain', '--term', '2026-fall', ...more], typed, { cwd })
      expect(transcript).toContain('Saved.')
      return transcript.includes('If you would like to go further')
    }
    expect(await advised('')).toBe(true)
    expect(await advised('nudges: true\n')).toBe(true)
    expect(await advised('nudges: false\n')).toBe(false)
    expect(await advised('nudges: true\n', '--no-nudges')).toBe(false)
  })

  test('never ends a command, whatever is in it', async () => {
    const { cwd, file } = folder('')
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), async (text) => {
        writeFileSync(file, text)
        const read = await readSettings(join(cwd, '.config'))
        expect([typeof read.plain, typeof read.nudges]).toEqual(['boolean', 'boolean'])
      }),
      { numRuns: 300 },
    )
  })

  test('has the keys and values of its schema', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas', 'settings.schema.json'), 'utf8'))
    expect(Object.keys(schema.properties)).toEqual(SETTING_NAMES)
    const validate = new Ajv2020().compile(schema)
    for (const value of schema.$defs.switch.enum) {
      expect(validate({ plain: value, nudges: value })).toBe(true)
      expect(yesOrNo(String(value))).toBeDefined()
    }
    expect([validate({ plain: 'maybe' }), validate({ plane: true })]).toEqual([false, false])
  })
})

test.each<[Record<string, string>, NodeJS.Platform, string]>([
  [{ WAYMARK_CONFIG_DIR: '/w', XDG_CONFIG_HOME: '/x', HOME: '/h' }, 'linux', '/w'],
  [{ WAYMARK_CONFIG_DIR: 'w', XDG_CONFIG_HOME: '/x', HOME: '/h' }, 'linux', '/x/waymark'],
  [{ XDG_CONFIG_HOME: 'x', HOME: '/h' }, 'linux', '/h/.config/waymark'],
  [{ HOME: '/h' }, 'darwin', '/h/.config/waymark'],
  [{ APPDATA: '/a', HOME: '/h' }, 'win32', '/a/waymark'],
  [{ HOME: '/h' }, 'win32', '/h/AppData/Roaming/waymark'],
])('the folder of the settings with %j on %s', (env, platform, folder) => {
  expect(configDir(env, platform)).toBe(folder)
})
