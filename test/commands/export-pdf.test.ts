import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { content } from '../support/built-in.ts'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { about, dense, HAS_POPPLER, pageText } from '../support/poppler.ts'
import { ROOT } from '../support/process.ts'
import { handMade } from '../support/transcript.ts'

const FOUR = readFileSync(join(ROOT, 'test', 'fixtures', 'export', 'four-terms.yaml'), 'utf8')

function folder(plan: string): string {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), plan)
  return cwd
}

const run = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
  waymark(['export', 'plan.yaml', '-o', 'a.pdf', ...args], { cwd })

const bytesOf = (cwd: string): Uint8Array => readFileSync(join(cwd, 'a.pdf'))

test('characters that no font has are told on standard error, and to programs', async () => {
  const cwd = folder(handMade('pathway:\n  moment: From \u5317\u4eac to \u5317.\n'))
  const { exit, stdout, stderr } = await run(cwd)
  expect([exit, stdout]).toEqual([0, 'Written: a.pdf\n'])
  expect(stderr).toContain('in 3 places, for characters that its fonts do not have: \u5317 (U+5317), \u4eac (U+4EAC).')
  const json = JSON.parse((await run(cwd, '--force', '--json')).stdout)
  expect(json.not_shown).toEqual([
    { file: 'plan.yaml', format: 'pdf', character: '\u5317', count: 2 },
    { file: 'plan.yaml', format: 'pdf', character: '\u4eac', count: 1 },
  ])
})

describe.skipIf(!HAS_POPPLER)('read by another program', () => {
  test.each(['2026-fall', '2027-spring', '2027-fall', '2028-spring'])(
    'a conversation sheet of %s fits on one page',
    async (term) => {
      const cwd = folder(FOUR)
      await run(cwd, '--view', 'mentor', '--term', term)
      expect(about(bytesOf(cwd))).toMatch(/^Pages: +1$/m)
    },
  )

  test('the pages say what plain text says', async () => {
    for (const { view } of await content.views()) {
      const cwd = folder(FOUR)
      await run(cwd, '--view', view, '--all-terms')
      const { stdout } = await waymark(
        ['export', 'plan.yaml', '--to', 'txt', '-o', '-', '--view', view, '--all-terms'],
        { cwd },
      )
      // Rules, bullets and room to write are drawn there, and letters here.
      const words = new Set(stdout.match(/\p{L}{4,}/gu))
      // What a picture shows is said in the tag, which is not compressed.
      const said = dense(pageText(bytesOf(cwd)) + Buffer.from(bytesOf(cwd)).toString('latin1'))
      expect([view, [...words].filter((word) => !said.includes(word))]).toEqual([view, []])
    }
  })
})
