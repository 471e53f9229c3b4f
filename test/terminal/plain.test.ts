import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ENDS_WITHOUT_TERMINAL, exitOf, openTerminal, type Terminal } from '../support/terminal.ts'

const REFLECT = ['reflect', '--plain', '--term', '2026-fall']

/** A new session whose first question is answered. */
async function answered(context: Parameters<typeof openTerminal>[1]): Promise<Terminal> {
  const terminal = openTerminal({ args: REFLECT }, context)
  await terminal.waitFor(/^What name should this plan carry\?[\s\S]*^>$/m)
  terminal.type('Jo')
  terminal.press('enter')
  await terminal.waitFor(/^> Jo\nSaved\.\n\nAbout you, 2 of 10\.[\s\S]*^>$/m)
  return terminal
}

const plan = ({ cwd }: Terminal): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8')

describe.skipIf(process.platform === 'win32').concurrent('a first session, 80 columns wide', () => {
  test('Ctrl-C at the second question keeps the first answer', async (context) => {
    const terminal = await answered(context)
    terminal.press('ctrl+c')
    expect(await exitOf(terminal)).toBe(130)
    expect(terminal.scrollback().join('\n')).toMatch(
      /\n> \^C\nIn this sitting: 1 answered\.\nEverything is saved in plan\.yaml: 1 answered, \d+ open, 11 required to go\.\nGo on at any time with: waymark reflect plan\.yaml --plain$/,
    )
    expect(plan(terminal)).toContain('\n  name: Jo\n')
  })

  test('every line fits, and nothing but text is written', async (context) => {
    const terminal = await answered(context)
    expect(terminal.raw()).not.toContain('\u001b')
    expect(
      Math.max(
        ...terminal
          .raw()
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80)
  })

  test('a terminal that goes away keeps the first answer', async (context) => {
    const terminal = await answered(context)
    terminal.hangUp()
    expect(ENDS_WITHOUT_TERMINAL).toContain(await exitOf(terminal))
    expect(plan(terminal)).toContain('\n  name: Jo\n')
  })
})
