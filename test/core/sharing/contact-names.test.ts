import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../src/core/plan.ts'
import { peopleIn } from '../../../src/core/sharing/people.ts'
import { nameRemover } from '../../../src/core/sharing/without-names.ts'
import { frameworkNamed } from '../../support/built-in.ts'
import { planOf } from '../../support/plans.ts'

const candidate = await frameworkNamed('candidate')

const removerOf = (plan: Plan) => nameRemover(candidate, { ...peopleIn(candidate, plan), own: { names: [], role: '' } })

const remover = (...who: readonly string[]) =>
  removerOf(
    planOf(
      candidate,
      {},
      { networks: { contacts: who.map((name, i) => ({ id: `contact-${i}`, who: name, how: 'Called Bess' })) } },
    ),
  )

describe('names of contacts leave a text', () => {
  test.each<[string[], string, string]>([
    [['Maria Lopez'], 'I asked Maria Lopez.', 'I asked [contact].'],
    [['Maria Lopez'], 'Maria said it; Lopez’s class did not.', '[contact] said it; [contact]’s class did not.'],
    [['Maria Lopez, host teacher'], 'My host teacher is Maria.', 'My host teacher is [contact].'],
    [['Host teacher, R.'], 'R. and my host teacher', '[contact] and my host teacher'],
    [['Host Teacher, R.'], 'The Host Teacher met R.', 'The Host Teacher met [contact]'],
    [['Graduate of my program, L., teaches chemistry'], 'Ask L. who is near', 'Ask [contact] who is near'],
    [['District STEM coordinator, M.'], 'STEM night with M.', 'STEM night with [contact]'],
    [['王小明'], '我問王小明。', '我問[contact]。'],
    [['김민수'], '김민수가 물었다', '[contact]가 물었다'],
    [['Dr. A. Tan'], 'Dr A. Tan; a Tan; A plan.', '[contact]; a [contact]; A plan.'],
    [["Sinéad O'Brien-Wu"], "O'Brien-Wu and Sinéad", "O'[contact]-[contact] and [contact]"],
    [['Host teacher, A'], 'A plan', 'A plan'],
    [['王 小明'], 'I asked 小明 today', 'I asked [contact] today'],
    [['Jo (mentor)'], 'Jo and Joan and a mentor', '[contact] and Joan and a mentor'],
    [['jo'], 'jo and Jo', '[contact] and [contact]'],
    [['mentor'], 'my mentor', 'my mentor'],
    [['I'], 'I did it', 'I did it'],
    [['$& (x', '[a]'], '$& (x and [a]', '$& (x and [a]'],
    [[''], 'nothing', 'nothing'],
    [[], 'nothing', 'nothing'],
  ])('%j: %s', (who, text, expected) => {
    expect(remover(...who)(text)).toBe(expected)
  })

  test('also of who supports a goal, and of contacts of another term', () => {
    const plan = planOf(
      candidate,
      {},
      { learning: { mentors: [{ id: 'contact-1', who: 'Ines Vega' }] } },
      { pathway: { goals: [{ id: 'goal-1', goal: 'x', supporter: 'Tom Reed' }] } },
    )
    expect(removerOf(plan)('Ines Vega and Tom Reed and Jo')).toBe('[contact] and [supporter] and Jo')
  })

  test('a full name never stays, wherever it stands between words', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/)
    const around = fc.stringMatching(/^[ ,.;a-z(]{0,20}[ (,]$/)
    fc.assert(
      fc.property(word, word, around, around, (first, last, before, after) => {
        const name = `${first} ${last}`
        const said = remover(`${name}, teaches nearby`)(`${before}${name} ${after}${name}`)
        expect(said).not.toContain(name)
        expect(said).not.toContain(first)
        expect(said).not.toContain(last)
      }),
    )
  })
})
