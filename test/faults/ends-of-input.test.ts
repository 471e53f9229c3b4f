import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { BIN, envFor, run, start, type Where } from '../support/process.ts'
import { answersOf, besides, keptIn, PLAN, place, plan } from './support/plans.ts'

/** A bash command line; `$W` runs the program. */
async function shell({ cwd, state }: Where, line: string): Promise<{ exit: number | null; out: string; err: string }> {
  const env = { ...envFor({ cwd, state }), NODE: process.execPath, BIN }
  const child = spawn('bash', ['-c', `W() { "$NODE" "$BIN" "$@"; }; ${line}`], { cwd, env })
  child.stdin.end()
  const exit = new Promise<number | null>((done) => child.on('close', done))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { exit: await exit, out, err }
}

describe('the end of the input', () => {
  test('in the middle of a long answer: the half line is kept, offered and goes on', async () => {
    const where = place()
    const file = plan(where)
    const { exit } = await run(where, ['reflect', '--plain'], { input: ':goto pathway.why\nBecause of Ada,\nand bec' })
    expect(exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
    expect((await run(where, ['recover'])).stdout).toContain('Because of Ada,\n  and bec')
    const next = await run(where, ['reflect', '--plain'], { input: ':goto pathway.why\nause of the class.\n.\n' })
    expect(next.stderr).toContain('Kept from last time: Because of Ada,\nand bec')
    expect((await answersOf(file))['pathway']?.['why']).toBe('Because of Ada,\nand bec\nause of the class.')
    expect((await keptIn(where)).items).toEqual([])
  })

  test('in the middle of a line: kept, not taken for the answer', async () => {
    const where = place()
    const file = plan(where)
    await run(where, ['reflect', '--plain'], { input: ':goto profile.program\nPiedmont Rid' })
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
    expect((await keptIn(where)).items).toMatchObject([{ path: 'profile.program', text: 'Piedmont Rid' }])
  })

  test.each(['', '\n'])('right away (%j): says how to go on', async (input) => {
    const where = place()
    plan(where)
    const { exit, stdout } = await run(where, ['reflect', '--plain'], { input })
    expect({ exit, stdout }).toMatchObject({ exit: 0, stdout: expect.stringContaining('waymark reflect plan.yaml') })
  })

  test.each(['reflect --plain', 'answer plan.yaml pathway.why -', 'reflect --answers -'])(
    'a closed standard input: %s ends by itself',
    async (command) => {
      const where = place()
      plan(where)
      const { exit } = await shell(where, `W ${command} <&-`)
      expect([0, 1, 2, 3]).toContain(exit)
      expect((await run(where, ['check'])).exit).toBe(0)
    },
  )
})

describe('a killed session', () => {
  test('in the middle of a long answer: the lines typed before are offered and shown', async () => {
    const where = place()
    plan(where)
    const session = start(where, ['reflect', '--plain'])
    await session.says('> ')
    session.type(':goto pathway.why\n')
    await session.says('> ')
    for (const line of ['Because of Ada,', '', 'and because of the class.']) {
      session.type(`${line}\n`)
      if (line !== '') await session.says('. ')
    }
    session.type('A line that nobody fini')
    await sleep(50)
    session.signal('SIGKILL')
    await session.ended
    const lines = 'Because of Ada,\n\nand because of the class.'
    expect((await keptIn(where)).items).toMatchObject([{ path: 'pathway.why', kind: 'draft', text: lines }])
    const next = await run(where, ['reflect', '--plain'], { input: ':goto pathway.why\n.\n' })
    expect(next.stderr).toContain(`Kept from last time: ${lines}`)
    expect((await answersOf(`${where.cwd}/plan.yaml`))['pathway']?.['why']).toBe(lines)
  })
})

describe('a reader that has seen enough', () => {
  test.each([
    ['content outline', 'head -1'],
    ['content schema candidate', 'head -c 10'],
    ['status --json', 'true'],
    ['next', 'true'],
    ['check', 'true'],
    ['recover', 'true'],
  ])('%s | %s ends quietly', async (command, reader) => {
    const where = place()
    plan(where)
    const { out, err } = await shell(where, `W ${command} | ${reader}; echo "exit \${PIPESTATUS[0]}"`)
    expect({ out, err }).toEqual({ out: expect.stringMatching(/exit 0\n$/), err: '' })
  })

  test('of a session: what was answered is saved, and nothing is left beside the plan', async () => {
    const where = place()
    const file = plan(where)
    const answers = Array.from({ length: 20 }, (_, i) => `Answer ${i}`).join('\\n')
    await shell(where, `printf 'profile\\n${answers}\\n' | W reflect --plain 2>&1 | head -5`)
    expect((await run(where, ['check'])).exit).toBe(0)
    await run(where, ['reflect', '--plain'], { input: ':quit\n' })
    expect(await besides(where.cwd, 'plan.yaml', 'state')).toEqual([])
    expect(readFileSync(file, 'utf8')).toContain('She asked what we noticed.')
  })
})
