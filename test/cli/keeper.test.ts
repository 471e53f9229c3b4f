import { expect, test } from 'vitest'
import { keeperOf } from '../../src/cli/prompter/rich/keeper.ts'

const keptAfter = async (initial: string, ...typed: string[]): Promise<string[]> => {
  const kept: string[] = []
  const keeper = keeperOf(initial, async (text) => {
    kept.push(text)
  })
  for (const text of typed) {
    keeper.change(text)
    await keeper.flush()
  }
  return kept
}

test('half-typed text is kept as it changes, and let go when it is taken back', async () => {
  expect(await keptAfter('', 'In ', 'In October', '')).toEqual(['In ', 'In October', ''])
})

test('blanks alone are not kept', async () => {
  expect(await keptAfter('', ' ', '  \n ')).toEqual([])
  expect(await keptAfter('In October', '  ')).toEqual([''])
})
