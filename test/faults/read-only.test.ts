import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Launch, run, type Where } from '../support/process.ts'
import { besides, keptIn, PLAN, place, plan } from './support/plans.ts'
import { AS_NOBODY, CAN, tool } from './support/system.ts'

/** A plan in a folder that everyone may write in, and a state folder for whoever runs. */
function openPlace(): { where: Where; folder: string; file: string } {
  const base = place()
  chmodSync(base.cwd, 0o777)
  const folder = join(base.cwd, 'plans')
  mkdirSync(folder)
  chmodSync(folder, 0o777)
  const where = { cwd: folder, state: join(base.cwd, 'state') }
  const file = plan(where)
  chmodSync(file, 0o666)
  return { where, folder, file }
}

/** Milliseconds; a file that another program holds is waited for longer than this. */
const AT_ONCE = 2500

/** `answer` and `reflect` both fail at once, the session before it asks, and the text is kept. */
async function expectRefusal(where: Where, file: string, launch: Launch = {}): Promise<void> {
  const answer = await run(where, ['answer', file, 'pathway.why', '-'], { ...launch, input: 'Because of Ada.' })
  expect({ exit: answer.exit, old: readFileSync(file, 'utf8') }).toEqual({ exit: 4, old: PLAN })
  expect(answer.ms).toBeLessThan(AT_ONCE)
  expect(answer.stderr).toContain(where.state)
  expect((await keptIn(where)).items).toMatchObject([{ path: 'pathway.why', text: 'Because of Ada.' }])

  const session = await run(where, ['reflect', '--plain'], { ...launch, input: 'x\n' })
  expect(session.exit).toBe(4)
  expect(session.ms).toBeLessThan(AT_ONCE)
  expect(session.stderr).not.toContain('> ')
  expect(readFileSync(file, 'utf8')).toBe(PLAN)
  expect(await besides(where.cwd, 'plan.yaml')).toEqual([])
}

describe.skipIf(!CAN.unprivileged)('where the system does not let a person save', () => {
  test('a read-only file', async () => {
    const { where, file } = openPlace()
    chmodSync(file, 0o444)
    await expectRefusal(where, file, { before: AS_NOBODY })
  })

  test('a read-only folder', async () => {
    const { where, folder, file } = openPlace()
    chmodSync(folder, 0o555)
    await expectRefusal(where, file, { before: AS_NOBODY })
  })

  test('a new plan in a read-only folder: said before anything is asked', async () => {
    const { where, folder } = openPlace()
    chmodSync(folder, 0o555)
    const { exit, stderr } = await run(where, ['reflect', 'new.yaml', '--plain'], { before: AS_NOBODY, input: 'x\n' })
    expect({ exit, asked: stderr.includes('> ') }).toEqual({ exit: 4, asked: false })
  })

  test('reading commands work on a read-only plan in a read-only folder', async () => {
    const { where, folder, file } = openPlace()
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    for (const command of ['status', 'check', 'next', 'recover'])
      expect((await run(where, [command, 'plan.yaml'], { before: AS_NOBODY })).exit).toBe(0)
  })

  test('a state folder that nobody can write: answers are saved all the same, and an unsaved one is said back', async () => {
    const { where, file } = openPlace()
    mkdirSync(where.state, { mode: 0o555 })
    const asNobody = { before: AS_NOBODY }
    const saved = await run(where, ['reflect', '--plain'], { ...asNobody, input: 'Piedmont\n:quit\n' })
    expect(saved.exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('Piedmont')
    chmodSync(file, 0o444)
    const unsaved = await run(where, ['answer', file, 'pathway.why', '-'], { ...asNobody, input: 'Because of Ada.' })
    expect(unsaved.exit).toBe(4)
    expect(unsaved.stderr).toContain('Because of Ada.')
  })
})

describe.skipIf(!CAN.mount)('a read-only file system', () => {
  test('is found out before anything is asked', async () => {
    const { where, folder, file } = openPlace()
    tool('mount', '--bind', folder, folder)
    onTestFinished(() => tool('umount', '-l', folder))
    tool('mount', '-o', 'remount,ro,bind', folder)
    await expectRefusal(where, file)
  })
})
