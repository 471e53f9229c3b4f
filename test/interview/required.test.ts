import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { richPrompter } from '../../src/cli/prompter/rich/rich.ts'
import { scriptedPrompter } from '../../src/cli/prompter/scripted.ts'
import { terminalOf } from '../../src/cli/terminal/terminal.ts'
import type { Prompter, Review } from '../../src/commands/reflect/prompter.ts'
import { Session } from '../../src/commands/reflect/session.ts'
import { sessionPlan } from '../../src/commands/reflect/session-plan.ts'
import { openPlan } from '../../src/store/plan/open-plan.ts'
import { content, frameworkNamed } from '../support/built-in.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade, session } from '../support/transcript.ts'
import { randomWalk } from '../support/walk.ts'

/** A folder with a plan in which only these questions are open. */
async function allBut(...paths: readonly string[]): Promise<string> {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), (await randomWalk(await frameworkNamed('candidate'), 3)).yaml.text)
  for (const path of paths)
    expect((await waymark(['answer', 'plan.yaml', path, '--clear', '--quiet'], { cwd })).exit).toBe(0)
  return cwd
}

test('the line above a question says whether it is required', async () => {
  const { said } = await session(freshFolder(), ['', '', ':goto learning.edge', ':quit'])
  expect(said).toContain('About you, 1 of 10, required. 12 required questions left.\n')
  expect(said).toContain('\nAbout you, 2 of 10. 12 required questions left.\n')
  expect(said).toMatch(/\nKeep learning and refining, \d of \d, required\. 12 required questions left\.\n/)
})

test('a sitting that ends with required questions open names them above the list', async () => {
  const { said } = await session(await allBut('learning.edge', 'profile.name'), ['', '', ''])
  expect(said).toMatch(
    /Review:\n2 required questions still need an answer before the term can be closed:\n {2}1\. What name [^\n]*open \(required\)\n {2}\d+\. What would you like to get better at next[^\n]*\n/,
  )
  expect(said).toMatch(/Type a number to go to that question[\s\S]*About you:\n1\. /)
  expect(said).not.toContain('waymark finalize')
})

test('a sitting with all of them answered says how the term is closed, also at :quit', async () => {
  const cwd = await allBut('networks.help')
  const quit = await session(cwd, [':quit'])
  expect(quit.said).toMatch(
    /Go on at any time with: waymark reflect plan\.yaml --plain\nAll required questions are answered\. Close the term with: waymark finalize plan\.yaml$/,
  )
  const { said } = await session(cwd, ['', ''])
  expect(said).toMatch(
    /Review:\nAll required questions are answered\. You can close the term here, or later with: waymark finalize plan\.yaml\n/,
  )
})

test('the way to go on is the way the sitting began', async () => {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), handMade(''))
  const { said } = await session(cwd, [':quit'], { argv: ['--essentials', '--benefit', 'learning'] })
  expect(said).toContain('Go on at any time with: waymark reflect plan.yaml --essentials --benefit learning --plain')
  expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(handMade(''))
})

const REVIEW: Review = {
  lines: [
    { section: 'About you', text: 'What name? Jo' },
    { section: 'Learning', text: 'What next? open (required)' },
    { section: 'Learning', text: 'What else? open' },
  ],
  required: [1],
  at: 1,
  canClose: false,
  closing: undefined,
  atEnd: true,
}

async function drawn(columns: number): Promise<{ prompter: Prompter; input: PassThrough; screen: () => string }> {
  let shown = ''
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns, rows: 24, _isStdio: true })
  stderr.on('data', (chunk) => {
    shown += chunk
  })
  const terminal = await terminalOf({ stdin, stdout: stderr, stderr }, { LANG: 'C.UTF-8', NO_COLOR: '1' }, {})
  const signals = { interrupted: new AbortController().signal, interrupt: () => undefined }
  return { prompter: richPrompter({ stdin, stderr }, terminal.err, signals), input: stdin, screen: () => shown }
}

test('the pointer stands on the required question to look at first', async () => {
  const { prompter, input, screen } = await drawn(80)
  const reply = prompter.review(REVIEW)
  input.write('\r')
  expect(await reply).toEqual({ kind: 'pick', index: 1 })
  expect(screen()).toContain('One required question still needs an answer')
  prompter.close()
})

test('where one is fits a row of a narrow window', async () => {
  const { prompter, input, screen } = await drawn(40)
  const reply = prompter.ask({
    path: 'learning.edge',
    position: 'Keep learning and refining, 2 of 9, required. 6 required questions left.',
    brief: '2 of 9, required. 6 required left.',
    prompt: { id: 'edge', type: 'text', label: 'What next?' },
    current: undefined,
    previous: undefined,
    keeps: undefined,
    draft: undefined,
    problems: [],
    understood: () => undefined,
    keepDraft: async () => undefined,
  })
  input.write('x\r')
  await reply
  expect(screen()).toMatch(/^2 of 9, required\. 6 required left\.$/m)
  expect(screen()).not.toContain('Keep learning')
  prompter.close()
})

test('Enter at the review leads through the required questions once, then it stops', async () => {
  const cwd = await allBut('learning.edge', 'profile.name')
  const open = await openPlan(join(cwd, 'plan.yaml'), content, join(cwd, '.state'))
  const pointed: (string | undefined)[] = []
  const prompter: Prompter = {
    ...scriptedPrompter(new Map(), () => undefined, new AbortController().signal),
    review: async ({ lines, at }) => {
      pointed.push(at === undefined ? undefined : lines[at]?.text)
      return at === undefined ? { kind: 'leave' } : { kind: 'pick', index: at }
    },
  }
  const session = new Session({
    plan: sessionPlan(open, open.plan.terms.at(-1)?.id ?? '', content, join(cwd, '.state'), () => undefined),
    prompter,
    newId: (kind) => kind,
    edit: async () => undefined,
    nudges: false,
    today: '2026-10-05',
    scope: { essentials: false, benefit: undefined },
    close: 'waymark finalize',
  })
  expect(await session.run()).toBe('reviewed')
  expect(pointed).toEqual([
    expect.stringContaining('What name'),
    expect.stringContaining('get better at next'),
    undefined,
  ])
})
