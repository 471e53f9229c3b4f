import { describe, expect, test } from 'vitest'
import { run, type Where } from '../support/process.ts'
import { answersOf, besides, dataOf, keptIn, PLAN, place, plan } from './support/plans.ts'

const TWENTY = Array.from({ length: 20 }, (_, i) => i)

/** Twenty questions that take a line of text, and what each is answered with. */
const TEXTS = [
  ...['name', 'key', 'program', 'region'].map((id) => `profile.${id}`),
  ...['moment', 'why', 'arc', 'staying'].map((id) => `pathway.${id}`),
  ...['change', 'edge', 'inquiry', 'sustain'].map((id) => `learning.${id}`),
  ...['needs', 'tradeoffs', 'national_board_step'].map((id) => `compensation.${id}`),
  ...['moment', 'routes'].map((id) => `development.${id}`),
  ...['help', 'give', 'upkeep'].map((id) => `networks.${id}`),
]

async function expectSound(where: Where): Promise<void> {
  expect((await run(where, ['check', 'plan.yaml'])).exit).toBe(0)
  expect(await besides(where.cwd, 'plan.yaml', 'state')).toEqual([])
}

describe('twenty processes at once', () => {
  test('on twenty questions: every answer is in the plan', async () => {
    const where = place()
    const file = plan(where, PLAN.replace('# my own plan', '# my own plan, 🙂'))
    expect(TEXTS).toHaveLength(20)
    const ends = await Promise.all(
      TEXTS.map((path, i) => run(where, ['answer', file, path, '-'], { input: `Answer ${i}` })),
    )
    expect(ends.map(({ exit }) => exit)).toEqual(TEXTS.map(() => 0))
    const { profile, terms } = await dataOf(file)
    const sections: Readonly<Record<string, unknown>> = { ...terms[0]?.answers, profile }
    expect(
      TEXTS.map((path) => {
        const [section = '', id = ''] = path.split('.')
        return (sections[section] as Readonly<Record<string, unknown>>)[id]
      }),
    ).toEqual(TEXTS.map((_, i) => `Answer ${i}`))
    await expectSound(where)
  })

  test('on one question: each is saved or told that it was not, and the last saved one stands', async () => {
    const where = place()
    const file = plan(where)
    const ends = await Promise.all(
      TWENTY.map((i) => run(where, ['answer', file, 'pathway.why', '-'], { input: `Answer ${i}` })),
    )
    const saved = TWENTY.filter((i) => ends[i]?.exit === 0)
    const told = TWENTY.filter((i) => ends[i]?.exit === 5)
    expect(saved.length + told.length).toBe(20)
    expect(saved.map((i) => `Answer ${i}`)).toContain((await answersOf(file))['pathway']?.['why'])
    for (const i of told) expect(ends[i]?.stderr).toContain('waymark recover')
    expect((await keptIn(where)).items.map(({ text }) => text).sort()).toEqual(told.map((i) => `Answer ${i}`).sort())
    await expectSound(where)
  })

  test('on the list of goals: whole lists, never a mixture', async () => {
    const where = place()
    const file = plan(where)
    const list = (i: number): string =>
      JSON.stringify([{ goal: `First ${i}` }, { goal: `Second ${i}`, status: 'doing' }])
    const ends = await Promise.all(
      TWENTY.map((i) => run(where, ['answer', file, 'pathway.goals', '-'], { input: list(i) })),
    )
    expect(ends.every(({ exit }) => exit === 0 || exit === 5)).toBe(true)
    const goals = (await answersOf(file))['pathway']?.['goals'] as { id: string; goal: string }[]
    const [, winner = ''] = /^First (\d+)$/.exec(goals[0]?.goal ?? '') ?? []
    expect(ends[Number(winner)]?.exit).toBe(0)
    expect(goals.map(({ goal }) => goal)).toEqual([`First ${winner}`, `Second ${winner}`])
    expect(new Set(goals.map(({ id }) => id)).size).toBe(2)
    await expectSound(where)
  })

  test('on the fields of two goals: each field is saved, or its process says that it was not', async () => {
    const where = place()
    const goals =
      '        goals:\n          - id: goal-a1 # keep\n            goal: One\n          - id: goal-b2\n            goal: Two\n'
    const file = plan(where, PLAN.replace('      learning:\n', `${goals}      learning:\n`))
    const fields = ['a1', 'b2'].flatMap((id) =>
      ['measure', 'first_step', 'obstacle', 'if_then', 'supporter'].map((field) => `pathway.goals.goal-${id}.${field}`),
    )
    const ends = await Promise.all(
      fields.map((path) => run(where, ['answer', file, path, '-'], { input: `For ${path}` })),
    )
    const entries = (await answersOf(file))['pathway']?.['goals'] as Record<string, unknown>[]
    for (const [i, path] of fields.entries()) {
      const [, , id, field = ''] = path.split('.')
      const there = entries.find((entry) => entry['id'] === id)?.[field]
      if (ends[i]?.exit === 0) expect(there).toBe(`For ${path}`)
      else expect({ exit: ends[i]?.exit, there }).toEqual({ exit: 5, there: undefined })
    }
    await expectSound(where)
  })

  test('keeping and dropping text in one journal: what is kept last for each question is there', async () => {
    const where = place()
    plan(where)
    const typed = TEXTS.slice(0, 10)
    const kept = typed.map((path, i) =>
      run(where, ['reflect', '--plain', 'plan.yaml'], { input: `:goto ${path}\nHalf ${i}` }),
    )
    const dropped = TEXTS.slice(10).map((path) => run(where, ['answer', 'plan.yaml', path, '-'], { input: 'Whole' }))
    await Promise.all([...kept, ...dropped])
    const { items } = await keptIn(where)
    // Where a question has an answer already, what is typed goes on from it.
    const lastLines = items.map(({ path, text }) => `${path} ${String(text).split('\n').at(-1)}`)
    expect(lastLines.sort()).toEqual(typed.map((path, i) => `${path} Half ${i}`).sort())
  })
})
