import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Running, run, start, type Where } from '../support/process.ts'
import { besides, place, plan } from './support/plans.ts'

/** What is typed to come to each kind of question, and what the session says when it is there. */
const QUESTIONS: Readonly<Record<string, readonly [typed: readonly string[], says: string]>> = {
  text: [[':goto profile.program'], 'Type one line.'],
  'long text': [[':goto pathway.why'], 'Write as many lines'],
  'long text, begun': [[':goto pathway.why', 'A first line'], '. '],
  number: [[':goto profile.years'], 'Type a number (years).'],
  date: [[':goto profile.licensed_by'], 'Type a year, a month or a day'],
  'one choice': [[':goto profile.stage'], 'Type a number from 1'],
  'several choices': [[':goto pathway.roles'], 'Type one or more numbers'],
  scale: [[':goto pathway.confidence'], 'Type a number.'],
  repeat: [[':goto pathway.goals'], 'Type add'],
  'field of an entry': [[':goto pathway.goals', 'add'], 'What is the goal?'],
  'offer of more fields': [[':goto pathway.milestones', 'add', 'Finish', '2028'], 'Type y for yes'],
  review: [[':review'], 'Type a number to go to that question'],
}

const EXIT = { SIGINT: 130, SIGTERM: 143, SIGHUP: 143 } as const

async function at(where: Where, name: string): Promise<Running> {
  const [typed = [], says = ''] = QUESTIONS[name] ?? []
  const session = start(where, ['reflect', '--plain'])
  for (const line of typed) {
    await session.says('> ')
    session.type(`${line}\n`)
  }
  await session.says(says)
  return session
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  test('at every kind of question: stops, says how to go on, the plan is whole', async () => {
    const base = place()
    const names = Object.keys(QUESTIONS)
    const stopAt = async (name: string): Promise<void> => {
      const own = { cwd: join(base.cwd, name.replaceAll(/\W/g, '-')), state: base.state }
      mkdirSync(own.cwd)
      plan(own)
      const session = await at(own, name)
      session.signal(signal)
      const { exit, stdout, ms } = await session.ended
      expect({ name, exit }).toEqual({ name, exit: EXIT[signal] })
      expect(stdout.match(/waymark reflect/g), name).toHaveLength(1)
      expect(ms).toBeLessThan(3000)
      expect(await besides(own.cwd, 'plan.yaml', 'state')).toEqual([])
    }
    for (let i = 0; i < names.length; i += 4) await Promise.all(names.slice(i, i + 4).map(stopAt))
    expect((await run(base, ['check', '.'])).exit).toBe(0)
  })
})
