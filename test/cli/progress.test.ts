import { describe, expect, test } from 'vitest'
import { progressOn } from '../../src/cli/terminal/progress.ts'
import { terminalOf } from '../../src/cli/terminal/terminal.ts'

async function told(isTTY: boolean, env: Record<string, string> = {}): Promise<string> {
  let out = ''
  let time = 0
  const stream = { isTTY, columns: 80, write: (text: string) => (out += text) }
  const terminal = await terminalOf({ stdin: { isTTY } as never, stdout: stream, stderr: stream }, env, {
    color: 'never',
  })
  const telling = progressOn(
    terminal.err,
    (text) => stream.write(text),
    () => time,
  )('Checking', 500)
  for (const [at, done] of [
    [500, 50],
    [1100, 100],
    [1150, 110],
    [1300, 130],
    [12_000, 480],
  ] as const) {
    time = at
    telling.at(done)
  }
  telling.end()
  return out
}

describe('long work', () => {
  test('is told of in one line that is gone at the end', async () => {
    expect(await told(true)).toBe(
      '\rChecking: 100 of 500\u001b[K\rChecking: 130 of 500\u001b[K\rChecking: 480 of 500\u001b[K\r\u001b[K',
    )
  })

  test.each([
    ['a pipe', false, {}],
    ['accessible', true, { ACCESSIBLE: '1' }],
    ['dumb', true, { TERM: 'dumb' }],
  ] as const)('%s: in a sentence now and then', async (_, isTTY, env) => {
    expect(await told(isTTY, env)).toBe('Checking: 100 of 500.\nChecking: 480 of 500.\n')
  })
})
