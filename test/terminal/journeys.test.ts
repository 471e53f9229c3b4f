import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, type TestContext, test } from 'vitest'
import { ENDS_WITHOUT_TERMINAL, exitOf, openTerminal, type Terminal } from '../support/terminal.ts'

/** A plan with its profile done, so that a session begins at the first benefit. */
const PLAN = `waymark: 1
framework: candidate
profile:
  name: Jo
  key: null
  program: null
  stage: null
  subjects: null
  grades: null
  region: null
  licensed_by: null
  years: null
  readers: null
terms:
  - term: 2026-fall
    framework_version: 1
    status: draft
    answers: {}
`
const MOMENT = 'When did you see a teacher lead'

type Given = Parameters<typeof openTerminal>[0] extends infer Opening ? Partial<Opening> & { plan?: string } : never

/** A session on a plan, at its first question. */
async function session(context: TestContext, { plan = PLAN, args = [], ...more }: Given = {}): Promise<Terminal> {
  const first = openTerminal({ args: ['--version'] }, context)
  writeFileSync(join(first.cwd, 'plan.yaml'), plan)
  await first.exited
  return openTerminal({ args: ['reflect', ...args], cwd: first.cwd, ...more }, context)
}

const planOf = ({ cwd }: Terminal): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8')
/** The answers of the plan's term, as the file has them. */
function answerIn(terminal: Terminal, path: string): unknown {
  const { terms } = load(planOf(terminal)) as { terms: { answers: Record<string, Record<string, unknown>> }[] }
  const [section = '', prompt = ''] = path.split('.')
  return terms[0]?.answers[section]?.[prompt]
}

/** Goes to a question by name and waits until it stands there. */
async function goTo(terminal: Terminal, path: string, says: string | RegExp): Promise<void> {
  await terminal.waitFor(/^>/m)
  terminal.type(`:goto ${path}\r`)
  await terminal.waitFor(says)
}

const onlyOnPosix = describe.skipIf(process.platform === 'win32')

onlyOnPosix.concurrent('a first session', () => {
  test.for([40, 80, 200])('fits a window of %i columns', async (cols, context) => {
    const terminal = openTerminal({ args: ['reflect'], cols, rows: 30 }, context)
    await terminal.waitFor(/name[\s\S]*^>$/m)
    terminal.type('Jo Rivera')
    terminal.press('enter')
    await terminal.waitFor(/Saved\.[\s\S]*roster/)
    terminal.press('enter')
    await terminal.waitFor(/preparation program/)
    terminal.press('enter')
    await terminal.waitFor(/Student\s+teaching/)
    terminal.press('down')
    await terminal.waitFor(/❯ Exploring/)
    terminal.press('enter')
    await terminal.waitFor(/> Exploring\s+Saved\./)
    for (const line of terminal.scrollback()) expect(line.length).toBeLessThanOrEqual(Math.min(cols, 100))
    terminal.press('ctrl+c')
    expect(await exitOf(terminal)).toBe(130)
    expect(planOf(terminal)).toMatch(/name: Jo Rivera[\s\S]*stage: exploring/)
    expect(terminal.screen().join('\n')).toMatch(/In this sitting: 2 answered\./)
  })
})

onlyOnPosix.concurrent('a long answer', () => {
  test('is written in several lines, corrected, and saved as it stands', async (context) => {
    const terminal = await session(context)
    await terminal.waitFor(MOMENT)
    await terminal.waitFor(/^>$/m)
    terminal.type('In the lab\\\rshe asked us')
    terminal.press('alt+enter')
    terminal.type('why.')
    await terminal.waitFor(/> In the lab\n {2}she asked us\n {2}why\.\n7 words/)
    terminal.press('up')
    terminal.press('home')
    terminal.type('and ')
    await terminal.waitFor(/and she asked us\n {2}why\.\n8 words/)
    terminal.press('enter')
    await terminal.waitFor(/Saved\./)
    expect(answerIn(terminal, 'pathway.moment')).toBe('In the lab\nand she asked us\nwhy.')
  })

  test('may be a paste of 50 lines with emoji, CJK and right-to-left text', async (context) => {
    const terminal = await session(context, { cols: 60 })
    const text = Array.from(
      { length: 50 },
      (_, i) => `${i + 1}. 学生们问 שלום عرض 👩‍👩‍👧‍👦 and a line that is long enough to need a second row`,
    ).join('\n')
    await terminal.waitFor(/^>$/m)
    terminal.paste(text)
    await terminal.waitFor(/rows \d+ to \d+ of 100/)
    terminal.press('enter')
    await terminal.waitFor(/Saved\./)
    expect(answerIn(terminal, 'pathway.moment')).toBe(text)
  })

  test('survives a window that changes its size', async (context) => {
    const terminal = await session(context, { cols: 80, rows: 30 })
    await terminal.waitFor(/^>$/m)
    const text = 'A sentence that is long enough to be broken into several rows of a narrow window, twice over.'
    terminal.type(text)
    await terminal.waitFor(/twice over\./)
    for (const [cols, rows] of [
      [44, 30],
      [120, 20],
      [60, 40],
    ] as const) {
      terminal.resize(cols, rows)
      await terminal.says('\u001b[H\u001b[J')
      await terminal.waitFor(/18 words\nEnter saves/)
      // The question and the answer stand there once, however often they were drawn.
      const shown = terminal.screen().join('\n')
      expect(shown.split(/When did you/).length).toBe(2)
      expect(shown.split('A sentence').length).toBe(2)
    }
    terminal.press('enter')
    await terminal.waitFor(/Saved\./)
    expect(answerIn(terminal, 'pathway.moment')).toBe(text)
  })

  test('is kept when the program is killed, and offered again', async (context) => {
    const terminal = await session(context)
    await terminal.waitFor(/^>$/m)
    terminal.type('Half a thought that nobody has saved')
    await terminal.waitFor(/saved\n7 words/)
    await journalled(terminal, 'Half a thought that nobody has saved')
    terminal.kill('SIGKILL')
    await terminal.exited
    const again = openTerminal({ args: ['reflect'], cwd: terminal.cwd, home: terminal.home }, context)
    await again.waitFor(/Kept from last time; go on from there\.\n\n> Half a thought that nobody has saved/)
    again.type(' before')
    again.press('enter')
    await again.waitFor(/Saved\./)
    expect(answerIn(terminal, 'pathway.moment')).toBe('Half a thought that nobody has saved before')
  })

  test('that is there stays as it was when a word is typed behind it', async (context) => {
    const terminal = await session(context)
    await goTo(terminal, 'profile.name', /^> Jo$/m)
    terminal.type(':hel')
    await journalled(terminal, 'Jo:hel')
    terminal.type('p\r')
    await terminal.waitFor(/two: ::[\s\S]*^> Jo$/m)
    expect(terminal.screen().join('\n')).not.toContain('Kept from last time')
    expect(planOf(terminal)).toBe(PLAN)
  })

  test('goes to the editor and comes back', async (context) => {
    const terminal = await session(context, { env: { EDITOR: editor('printf " and more" >> "$1"') } })
    await terminal.waitFor(/^>$/m)
    terminal.type('Some')
    terminal.press('ctrl+e')
    await terminal.waitFor(/Saved\./)
    expect(answerIn(terminal, 'pathway.moment')).toBe('Some and more')
  })

  test.for([
    ['nano', /Opening nano\. To come back: Ctrl\+O and Enter save, then Ctrl\+X leaves\./],
    ['vi', /Opening vi; press i to write\. To come back: press Esc, then type :wq and Enter\./],
  ] as const)('goes to %s where no editor is named, and says first how to come back', async ([name, says], context) => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-editor-'))
    context.onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    copyFileSync(editor('printf "One line\\nand more" > "$1"'), join(folder, name))
    const terminal = await session(context, { env: { PATH: `${folder}:/bin` } })
    await terminal.waitFor(/^>$/m)
    terminal.press('ctrl+e')
    await terminal.waitFor(/From your editor: One line \(2 lines\)\nSaved\./)
    expect(terminal.scrollback().join('\n')).toMatch(says)
    expect(answerIn(terminal, 'pathway.moment')).toBe('One line\nand more')
  })

  test('is not lost in an editor that fails', async (context) => {
    const terminal = await session(context, { env: { EDITOR: editor('exit 3') } })
    await terminal.waitFor(/^>$/m)
    terminal.type('Some words')
    terminal.press('ctrl+e')
    await terminal.waitFor(/did not end well[\s\S]*> Some words\n2 words/)
    terminal.press('enter')
    await terminal.waitFor(/Saved\./)
    expect(answerIn(terminal, 'pathway.moment')).toBe('Some words')
  })
})

onlyOnPosix.concurrent('going back', () => {
  test('leads over the edge of a benefit, keeps what was half typed, and finds it again', async (context) => {
    const terminal = await session(context)
    await goTo(terminal, 'learning.change', /Keep learning[^\n]*, 1 of/)
    terminal.type('half a th')
    await terminal.waitFor(/> half a th/)
    terminal.press('shift+tab')
    await terminal.waitFor(/pathway, 9 of 9/)
    await goTo(terminal, 'learning.change', /go on from it\.\n\n> half a th/)
    terminal.type('ought')
    terminal.press('enter')
    await terminal.waitFor(/Saved\./)
    expect(answerIn(terminal, 'learning.change')).toBe('half a thought')
  })

  test('to a list finds it as it was left', async (context) => {
    const terminal = await session(context)
    await goTo(terminal, 'pathway.roles', /Space takes/)
    terminal.press('space')
    terminal.press('down')
    terminal.press('space')
    await terminal.waitFor(/\[✓\][\s\S]*\[✓\]/)
    terminal.press('shift+tab')
    await terminal.waitFor(/pathway, 2 of 9/)
    await goTo(terminal, 'pathway.roles', /\[✓\][\s\S]*\[✓\][\s\S]*Enter saves/)
    terminal.press('enter')
    await terminal.waitFor(/Saved\./)
    expect(answerIn(terminal, 'pathway.roles')).toHaveLength(2)
  })
})

onlyOnPosix.concurrent('a list of entries', () => {
  test('is added to, changed, put in another order, and taken from after a question', async (context) => {
    const terminal = await session(context, { rows: 40 })
    await goTo(terminal, 'networks.contacts', /❯ Add a contact/)
    for (const name of ['Dr. Lee', 'Sam']) {
      await terminal.waitFor(/Go on\n/)
      terminal.type(`${name}\r`)
      await terminal.waitFor(new RegExp(`> ${name.replace('.', '\\.')}\nSaved\\.`))
      terminal.type(':goto networks.contacts\r')
      await terminal.waitFor(new RegExp(` ${name.replace('.', '\\.')}[\\s\\S]*❯ Go on`))
    }
    for (const key of ['up', 'up', 'alt+up'] as const) terminal.press(key)
    await terminal.waitFor(/❯ Sam\n[^\n]*Dr\. Lee/)
    terminal.press('delete')
    await terminal.waitFor(/Remove "Sam"[\s\S]*❯ No/)
    terminal.press('enter')
    await terminal.waitFor(/Sam\n[^\n]*Dr\. Lee\n/)
    expect(answerIn(terminal, 'networks.contacts')).toMatchObject([{ who: 'Sam' }, { who: 'Dr. Lee' }])
    terminal.press('home')
    terminal.press('delete')
    await terminal.waitFor(/Remove "[\s\S]*❯ No/)
    terminal.type('y')
    await terminal.waitFor(/❯ Yes/)
    terminal.press('enter')
    await terminal.waitFor(/Removed:/)
    expect(answerIn(terminal, 'networks.contacts')).toHaveLength(1)
  })
})

onlyOnPosix.concurrent('what is typed ahead', () => {
  test('waits for its question', async (context) => {
    const terminal = openTerminal({ args: ['reflect'] }, context)
    await terminal.waitFor(/^>$/m)
    terminal.type('Jo\rs1042\rPiedmont Ridge\r:quit\r')
    expect(await exitOf(terminal)).toBe(0)
    expect(planOf(terminal)).toMatch(/name: Jo\n {2}key: s1042\n {2}program: Piedmont Ridge\n/)
  })
})

const STOPS: Readonly<Record<string, readonly [path: string, says: RegExp]>> = {
  'one line': ['profile.program', /preparation program[\s\S]*^>/m],
  'a long text': ['pathway.why', /Alt\+Enter/],
  'a choice': ['profile.stage', /Student teaching/],
  'several choices': ['pathway.roles', /Space takes/],
  'a scale': ['pathway.confidence', /1\. /],
  'a date': ['profile.licensed_by', /licen[\s\S]*^>/m],
  entries: ['pathway.goals', /Add a goal/],
  'a number': ['profile.years', /school years[\s\S]*^>/m],
}

onlyOnPosix.concurrent('every kind of question', () => {
  test.for(Object.entries(STOPS))('%s ends well with Ctrl-C', async ([, [path, says]], context) => {
    const terminal = await session(context)
    await goTo(terminal, path, says)
    terminal.press('ctrl+c')
    expect(await exitOf(terminal)).toBe(130)
    expect(terminal.screen().join('\n')).toContain('Go on at any time with: waymark reflect plan.yaml')
    expect(planOf(terminal)).toBe(PLAN)
    // The terminal is left as it was found: cursor shown, pastes not marked.
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.raw().lastIndexOf('\u001b[?25l'))
    expect(terminal.raw().lastIndexOf('\u001b[?2004l')).toBeGreaterThan(terminal.raw().lastIndexOf('\u001b[?2004h'))
  })

  test.for(Object.entries(STOPS))('%s ends well with Ctrl-D', async ([, [path, says]], context) => {
    const terminal = await session(context)
    await goTo(terminal, path, says)
    terminal.press('ctrl+d')
    expect(await exitOf(terminal)).toBe(0)
    expect(planOf(terminal)).toBe(PLAN)
  })

  test.for(Object.entries(STOPS))('%s ends well when the terminal goes away', async ([, [path, says]], context) => {
    const terminal = await session(context)
    await goTo(terminal, path, says)
    terminal.hangUp()
    expect(ENDS_WITHOUT_TERMINAL).toContain(await exitOf(terminal))
    expect(planOf(terminal)).toBe(PLAN)
  })

  test.for(['ctrl+c', 'ctrl+d', 'hang-up'] as const)('half-typed text is kept at %s', async (how, context) => {
    const terminal = await session(context)
    await terminal.waitFor(/^>$/m)
    terminal.type('half')
    await terminal.waitFor(/> half\n1 word\n/)
    if (how === 'hang-up') terminal.hangUp()
    else terminal.press(how)
    await terminal.exited
    const again = openTerminal({ args: ['reflect'], cwd: terminal.cwd, home: terminal.home }, context)
    await again.waitFor(/go on from there\.\n\n> half\n/)
  })
})

onlyOnPosix.concurrent('the review', () => {
  test.for(['ctrl+c', 'ctrl+d'] as const)('ends well with %s', async (key, context) => {
    const terminal = await session(context)
    await terminal.waitFor(/^>/m)
    terminal.type(':review\r')
    await terminal.waitFor(/❯ Go on with the next question/)
    terminal.press(key)
    expect(await exitOf(terminal)).toBe(key === 'ctrl+c' ? 130 : 0)
    expect(planOf(terminal)).toBe(PLAN)
  })

  test('leads to a question and back', async (context) => {
    const terminal = await session(context)
    await terminal.waitFor(/^>/m)
    terminal.type(':review\r')
    await terminal.waitFor(/❯ Go on with the next question/)
    terminal.type('better at next')
    await terminal.waitFor(/❯ What would you like to get better at next/)
    terminal.press('enter')
    await terminal.waitFor(/refining, 2 of 9/)
    terminal.type('Waiting longer\r')
    await terminal.waitFor(/Saved\.[\s\S]*❯ Go on/)
    terminal.type('waiting')
    await terminal.waitFor(/❯ What would you like to get better at next\? Waiting longer/)
    terminal.press('ctrl+d')
    await terminal.exited
    expect(answerIn(terminal, 'learning.edge')).toBe('Waiting longer')
  })
})

onlyOnPosix.concurrent('Ctrl-Z', () => {
  test('leaves the screen tidy, and the question stands there again afterwards', async (context) => {
    const terminal = await session(context)
    await terminal.waitFor(/^>$/m)
    terminal.type('half')
    await terminal.waitFor(/> half/)
    terminal.press('ctrl+z')
    await terminal.says('\u001b[H\u001b[J')
    terminal.type(' more')
    await terminal.waitFor(/> half more\n2 words/)
    terminal.press('enter')
    await terminal.waitFor(/Saved\./)
    expect(answerIn(terminal, 'pathway.moment')).toBe('half more')
  })
})

onlyOnPosix.concurrent('dates and numbers', () => {
  test('show how they are taken before Enter', async (context) => {
    const terminal = await session(context)
    await goTo(terminal, 'profile.licensed_by', /licen[\s\S]*^>/m)
    terminal.type('May 2027')
    await terminal.waitFor(/Taken as May 2027 \(2027-05\)\./)
    terminal.press('enter')
    await terminal.waitFor(/Saved\./)
    await goTo(terminal, 'profile.years', /school years[\s\S]*^>$/m)
    terminal.type('2')
    await terminal.waitFor(/^2 years$/m)
    terminal.press('enter')
    await terminal.waitFor(/> 2\nSaved\./)
    expect(planOf(terminal)).toMatch(/licensed_by: "2027-05"[\s\S]*years: 2\n/)
  })
})

/** An editor made of one line of shell; $1 is the file. */
function editor(line: string): string {
  const file = join(process.env['TMPDIR'] ?? '/tmp', `waymark-editor-${process.pid}-${line.length}.sh`)
  writeFileSync(file, `#!/bin/sh\n${line}\n`)
  chmodSync(file, 0o700)
  return file
}

/** Waits until half-typed text is on disk: it is kept within half a second. */
async function journalled({ home }: Terminal, text: string): Promise<void> {
  const { readdir, readFile } = await import('node:fs/promises')
  for (;;) {
    const files = await readdir(home, { recursive: true, withFileTypes: true })
    const found = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), 'utf8').catch(() => '')),
    )
    if (found.some((kept) => kept.includes(text))) return
    await new Promise((done) => setTimeout(done, 20))
  }
}
