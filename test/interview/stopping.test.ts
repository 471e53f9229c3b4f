import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade, planIn, session } from '../support/transcript.ts'

const PLAIN = ['reflect', '--plain']

/** A folder with a plan in it. */
function folderWith(plan: string): string {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), plan)
  return cwd
}

describe('stopping and going on', () => {
  test('goes on at the first question that is open', async () => {
    const cwd = freshFolder()
    await session(cwd, ['Jo', ':skip', '', ':quit'])
    const { said } = await session(cwd, [':quit'])
    expect(said).toMatch(/^About you, 3 of 10\. 11 required questions left\./)
  })

  test('stopping at once leaves a plan that can be checked', async () => {
    const cwd = freshFolder()
    expect((await session(cwd, [])).exit).toBe(0)
    expect((await waymark(['check'], { cwd })).exit).toBe(0)
  })

  test.each([
    ['a line cut off by the end of the input', ['Jo\ns10']],
    ['chunks that cut lines and characters', ['J', 'o\ns1', '0']],
  ])('keeps %s for the next time, and takes no half line for an answer', async (_, input) => {
    const cwd = freshFolder()
    const { exit } = await waymark(PLAIN, { cwd, input })
    expect(exit).toBe(0)
    expect(planIn(cwd)).toContain('name: Jo')
    expect(planIn(cwd)).not.toContain('s10')
    const again = await session(cwd, ['', ':quit'])
    expect(again.said).toContain('Kept from last time: s10')
    expect(again.kept).toContain('key: s10')
  })

  test('a long text that was never ended is kept, and can be gone on with', async () => {
    const cwd = freshFolder()
    await waymark(PLAIN, { cwd, input: ':goto pathway.why\nOne\n\nTwo, half' })
    expect(planIn(cwd)).not.toContain('One')
    const again = await session(cwd, [':goto pathway.why', 'Three', '.', ':quit'])
    expect(again.said).toContain('Kept from last time: One\n')
    expect(again.kept).toContain('why: |-\n          One\n\n          Two, half\n          Three\n')
    expect((await session(cwd, [':goto pathway.why', ':quit'])).said).not.toContain('Kept from last time')
  })

  test('goes on where something was half typed, and says so when it stops', async () => {
    const cwd = freshFolder()
    const { stdout } = await waymark(PLAIN, { cwd, input: 'Jo\n:goto pathway.why\nOne\n' })
    expect(stdout).toContain('What you had half typed is kept; the next session goes on from there.')
    const again = await session(cwd, ['.', ':quit'])
    expect(again.said).toMatch(/^Part 1 of 5.*\nPlan and follow a career pathway, 4 of 9/)
    expect(again.kept).toContain('why: One')
    expect(again.said).not.toContain('half typed')
  })

  test('a text that is kept can be dropped', async () => {
    const cwd = freshFolder()
    await waymark(PLAIN, { cwd, input: ':goto pathway.why\nOne\n' })
    const again = await session(cwd, [':goto pathway.why', ':clear', ':goto pathway.why', 'Other', '.', ':quit'])
    expect(again.kept).toContain('why: Other')
  })
})

describe('through a pipe', () => {
  const WHY = ':goto pathway.why\n'

  test.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
  ])('a paste of five lines stays one answer: %s', async (_, newline) => {
    const cwd = freshFolder()
    const lines = ['one', '', 'three: "quoted" # no comment', '  four', '学生 👩🏽‍🔬']
    const { exit } = await waymark(PLAIN, {
      cwd,
      input: [':goto pathway.why', ...lines, '.', ':quit', ''].join(newline),
    })
    expect(exit).toBe(0)
    expect(planIn(cwd)).toContain(
      `why: |-\n${lines.map((line) => (line === '' ? '\n' : `          ${line}\n`)).join('')}`,
    )
  })

  test('characters cut in two by a chunk come together again', async () => {
    const cwd = freshFolder()
    const bytes = Buffer.from('Zoë 学生\n')
    const { Readable } = await import('node:stream')
    const cut = Readable.from([...bytes].map((byte) => Buffer.from([byte])))
    expect((await waymark(PLAIN, { cwd, stdin: cut })).exit).toBe(0)
    expect(planIn(cwd)).toContain('name: Zoë 学生')
  })

  test('an answer that begins with a colon takes two', async () => {
    const cwd = freshFolder()
    await waymark(PLAIN, { cwd, input: '::back to school\n:goto learning.edge\n:::\n' })
    expect(planIn(cwd)).toContain('name: ":back to school"')
    expect(planIn(cwd)).toContain('edge: "::"')
  })

  test('answers typed ahead wait for their questions', async () => {
    const cwd = freshFolder()
    await waymark(PLAIN, { cwd, input: 'Jo\ns1\nRidge\n2\n1 2\n' })
    expect(planIn(cwd)).toContain(
      'name: Jo\n  key: s1\n  program: Ridge\n  stage: admitted\n  subjects:\n    - biology\n    - chemistry\n',
    )
  })

  test.each([':goto pathway moment', ':back to the start'])(
    '%s is explained and not taken for an answer',
    async (line) => {
      const cwd = freshFolder()
      await waymark(PLAIN, { cwd, input: `Jo\n:goto learning.edge\n${line}\n` })
      expect(planIn(cwd)).not.toContain(line)
    },
  )

  test('a mistyped word within a long text is asked about', async () => {
    const cwd = freshFolder()
    await waymark(PLAIN, { cwd, input: `${WHY}Line\n:bakc\n.\n` })
    expect(planIn(cwd)).not.toContain(':bakc')
  })
})

describe(':edit', () => {
  const OLD = handMade('pathway:\n  why: |\n    Old text.\n')

  /** An editor that does this to the file it is given. */
  function editor(cwd: string, does: string): Record<string, string> {
    const file = join(cwd, 'editor.mjs')
    writeFileSync(
      file,
      `import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'\nconst file = process.argv.at(-1)\n${does}\n`,
    )
    chmodSync(file, 0o700)
    return { EDITOR: `${process.execPath} ${file}` }
  }
  const WHY = [':goto pathway.why', ':edit', ':quit']

  test('brings back what was written, the old text at hand', async () => {
    const cwd = folderWith(OLD)
    const env = editor(cwd, "writeFileSync(file, readFileSync(file, 'utf8').trim() + '\\r\\n\\r\\nNew: text\\r\\n')")
    const { kept, said } = await session(cwd, WHY, { env })
    expect(kept).toContain('why: |-\n          Old text.\n\n          New: text\n')
    expect(said).toContain('Saved.')
    expect(readdirSync(join(cwd, '.state', 'editing'))).toEqual([])
  })

  test('begins with what was typed so far', async () => {
    const cwd = freshFolder()
    const env = editor(cwd, "appendFileSync(file, ' and edited')")
    const { kept } = await session(cwd, [':goto pathway.why', 'Typed', ':edit', ':quit'], { env })
    expect(kept).toContain('why: Typed and edited')
  })

  test('serves every prompt with text', async () => {
    const cwd = freshFolder()
    const { kept } = await session(cwd, [':edit', ':quit'], { env: editor(cwd, "writeFileSync(file, 'Jo Rivera\\n')") })
    expect(kept).toContain('name: Jo Rivera')
  })

  test('is for answers in words', async () => {
    const env = editor(freshFolder(), "writeFileSync(file, '2')")
    const { said, kept } = await session(freshFolder(), [':goto pathway.confidence', ':edit', ':quit'], { env })
    expect(said).toContain('The editor is for answers in your own words.')
    expect(kept).not.toContain('confidence')
  })

  test.each([
    ['an editor that is not there', { EDITOR: 'no-such-editor-here' }],
    ['an editor that fails and writes nothing', undefined],
  ])('%s changes nothing and says what to do', async (_, env) => {
    const cwd = folderWith(OLD)
    const { exit, kept, said } = await session(cwd, WHY, { env: env ?? editor(cwd, 'process.exit(3)') })
    expect([exit, kept]).toEqual([0, OLD])
    expect(said).toContain('Set EDITOR to one you know')
    expect(said).toContain('Nothing came back from the editor')
  })

  test('what a failing editor wrote stays in a file that is named', async () => {
    const cwd = folderWith(OLD)
    const { kept, said } = await session(cwd, WHY, {
      env: editor(cwd, "writeFileSync(file, 'precious')\nprocess.exit(1)"),
    })
    expect(kept).toBe(OLD)
    expect(said).toContain('What you wrote is in ')
    expect(readdirSync(join(cwd, '.state', 'editing'))).toHaveLength(1)
  })

  test('emptying the file takes nothing out', async () => {
    const cwd = folderWith(OLD)
    const { kept } = await session(cwd, WHY, { env: editor(cwd, "writeFileSync(file, '')") })
    expect(kept).toBe(OLD)
  })

  test('looking at a text without changing it changes nothing', async () => {
    const cwd = folderWith(OLD)
    expect((await session(cwd, WHY, { env: editor(cwd, '') })).kept).toBe(OLD)
  })
})
