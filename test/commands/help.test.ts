import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { TOPICS } from '../../src/cli/help/topics.ts'
import { freshFolder, waymark } from '../support/in-process.ts'

const cwd = freshFolder()

describe('help', () => {
  test('names every command and every topic', async () => {
    const { exit, stdout } = await waymark(['--help'], { cwd })
    expect(exit).toBe(0)
    for (const { name } of COMMANDS.filter((command) => !command.name.includes(' ')))
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
    for (const topic of Object.keys(TOPICS)) expect(stdout).toContain(topic)
  })

  test.each(COMMANDS.map(({ name }) => name))(
    'on %s: by --help and by help, the same, with its examples',
    async (name) => {
      const words = name.split(' ')
      const [asked, told] = [await waymark([...words, '--help'], { cwd }), await waymark(['help', ...words], { cwd })]
      expect([asked.exit, told.exit, asked.stderr, told.stderr]).toEqual([0, 0, '', ''])
      expect(told.stdout.trim()).toBe(asked.stdout.trim())
      const spec = COMMANDS.find((command) => command.name === name)
      expect(spec?.examples.length).toBeGreaterThan(0)
      for (const { says, run } of spec?.examples ?? []) {
        expect(asked.stdout).toContain(says)
        expect(asked.stdout).toContain(run)
      }
      for (const { flags } of spec?.options ?? []) expect(asked.stdout).toContain(flags)
      expect(asked.stdout.split('\n').filter((line) => line.length > 100 && !line.includes('$ '))).toEqual([])
    },
  )

  test.each(Object.entries(TOPICS))('on %s', async (topic, text) => {
    expect(await waymark(['help', topic], { cwd })).toEqual({ exit: 0, stdout: `${text}\n`, stderr: '' })
  })

  test('the version is one line', async () => {
    expect((await waymark(['--version'], { cwd })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
