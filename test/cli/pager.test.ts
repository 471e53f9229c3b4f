import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { describe, expect, onTestFinished, test } from 'vitest'
import { pagerOf } from '../../src/cli/terminal/pager.ts'
import { BIN, envFor, ROOT, run } from '../support/process.ts'

describe('which pager', () => {
  test.each([
    [undefined, ['less']],
    ['', undefined],
    ['  ', undefined],
    ['cat', undefined],
    ['more', ['more']],
    ['less -S', ['less', '-S']],
  ])('PAGER=%s: %j', (PAGER, expected) => {
    expect(pagerOf(PAGER === undefined ? {} : { PAGER })).toEqual(expected)
  })
})

interface InTerminal {
  readonly says: (text: string) => Promise<void>
  readonly type: (text: string) => void
  readonly end: () => Promise<{ exit: number; screen: string }>
}

/** A folder with a long plan and a program to page with, which tells what it was given. */
async function folder(script: string): Promise<{ cwd: string; pager: string; seen: () => string }> {
  const cwd = mkdtempSync(join(tmpdir(), 'waymark-pager-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  const where = { cwd, state: join(cwd, '.state') }
  const answers = join(ROOT, 'examples/first-term.yaml')
  expect((await run(where, ['reflect', '--answers', answers, '--term', '2026-fall'])).exit).toBe(0)
  const pager = join(cwd, 'pager')
  writeFileSync(pager, `#!/bin/sh\n${script}\n`)
  chmodSync(pager, 0o755)
  return { cwd, pager, seen: () => readFileSync(join(cwd, 'seen'), 'utf8') }
}

function inTerminal(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): InTerminal {
  const terminal = spawn(process.execPath, [BIN, ...args], {
    cwd,
    cols: 80,
    rows: 24,
    env: { ...envFor({ cwd, state: join(cwd, '.state') }), TERM: 'xterm-256color', ...env },
  })
  let screen = ''
  let listen = (): void => undefined
  terminal.onData((text) => {
    screen += text
    listen()
  })
  const ended = new Promise<number>((done) => terminal.onExit(({ exitCode }) => done(exitCode)))
  onTestFinished(() => terminal.kill())
  return {
    says: (text) =>
      new Promise((done) => {
        listen = () => screen.includes(text) && done()
        listen()
      }),
    type: (text) => terminal.write(text),
    end: async () => ({ exit: await ended, screen }),
  }
}

describe.skipIf(process.platform === 'win32')('a long text in a terminal', () => {
  test('goes to the pager, whole and coloured, with LESS as it was or set for colours', async () => {
    const { cwd, pager, seen } = await folder('echo "LESS=$LESS" > seen; cat >> seen; echo done reading')
    const { exit, screen } = await inTerminal(cwd, ['show'], { PAGER: pager }).end()
    expect([exit, screen.trim()]).toEqual([0, 'done reading'])
    expect(seen()).toMatch(/^LESS=FRX\n\u001b\[1mBecoming a STEM teacher who leads\u001b\[22m\n/)
    expect(seen()).toContain('A varied professional network')
    await inTerminal(cwd, ['show'], { PAGER: pager, LESS: 'S', NO_COLOR: '1' }).end()
    expect(seen()).toMatch(/^LESS=S\nBecoming/)
  })

  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['--no-pager', ['show', '--no-pager'], {}],
    ['--no-input', ['show', '--no-input'], {}],
    ['--plain', ['show', '--plain'], {}],
    ['ACCESSIBLE', ['show'], { ACCESSIBLE: '1' }],
    ['a text that fits the window', ['show', '--view', 'open', '--benefit', 'learning'], {}],
    ['a command whose answer is short by nature', ['check'], {}],
    ['an empty PAGER', ['show'], { PAGER: '' }],
    ['cat', ['show'], { PAGER: 'cat' }],
    ['a pager that is not there', ['show'], { PAGER: '/nowhere/pager' }],
    ['JSON', ['show', '--json'], {}],
  ])('is printed: %s', async (_, args, env) => {
    const { cwd, pager } = await folder('echo paged; cat > seen')
    const { exit, screen } = await inTerminal(cwd, args, { PAGER: pager, ...env }).end()
    expect(exit).toBe(0)
    expect(screen).not.toContain('paged')
    expect(screen.length).toBeGreaterThan(20)
  })

  test('may be left before its end', async () => {
    const { cwd, pager } = await folder('head -c 10 > seen; exit 1')
    const { exit, screen } = await inTerminal(cwd, ['show'], { PAGER: pager }).end()
    expect([exit, screen]).toEqual([0, ''])
  })

  test("Ctrl-C is the pager's: the program waits for it and ends with it", async () => {
    const script = 'let n = 0; process.on("SIGINT", () => console.log("heard " + ++n)); process.stdin.resume()'
    const { cwd, pager } = await folder(
      `exec ${process.execPath} -e '${script}; setInterval(() => n > 1 && process.exit(), 20); console.log("ready")'`,
    )
    const terminal = inTerminal(cwd, ['show'], { PAGER: pager })
    await terminal.says('ready')
    terminal.type('\u0003')
    await terminal.says('heard 1')
    terminal.type('\u0003')
    const { exit, screen } = await terminal.end()
    expect(exit).toBe(0)
    expect(screen).toContain('heard 2')
  })
})
