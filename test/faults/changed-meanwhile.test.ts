import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Running, run, start, type Where } from '../support/process.ts'
import { answersOf, keptIn, PLAN, place, plan } from './support/plans.ts'

/** A session that waits for the answer to `learning.edge`, which the plan has already. */
async function atEdge(where: Where): Promise<Running> {
  const session = start(where, ['reflect', '--plain'])
  await session.says('> ')
  session.type(':goto learning.edge\n')
  await session.says('Your answer so far: wait time')
  await session.says('> ')
  return session
}

/** Changes the file as another program would, in place. */
const edit = (file: string, from: string, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))

describe('a plan that is edited by hand during a session', () => {
  test('elsewhere: both changes are there, and the comments', async () => {
    const where = place()
    const file = plan(where)
    const session = await atEdge(where)
    edit(file, 'Then she waited.\n', 'Then she waited.\n\n          We all did.\n        # ask her about this\n')
    session.type('Letting a silence last\n')
    await session.says('Saved.')
    session.type(':quit\n')
    expect((await session.ended).exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(
      PLAN.replace(
        'Then she waited.\n',
        'Then she waited.\n\n          We all did.\n        # ask her about this\n',
      ).replace('wait time', 'Letting a silence last'),
    )
  })

  test('at the same answer: theirs stays in the file, ours is kept', async () => {
    const where = place()
    const file = plan(where)
    const session = await atEdge(where)
    edit(file, 'wait time', 'asking less   # better')
    session.type('Letting a silence last\n')
    const { exit, stderr } = await session.ended
    expect({ exit, stderr }).toMatchObject({ exit: 5, stderr: expect.stringContaining('recover') })
    expect(readFileSync(file, 'utf8')).toBe(PLAN.replace('wait time', 'asking less   # better'))
    expect((await keptIn(where)).items).toMatchObject([{ path: 'learning.edge', text: 'Letting a silence last' }])
    expect((await keptIn(where, '--apply')).items).toMatchObject([{ fate: 'differs' }])
    expect((await keptIn(where, '--apply', '--replace')).items).toMatchObject([{ fate: 'applied' }])
    expect((await answersOf(file))['learning']?.['edge']).toBe('Letting a silence last')
  })

  test('at the same answer, to the same words: nothing to settle', async () => {
    const where = place()
    const file = plan(where)
    const session = await atEdge(where)
    edit(file, 'wait time', "'Letting a silence last' # typed twice")
    session.type('Letting a silence last\n')
    await session.says('Saved.')
    session.child.stdin.end()
    expect((await session.ended).exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain("'Letting a silence last' # typed twice")
  })

  test.each([
    ['broken', (file: string) => writeFileSync(file, `${PLAN}\t- [`)],
    ['turned into another kind of file', (file: string) => writeFileSync(file, 'shopping: [milk]\n')],
    ['deleted', (file: string) => rmSync(file)],
  ])('%s: left as it is, and the answer is kept', async (_, spoil) => {
    const where = place()
    const file = plan(where)
    const session = await atEdge(where)
    spoil(file)
    session.type('Letting a silence last\n')
    const { exit, stderr } = await session.ended
    expect([3, 4, 5]).toContain(exit)
    expect(stderr).toContain(where.state)
    writeFileSync(file, PLAN.replace('        edge: wait time\n', '        sustain: rest\n'))
    expect((await keptIn(where, '--apply')).items).toMatchObject([{ path: 'learning.edge', fate: 'applied' }])
    expect((await answersOf(file))['learning']).toEqual({ edge: 'Letting a silence last', sustain: 'rest' })
    expect((await run(where, ['check'])).exit).toBe(0)
  })
})
