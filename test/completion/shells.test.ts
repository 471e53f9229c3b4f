import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { describe, expect, test } from 'vitest'
import { freshFolder } from '../support/in-process.ts'
import { BIN } from '../support/process.ts'

/** Whether a shell is here; when not, that is said aloud and its tests show as skipped. */
function has(shell: string): boolean {
  const here = spawnSync(shell, ['--version'], { stdio: 'ignore' }).status === 0
  if (!here) console.warn(`SKIPPED: ${shell} is not installed, so completion was not tried in it.`)
  return here
}

const HERE = { bash: has('bash'), zsh: has('zsh'), fish: has('fish') }
const PLAN = 'waymark: 1\nframework: candidate\nterms:\n  - term: 2026-fall\n  - term: 2027-spring\n'

interface Place {
  readonly cwd: string
  readonly env: Record<string, string>
  /** The script as `waymark completion` prints it. */
  readonly script: (shell: string) => string
}

/** A folder with a plan, where `waymark` is on the path; each call of it leaves a line in `calls`. */
function place(): Place {
  const cwd = freshFolder()
  const bin = join(cwd, '.bin')
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'waymark'),
    `#!/bin/sh\necho "$@" >> '${bin}/calls'\nexec '${process.execPath}' '${BIN}' "$@"\n`,
  )
  chmodSync(join(bin, 'waymark'), 0o755)
  writeFileSync(join(cwd, 'plan.yaml'), PLAN)
  const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: bin, TERM: 'xterm', LANG: 'C.UTF-8', TZ: 'UTC' }
  return {
    cwd,
    env,
    script: (shell) => {
      const { status, stdout } = spawnSync(join(bin, 'waymark'), ['completion', shell], { cwd, env, encoding: 'utf8' })
      expect(status).toBe(0)
      const file = join(bin, `waymark.${shell}`)
      writeFileSync(file, stdout)
      return file
    },
  }
}

/** A shell in a pseudo terminal: type, and wait for what comes. */
function terminal(shell: string, args: readonly string[], { cwd, env }: Place) {
  const child = spawn(shell, [...args], {
    cols: 160,
    rows: 40,
    cwd,
    env: { ...env, PS1: 'READY> ', PROMPT: 'READY> ' },
  })
  let said = ''
  child.onData((text) => {
    said += text
  })
  /** Waits for a text behind all that earlier waits found. */
  const says = async (text: string): Promise<void> => {
    const until = Date.now() + 20_000
    while (!said.includes(text)) {
      if (Date.now() > until) throw new Error(`"${text}" never came:\n${JSON.stringify(said)}`)
      await new Promise((done) => setTimeout(done, 20))
    }
    said = said.slice(said.indexOf(text) + text.length)
  }
  return { type: (text: string) => child.write(text), says, close: () => child.kill('SIGKILL') }
}

/** What is typed before Tab, and the letters that Tab adds. */
const TYPED: readonly (readonly [string, string])[] = [
  ['waymark sta', 'tus'],
  ['waymark content ou', 'tline'],
  ['waymark status --te', 'rm'],
  ['waymark status --term 2027', '-spring'],
  ['waymark status --term=2027', '-spring'],
  ['waymark reflect --framework d', 'istrict'],
  ['waymark answer plan.yaml pathway.st', 'aying'],
  ['waymark answer plan.yaml pathway.roles plc', '-facilitator'],
  ['waymark help priv', 'acy'],
  ['waymark status pl', 'an.yaml'],
  // What a shell would carry out if the script let it: a redirection into the plan, a command in a word.
  ['waymark status > plan.yaml --te', 'rm'],
  ['waymark status "$(touch ran)" --te', 'rm'],
]

async function tries(shell: 'bash' | 'zsh', args: readonly string[], begin: (script: string) => string): Promise<void> {
  const here = place()
  const script = here.script(shell)
  const screen = terminal(shell, args, here)
  try {
    await screen.says('READY> ')
    screen.type(`${begin(script)}; echo LOAD''ED\n`)
    await screen.says('LOADED')
    for (const [typed, added] of TYPED) {
      screen.type(`\u0015${typed}`)
      await screen.says(typed.slice(1))
      screen.type('\t')
      await screen.says(added)
    }
  } finally {
    screen.close()
  }
  expect(readFileSync(join(here.cwd, 'plan.yaml'), 'utf8')).toBe(PLAN)
  expect(existsSync(join(here.cwd, 'ran'))).toBe(false)
}

describe('completion in real shells', { timeout: 60_000 }, () => {
  test.skipIf(!HERE.bash)('bash, the script read twice', () =>
    tries('bash', ['--norc', '--noprofile', '-i'], (script) => `. '${script}'; . '${script}'`),
  )

  test.skipIf(!HERE.zsh)('zsh', () =>
    tries('zsh', ['-f', '-i'], (script) => `autoload -Uz compinit; compinit -u -D; . '${script}'`),
  )

  test.skipIf(!HERE.fish)('fish', () => {
    const here = place()
    const script = here.script('fish')
    for (const [typed, added] of TYPED) {
      const { status, stdout, stderr } = spawnSync(
        'fish',
        ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', script, typed.replace('$(', '(')],
        { ...here, encoding: 'utf8' },
      )
      const values = stdout.split('\n').map((line) => line.split('\t')[0])
      const completed = `${typed}${added}`.split(' ').at(-1)
      expect({ typed, status, stderr, values }).toMatchObject({
        status: 0,
        stderr: '',
        values: expect.arrayContaining([completed]),
      })
    }
    expect([existsSync(join(here.cwd, 'ran')), readFileSync(join(here.cwd, 'plan.yaml'), 'utf8')]).toEqual([
      false,
      PLAN,
    ])
  })

  test.each(['bash', 'zsh', 'fish'] as const)('%s takes the script without a word', (shell) => {
    if (!HERE[shell]) return
    const here = place()
    const script = here.script(shell)
    expect(spawnSync(shell, ['-n', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  test('the script for PowerShell is whole: every bracket and quotation mark is closed', () => {
    const text = readFileSync(place().script('powershell'), 'utf8')
    expect(text).toContain("Register-ArgumentCompleter -CommandName 'waymark'")
    const code = text.replace(/"(?:`.|[^"`])*"|'(?:''|[^'])*'|#.*$/gm, '')
    for (const [open, close] of ['()', '{}', '[]'].map((pair) => pair.split('')))
      expect({ open, count: code.split(open ?? '').length }).toEqual({ open, count: code.split(close ?? '').length })
    expect(code).not.toMatch(/["']/)
  })

  test('an unknown shell is told which there are', () => {
    const { cwd, env } = place()
    const ran = spawnSync('waymark', ['completion', 'xonsh'], { cwd, env, encoding: 'utf8' })
    expect([ran.status, ran.stderr.includes('bash, fish, powershell, zsh')]).toEqual([2, true])
  })
})
