import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rescueLeftovers } from '../../src/store/journal/leftovers.ts'
import { run, type Where } from '../support/process.ts'
import { besides, keptIn, PLAN, place, plan } from './support/plans.ts'
import { tool } from './support/system.ts'

const DEAD = spawnSync(process.execPath, ['-e', '']).pid

/** A temporary copy as a killed save leaves it. */
function left({ cwd }: Where, text: string | Buffer, pid = DEAD): string {
  const name = `.plan.yaml.waymark-${pid}-0123abcd.tmp`
  writeFileSync(join(cwd, name), text)
  return name
}

const NEW_WORDS = PLAN.replace('wait time', 'Words that are nowhere else')

describe('a copy that a killed save left beside the plan', () => {
  test.each<[string, string | Buffer]>([
    ['whole', NEW_WORDS],
    ['cut short', NEW_WORDS.slice(0, -8)],
    ['cut in the middle of a character', Buffer.from(`${NEW_WORDS}        # ✎`).subarray(0, -1)],
  ])('%s, with words of its own: moved to the state folder and shown', async (_, text) => {
    const where = place()
    const file = plan(where)
    left(where, text)
    await run(where, ['reflect', '--plain'], { input: ':quit\n' })
    expect(await besides(where.cwd, 'plan.yaml', 'state')).toEqual([])
    const { copies } = await keptIn(where)
    expect(copies).toHaveLength(1)
    expect(readFileSync(copies[0] ?? '')).toEqual(Buffer.from(text))
    expect((await run(where, ['recover'])).stdout).toContain(copies[0])
    await run(where, ['recover', '--discard'])
    expect((await keptIn(where)).copies).toEqual([])
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
  })

  test.each<[string, string | Buffer]>([
    ['empty', ''],
    ['the plan as it is', PLAN],
    ['its beginning', PLAN.slice(0, 200)],
    ['its beginning, cut in the middle of a character', Buffer.from(PLAN.replace('Ada', 'Adé')).subarray(0, 66)],
    ['the plan before its first answer', PLAN.replace(/answers:.*/s, 'answers: {}\n')],
  ])('%s: goes, since the plan has all of it', async (_, text) => {
    const where = place()
    plan(where, PLAN.replace('Ada', 'Adé'))
    left(where, typeof text === 'string' ? text.replace('Ada', 'Adé') : text)
    await run(where, ['reflect', '--plain'], { input: ':quit\n' })
    expect(await besides(where.cwd, 'plan.yaml')).toEqual([])
  })

  test('moved, and in the plan by now: no longer shown', async () => {
    const where = place()
    const file = plan(where)
    left(where, NEW_WORDS)
    expect((await keptIn(where)).copies).toHaveLength(1)
    await run(where, ['answer', file, 'learning.edge', 'Words that are nowhere else'])
    expect((await keptIn(where)).copies).toEqual([])
  })

  test('of a living process, of another plan, or not a file: left alone', async () => {
    const where = place()
    const file = plan(where)
    left(where, NEW_WORDS, process.pid)
    writeFileSync(join(where.cwd, `.other.yaml.waymark-${DEAD}-0123abcd.tmp`), NEW_WORDS)
    writeFileSync(join(where.cwd, '.plan.yaml.swp'), '')
    mkdirSync(join(where.cwd, `.plan.yaml.waymark-${DEAD}-00000000.tmp`))
    symlinkSync('plan.yaml', join(where.cwd, `.plan.yaml.waymark-${DEAD}-11111111.tmp`))
    tool('mkfifo', join(where.cwd, `.plan.yaml.waymark-${DEAD}-22222222.tmp`))
    const before = await besides(where.cwd)
    expect(await rescueLeftovers(file, where.state)).toEqual([])
    expect(await besides(where.cwd)).toEqual(before)
  })

  test('where the state folder cannot be made: stays where it is', async () => {
    const where = place()
    const file = plan(where)
    const name = left(where, NEW_WORDS)
    writeFileSync(where.state, '')
    expect(await rescueLeftovers(file, where.state)).toEqual([])
    expect(await besides(where.cwd, 'plan.yaml', 'state')).toEqual([name])
  })
})
