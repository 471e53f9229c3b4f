import { join } from 'node:path'
import { expect, test } from 'vitest'
import { milestonePay } from '../../src/core/earnings/milestone-pay.ts'
import { sayAmount } from '../../src/words/earnings/say-pay.ts'
import { catalogues, frameworkNamed } from '../support/built-in.ts'
import { lastTerm, planOf } from '../support/plans.ts'
import { ROOT } from '../support/process.ts'

const candidate = await frameworkNamed('candidate')

/** What milestones to these, all of them in 2030, could bring someone in this state. */
function payOf(ids: readonly string[], kind: 'opportunity' | 'role', state: string | undefined) {
  const milestones = ids.map((id, i) => ({ id: `milestone-${i}`, title: id, by: '2030', [kind]: id }))
  const plan = planOf(candidate, { name: 'Jo' }, { pathway: { milestones } })
  return milestonePay(candidate, lastTerm(plan), catalogues, state)
}

test('every figure of the catalogue is read as this table has it', async () => {
  const lines = (['opportunity', 'role'] as const).flatMap((kind) =>
    (kind === 'role' ? catalogues.roles : catalogues.opportunities).flatMap(({ id }) =>
      payOf([id], kind, undefined).map((one) => {
        const years = one.years === null ? 'on and on' : `${one.years} year${one.years === 1 ? '' : 's'}`
        const read = one.why ? `not counted: ${one.why}` : `counted, ${years}`
        return `${id} | ${one.kind} | ${sayAmount(one) || '-'} | ${one.asOf ?? '-'} | ${read}`
      }),
    ),
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(ROOT, 'test/earnings/catalogue-pay.txt'))
})

test('a figure of one state counts there and nowhere else', () => {
  const why = (state: string | undefined) =>
    payOf(['demo-classroom-host'], 'role', state).map((one) => one.why ?? 'counted')
  expect([why('IA'), why('NC'), why(undefined)]).toEqual([['counted'], ['elsewhere'], ['elsewhere']])
  const board = (state: string | undefined) =>
    payOf(['national-board-certification'], 'opportunity', state).map((one) => [one.kind, one.amount, one.why])
  expect(board('WA')).toEqual([
    ['opportunity', 620_600, undefined],
    ['cost', 197_500, undefined],
  ])
  expect(board('MD')[0]).toEqual(['opportunity', 1_000_000, 'undated'])
  expect(board('OR')[0]).toEqual(['opportunity', null, 'words-only'])
})

test('two milestones to the same bring it once, by the later', () => {
  const milestones = ['2030-01', '2032', '2031'].map((by, i) => ({ id: `m${i}`, by, opportunity: 'kenan-fellows' }))
  const plan = planOf(candidate, { name: 'Jo' }, { pathway: { milestones } })
  const pays = milestonePay(candidate, lastTerm(plan), catalogues, 'NC')
  expect(pays.map(({ why, from }) => [why, from])).toEqual([
    ['named-twice', 2029],
    [undefined, 2032],
    ['named-twice', 2031],
  ])
})
