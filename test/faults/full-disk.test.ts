import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ended, run, type Where } from '../support/process.ts'
import { answersOf, besides, journalText, keptIn, PLAN, place, plan } from './support/plans.ts'
import { CAN, smallDisk } from './support/system.ts'

/** 40 KB of prose. */
const LONG = `${'We waited, and a second student answered.\n'.repeat(970)}The end.`

const answerLong = (where: Where, file: string, before: readonly string[] = []): Promise<Ended> =>
  run(where, ['answer', file, 'pathway.why', '-'], { input: LONG, before })

/** Fills a file system but for some bytes, in the blocks a tmpfs has. */
function fill(disk: string, kilobytes: number): string {
  const file = join(disk, 'filler')
  writeFileSync(file, Buffer.alloc(kilobytes * 1024))
  return file
}

describe.skipIf(!CAN.mount)('a full disk', () => {
  test.each([0, 12, 16, 24, 40, 52, 56, 60])(
    'with %i KB taken: all of it is saved, or the old bytes stay',
    async (taken) => {
      const base = place()
      const disk = smallDisk(join(base.cwd, 'disk'))
      const where = { ...base, cwd: disk }
      const file = plan(where)
      if (taken > 0) fill(disk, taken)
      const { exit, stderr } = await answerLong(where, file)
      expect(await besides(disk, 'plan.yaml', 'filler')).toEqual([])
      if (exit === 0) {
        expect((await answersOf(file))['pathway']?.['why']).toBe(LONG)
        return
      }
      expect({ exit, old: readFileSync(file, 'utf8') }).toEqual({ exit: 4, old: PLAN })
      expect(stderr).toContain(join(where.state, 'journal'))
      expect((await keptIn(where)).items).toMatchObject([{ path: 'pathway.why', kind: 'unsaved', text: LONG }])
    },
  )

  test('what was kept goes into the plan once there is room', async () => {
    const base = place()
    const disk = smallDisk(join(base.cwd, 'disk'))
    const where = { ...base, cwd: disk }
    const file = plan(where)
    const filler = fill(disk, 40)
    expect((await answerLong(where, file)).exit).toBe(4)
    const stillFull = await run(where, ['recover', '--apply'])
    expect(stillFull.exit).toBe(4)
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
    rmSync(filler)
    expect((await keptIn(where, '--apply')).items).toMatchObject([{ fate: 'applied' }])
    expect((await answersOf(file))['pathway']?.['why']).toBe(LONG)
    expect(await journalText(where)).toBe('')
    expect((await keptIn(where)).items).toEqual([])
  })

  test('a state folder on the same full disk: the text itself is said back', async () => {
    const base = place()
    const disk = smallDisk(join(base.cwd, 'disk'))
    const where = { cwd: disk, state: join(disk, 'state') }
    const file = plan(where)
    fill(disk, 40)
    const { exit, stderr } = await answerLong(where, file)
    expect({ exit, old: readFileSync(file, 'utf8') }).toEqual({ exit: 4, old: PLAN })
    expect(stderr).toContain(LONG)
  })

  test('a new plan is whole or not there', async () => {
    const base = place()
    const disk = smallDisk(join(base.cwd, 'disk'))
    const where = { ...base, cwd: disk }
    fill(disk, 64)
    const { exit } = await run(where, ['reflect', '--plain'], { input: 'Ada\n' })
    expect({ exit, beside: await besides(disk, 'filler') }).toEqual({ exit: 4, beside: [] })
  })
})

describe.skipIf(!CAN.limit)('a limit on the size of files', () => {
  test('keeps the old bytes and the text', async () => {
    const where = place()
    const folder = join(where.cwd, 'plans')
    mkdirSync(folder)
    const file = plan({ ...where, cwd: folder })
    const { exit, stderr } = await answerLong(where, file, ['bash', '-c', 'ulimit -f 16; exec "$@"', 'limited'])
    expect({ exit, old: readFileSync(file, 'utf8') }).toEqual({ exit: 4, old: PLAN })
    expect(await besides(folder, 'plan.yaml')).toEqual([])
    // The journal is larger than the limit too.
    expect(stderr).toContain(LONG)
  })
})

test.skipIf(!existsSync('/dev/full'))(
  'an output to a full disk is said, and what the command saved is saved',
  async () => {
    const where = place()
    const file = plan(where)
    const before = ['sh', '-c', 'exec "$@" > /dev/full', 'sh']
    const { exit, stderr } = await run(where, ['answer', file, 'learning.edge', 'silence'], { before })
    expect([exit, readFileSync(file, 'utf8')]).toEqual([4, PLAN.replace('wait time', 'silence')])
    expect(stderr).toContain('[output-unwritten]')
  },
)
