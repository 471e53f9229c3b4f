import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { BIN, envFor, run, type Where } from '../support/process.ts'
import { answersOf, besides, keptIn, PLAN, place, plan } from './support/plans.ts'
import { CAN } from './support/system.ts'

const DRIVER = fileURLToPath(new URL('support/in-terminal.py', import.meta.url))

/** Node 20 itself ends by a signal (exit null) when it cannot reset a terminal that is gone; everything is saved by then. */
const ENDS_WITHOUT_TERMINAL: readonly (number | null)[] = [143, null]

type Key = readonly ['wait' | 'send', string] | readonly ['close', '']

interface Seen {
  readonly exit: number | null
  readonly signal: number | null
  readonly screen: string
}

/** A plain session in a real terminal. */
async function inTerminal(where: Where, steps: readonly Key[]): Promise<Seen> {
  const child = spawn('python3', [DRIVER], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(
    JSON.stringify({
      argv: [process.execPath, BIN, 'reflect', '--plain'],
      env: envFor(where),
      cwd: where.cwd,
      steps,
    }),
  )
  return JSON.parse(await text(child.stdout)) as Seen
}

const goto = (path: string): readonly Key[] => [
  ['wait', '> '],
  ['send', `:goto ${path}\n`],
]

const QUESTIONS: Readonly<Record<string, readonly Key[]>> = {
  text: [...goto('profile.program'), ['wait', 'Type one line.']],
  'long text': [...goto('pathway.why'), ['wait', 'Write as many lines']],
  choices: [...goto('pathway.roles'), ['wait', 'Type one or more numbers']],
  repeat: [...goto('pathway.goals'), ['wait', 'Type add']],
  review: [
    ['wait', '> '],
    ['send', ':review\n'],
    ['wait', 'Type a number to go to that question'],
  ],
}

describe.skipIf(!CAN.python).concurrent('a plain session in a real terminal', () => {
  test.for(Object.keys(QUESTIONS))('Ctrl-C at %s', async (name, context) => {
    const where = place(context)
    const file = plan(where)
    const { exit, screen } = await inTerminal(where, [...(QUESTIONS[name] ?? []), ['send', '\u0003']])
    expect({ exit, screen }).toMatchObject({ exit: 130, screen: expect.stringContaining('waymark reflect plan.yaml') })
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
    expect(await besides(where.cwd, 'plan.yaml')).toEqual([])
  })

  test.for(Object.keys(QUESTIONS))('Ctrl-D at %s', async (name, context) => {
    const where = place(context)
    const file = plan(where)
    const { exit, screen } = await inTerminal(where, [...(QUESTIONS[name] ?? []), ['send', '\u0004']])
    expect({ exit, screen }).toMatchObject({ exit: 0, screen: expect.stringContaining('waymark reflect plan.yaml') })
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
  })

  test.for(Object.keys(QUESTIONS))('the terminal is closed at %s', async (name, context) => {
    const where = place(context)
    const file = plan(where)
    const { exit, screen } = await inTerminal(where, [...(QUESTIONS[name] ?? []), ['close', '']])
    expect(ENDS_WITHOUT_TERMINAL).toContain(exit)
    expect(screen).not.toContain('[did not end]')
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
    expect(await besides(where.cwd, 'plan.yaml')).toEqual([])
  })

  test('answers and finished lines are safe when the terminal is closed', async (context) => {
    const where = place(context)
    const file = plan(where)
    const { exit } = await inTerminal(where, [
      ...goto('profile.program'),
      ['wait', '> '],
      ['send', 'Piedmont Ridge\n'],
      ['wait', 'Saved.'],
      ...goto('pathway.why'),
      ['wait', '> '],
      ['send', 'Because of Ada,\n'],
      ['wait', '. '],
      ['send', 'and because\n'],
      ['wait', '. '],
      ['close', ''],
    ])
    expect(ENDS_WITHOUT_TERMINAL).toContain(exit)
    expect(readFileSync(file, 'utf8')).toContain('program: Piedmont Ridge')
    expect((await keptIn(where)).items).toMatchObject([{ path: 'pathway.why', text: 'Because of Ada,\nand because' }])
  })

  test('a half line is kept when two Ctrl-D end it', async (context) => {
    const where = place(context)
    plan(where)
    await inTerminal(where, [
      ...goto('pathway.why'),
      ['wait', '> '],
      ['send', 'Because of Ada,\n'],
      ['wait', '. '],
      ['send', 'and bec'],
      ['send', '\u0004'],
      ['send', '\u0004'],
    ])
    expect((await keptIn(where)).items).toMatchObject([{ path: 'pathway.why', text: 'Because of Ada,\nand bec' }])
  })

  test('Ctrl-C twice in a row ends it at once, and the plan is whole', async (context) => {
    const where = place(context)
    const file = plan(where)
    const { exit, signal } = await inTerminal(where, [...goto('pathway.why'), ['send', '\u0003\u0003']])
    expect(exit === 130 || signal === 2).toBe(true)
    expect(await answersOf(file)).toEqual({
      pathway: { moment: 'She asked what we noticed.\n\nThen she waited.\n' },
      learning: { edge: 'wait time' },
    })
    expect((await run(where, ['check'])).exit).toBe(0)
  })
})
