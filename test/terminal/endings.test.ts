import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answersOf, besides, keptIn, PLAN, place, plan } from '../faults/support/plans.ts'
import { envFor, run, type Where } from '../support/process.ts'
import { ENDS_WITHOUT_TERMINAL, exitOf, openTerminal, type Terminal } from '../support/terminal.ts'

/** A plain session on a terminal without colors or cursor, at its first question. */
async function session(where: Where, context: Parameters<typeof openTerminal>[1]): Promise<Terminal> {
  const terminal = openTerminal({ args: ['reflect', '--plain'], cwd: where.cwd, env: envFor(where) }, context)
  await terminal.says('> ')
  return terminal
}

/** Types lines; after each, what has to be said. */
async function talk(terminal: Terminal, ...lines: readonly (readonly [line: string, says: string])[]): Promise<void> {
  for (const [line, says] of lines) {
    terminal.type(`${line}\n`)
    await terminal.says(says)
  }
}

const QUESTIONS: Readonly<Record<string, readonly [line: string, says: string]>> = {
  text: [':goto profile.program', 'Type one line.'],
  'long text': [':goto pathway.why', 'Write as many lines'],
  choices: [':goto pathway.roles', 'Type one or more numbers'],
  repeat: [':goto pathway.goals', 'Type add'],
  review: [':review', 'Type a number to go to that question'],
}

describe.skipIf(process.platform === 'win32').concurrent('the ways a plain session ends', () => {
  test.for(Object.entries(QUESTIONS))('Ctrl-C at %s', async ([, question], context) => {
    const where = place(context)
    const file = plan(where)
    const terminal = await session(where, context)
    await talk(terminal, question)
    terminal.press('ctrl+c')
    expect(await exitOf(terminal)).toBe(130)
    expect(terminal.raw()).toContain('waymark reflect plan.yaml')
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
    expect(await besides(where.cwd, 'plan.yaml')).toEqual([])
  })

  test.for(Object.entries(QUESTIONS))('Ctrl-D at %s', async ([, question], context) => {
    const where = place(context)
    const file = plan(where)
    const terminal = await session(where, context)
    await talk(terminal, question)
    terminal.press('ctrl+d')
    expect(await exitOf(terminal)).toBe(0)
    expect(terminal.raw()).toContain('waymark reflect plan.yaml')
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
  })

  test.for(Object.entries(QUESTIONS))('the terminal is closed at %s', async ([, question], context) => {
    const where = place(context)
    const file = plan(where)
    const terminal = await session(where, context)
    await talk(terminal, question)
    terminal.hangUp()
    expect(ENDS_WITHOUT_TERMINAL).toContain(await exitOf(terminal))
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
    expect(await besides(where.cwd, 'plan.yaml')).toEqual([])
  })

  test('answers and finished lines are safe when the terminal is closed', async (context) => {
    const where = place(context)
    const file = plan(where)
    const terminal = await session(where, context)
    await talk(
      terminal,
      [':goto profile.program', '> '],
      ['Piedmont Ridge', '> '],
      [':goto pathway.why', '> '],
      ['Because of Ada,', '. '],
      ['and because', '. '],
    )
    terminal.hangUp()
    expect(ENDS_WITHOUT_TERMINAL).toContain(await exitOf(terminal))
    expect(readFileSync(file, 'utf8')).toContain('program: Piedmont Ridge')
    expect((await keptIn(where)).items).toMatchObject([{ path: 'pathway.why', text: 'Because of Ada,\nand because' }])
  })

  test('a half line is kept when two Ctrl-D end it', async (context) => {
    const where = place(context)
    plan(where)
    const terminal = await session(where, context)
    await talk(terminal, [':goto pathway.why', '> '], ['Because of Ada,', '. '])
    terminal.type('and bec')
    terminal.press('ctrl+d')
    terminal.press('ctrl+d')
    await terminal.exited
    expect((await keptIn(where)).items).toMatchObject([{ path: 'pathway.why', text: 'Because of Ada,\nand bec' }])
  })

  test('Ctrl-C twice in a row ends it at once, and the plan is whole', async (context) => {
    const where = place(context)
    const file = plan(where)
    const terminal = await session(where, context)
    await talk(terminal, [':goto pathway.why', 'Write as many lines'])
    terminal.press('ctrl+c')
    terminal.press('ctrl+c')
    expect([130, 'SIGINT']).toContain(await exitOf(terminal))
    expect(await answersOf(file)).toEqual({
      pathway: { moment: 'She asked what we noticed.\n\nThen she waited.\n' },
      learning: { edge: 'wait time' },
    })
    expect((await run(where, ['check'])).exit).toBe(0)
  })
})
