import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../support/process.ts'
import { besides, PLAN, place, plan } from './support/plans.ts'
import { CAN } from './support/system.ts'

const modeOf = (file: string): number => statSync(file).mode & 0o777

describe('links', () => {
  test('a linked plan stays a link, and what it names changes', async () => {
    const where = place()
    mkdirSync(join(where.cwd, 'real'))
    const real = plan(where, PLAN, 'real/mine.yaml')
    symlinkSync('real/mine.yaml', join(where.cwd, 'plan.yaml'))
    expect((await run(where, ['answer', 'plan.yaml', 'learning.edge', 'silence'])).exit).toBe(0)
    expect(readlinkSync(join(where.cwd, 'plan.yaml'))).toBe('real/mine.yaml')
    expect(readFileSync(real, 'utf8')).toBe(PLAN.replace('wait time', 'silence'))
    expect(await besides(where.cwd, 'plan.yaml', 'real', 'state')).toEqual([])
  })

  test('a text kept under one name is found under the other', async () => {
    const where = place()
    plan(where, PLAN, 'mine.yaml')
    symlinkSync('mine.yaml', join(where.cwd, 'plan.yaml'))
    await run(where, ['reflect', 'plan.yaml', '--plain'], { input: ':goto pathway.why\nhalf a thought\n' })
    expect((await run(where, ['recover', 'mine.yaml'])).stdout).toContain('half a thought')
  })

  test('a link to a file that is not there yet: the plan is made where it leads', async () => {
    const where = place()
    mkdirSync(join(where.cwd, 'real'))
    symlinkSync(join('real', 'mine.yaml'), join(where.cwd, 'plan.yaml'))
    expect((await run(where, ['status', 'plan.yaml'])).exit).toBe(3)
    expect((await run(where, ['reflect', '--plain'], { input: 'Ada\n' })).exit).toBe(0)
    expect(lstatSync(join(where.cwd, 'plan.yaml')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(where.cwd, 'real/mine.yaml'), 'utf8')).toContain('name: Ada')
  })

  test.each([
    ['a folder that is not there', 'nowhere/mine.yaml'],
    ['itself', 'plan.yaml'],
  ])('a link to %s: not saved, and nothing is asked', async (_, target) => {
    const where = place()
    symlinkSync(target, join(where.cwd, 'plan.yaml'))
    const { exit, stderr } = await run(where, ['reflect', '--plain'], { input: 'Ada\n' })
    expect({ exit, asked: stderr.includes('> ') }).toEqual({ exit: 4, asked: false })
    expect(await besides(where.cwd, 'plan.yaml')).toEqual([])
  })

  test('a second hard link goes on naming the old content', async () => {
    const where = place()
    const file = plan(where)
    linkSync(file, join(where.cwd, 'second.yaml'))
    await run(where, ['answer', file, 'learning.edge', 'silence'])
    expect(readFileSync(file, 'utf8')).toContain('silence')
    expect(readFileSync(join(where.cwd, 'second.yaml'), 'utf8')).toBe(PLAN)
  })
})

describe('modes and owners', () => {
  test.each([0o600, 0o640, 0o644, 0o664, 0o660])('mode %o stays, whatever the umask', async (mode) => {
    const where = place()
    const file = plan(where)
    chmodSync(file, mode)
    await run(where, ['answer', file, 'learning.edge', 'silence'], {
      before: ['sh', '-c', 'umask 077; exec "$@"', 'masked'],
    })
    expect(readFileSync(file, 'utf8')).toContain('silence')
    expect(modeOf(file)).toBe(mode)
  })

  test('new plans, kept text and its folder are for their owner only', async () => {
    const where = place()
    await run(where, ['reflect', '--plain'], { input: ':goto pathway.moment\nOnce upon a time\n' })
    expect(modeOf(join(where.cwd, 'plan.yaml'))).toBe(0o600)
    expect(modeOf(where.state)).toBe(0o700)
    expect(modeOf(join(where.state, 'journal'))).toBe(0o700)
    const [journal = ''] = await besides(join(where.state, 'journal'))
    expect(modeOf(join(where.state, 'journal', journal))).toBe(0o600)
  })

  test.skipIf(process.getuid?.() !== 0 || !CAN.unprivileged)(
    'a save by root leaves the plan to its owner',
    async () => {
      const where = place()
      const file = plan(where)
      chownSync(file, 65534, 65533)
      chmodSync(file, 0o640)
      await run(where, ['answer', file, 'learning.edge', 'silence'])
      const { uid, gid } = statSync(file)
      expect({ uid, gid, mode: modeOf(file) }).toEqual({ uid: 65534, gid: 65533, mode: 0o640 })
    },
  )
})
