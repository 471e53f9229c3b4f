import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, talk, waymark } from '../support/in-process.ts'
import { handMade } from '../support/transcript.ts'

const HEAD = 'You may want to look at ('
const SUGGESTS = ['pathway.roles', 'compensation.options', 'development.outside', 'networks.organisations']

function folder(settings = ''): string {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), handMade('learning:\n  edge: Waiting\n'))
  if (settings !== '') {
    writeFileSync(join(cwd, 'settings.yaml'), settings)
  }
  return cwd
}

const times = (text: string): number => text.split(HEAD).length - 1

describe('a few items of the catalogue', () => {
  test.each(SUGGESTS)('stand before %s, in three lines at most', async (path) => {
    const { transcript } = await talk(['reflect', '--plain'], [`:goto ${path}`, ':quit'], { cwd: folder() })
    const [, after = ''] = transcript.split(HEAD)
    const lines = after.split('\n').slice(1)
    const count = lines.findIndex((line) => !line.startsWith('- '))
    expect([times(transcript), count]).toEqual([1, 3])
  })

  test('come once in a sitting, and more of them with :help', async () => {
    const lines = [':goto pathway.roles', ':goto pathway.why', ':goto pathway.roles', ':help', ':quit']
    const { transcript } = await talk(['reflect', '--plain'], lines, { cwd: folder() })
    expect(times(transcript)).toBe(2)
    expect(transcript.slice(transcript.lastIndexOf(HEAD)).match(/^- .* \[[a-z0-9-]+\]: /gm)?.length).toBeGreaterThan(3)
  })

  test('not what the plan holds already', async () => {
    const cwd = folder()
    const first = async (): Promise<string> => {
      const { transcript } = await talk(['reflect', '--plain'], [':goto pathway.roles', ':quit'], { cwd })
      return /^- .* \[([a-z0-9-]+)\]: /m.exec(transcript.slice(transcript.indexOf(HEAD)))?.[1] ?? ''
    }
    const before = await first()
    await waymark(['answer', 'plan.yaml', 'pathway.roles', JSON.stringify([before])], { cwd })
    expect(before).not.toBe('')
    expect(await first()).not.toBe(before)
  })

  test.each<[string, readonly string[], string]>([
    ['--no-nudges', ['--no-nudges'], ''],
    ['the setting', [], 'nudges: false\n'],
  ])('are turned off by %s', async (_, options, settings) => {
    const cwd = folder(settings)
    const { transcript } = await talk(['reflect', '--plain', ...options], [':goto pathway.roles', ':help', ':quit'], {
      cwd,
      env: { WAYMARK_CONFIG_DIR: cwd },
    })
    expect(transcript).toContain('Which roles draw you?')
    expect(times(transcript)).toBe(0)
  })

  test('never with answers from a file', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'given.yaml'), 'pathway:\n  roles: [not-sure]\n')
    const { exit, stdout, stderr } = await waymark(['reflect', 'plan.yaml', '--answers', 'given.yaml'], { cwd })
    expect([exit, times(stdout + stderr)]).toEqual([0, 0])
  })
})
