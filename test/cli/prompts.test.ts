import { render } from '@inquirer/testing'
import { describe, expect, onTestFinished, test } from 'vitest'
import { glyphsFor } from '../../src/cli/prompter/rich/glyphs.ts'
import { type ListPrompt, type ListState, listPrompt } from '../../src/cli/prompter/rich/list-prompt.ts'
import { type TextPrompt, textPrompt } from '../../src/cli/prompter/rich/text-prompt.ts'
import type { Window } from '../../src/cli/prompter/rich/use-region.ts'

const window: Window = {
  size: () => ({ columns: 40, rows: 14 }),
  onResize: () => () => undefined,
  above: () => '',
  settled: () => undefined,
}
const as = (text: string): string => text

async function text(more: Partial<TextPrompt> = {}) {
  const changes: string[] = []
  const prompt = await render(textPrompt, {
    window,
    initial: '',
    multiline: true,
    counts: true,
    keys: () => 'Enter saves',
    understood: () => undefined,
    quiet: as,
    onChange: (now: string) => changes.push(now),
    ...more,
  })
  ending(prompt)
  return { ...prompt, changes, screen: () => prompt.getFullOutput() }
}

/** Prompts that a test leaves waiting are ended with it. */
function ending({
  answer,
  events,
}: {
  answer: Promise<unknown>
  events: { keypress: (key: { name: string }) => void }
}): void {
  onTestFinished(async () => {
    events.keypress({ name: 'end-of-input' })
    await answer
  })
}

const FRUIT = ['Apples', 'Pears', 'Plums', 'Quinces'].map((label) => ({ label, description: `about ${label}` }))

async function list(more: Partial<ListPrompt> = {}) {
  const states: ListState[] = []
  const prompt = await render(listPrompt, {
    window,
    items: FRUIT,
    takes: 'one' as const,
    initial: { active: -1, chosen: [] },
    free: false,
    keys: () => 'Enter picks',
    glyphs: glyphsFor(true),
    strong: as,
    quiet: as,
    onChange: (state: ListState) => states.push(state),
    ...more,
  })
  ending(prompt)
  return { ...prompt, states, screen: () => prompt.getFullOutput() }
}

describe('text', () => {
  test('is what was typed', async () => {
    const { answer, events } = await text()
    events.type('Half a day')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'text', text: 'Half a day' })
  })

  test('goes on in a new line after Alt+Enter and after a backslash', async () => {
    const { answer, events } = await text()
    events.type('one')
    events.keypress({ name: 'return', meta: true })
    events.type('two\\')
    events.keypress('return')
    events.type('three')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'text', text: 'one\ntwo\nthree' })
  })

  test('has one line where the question wants one', async () => {
    const { answer, events } = await text({ multiline: false })
    events.type('one\\')
    events.keypress({ name: 'return', meta: true })
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'text', text: 'one\\' })
  })

  test('is edited where the cursor stands, and every change is told', async () => {
    const { answer, events, changes } = await text({ initial: 'one three' })
    for (let i = 0; i < 5; i += 1) events.keypress('left')
    events.type('two ')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'text', text: 'one two three' })
    expect(changes).toContain('one twthree')
  })

  test.each([
    [':skip', { kind: 'skip' }],
    [':goto pathway.roles', { kind: 'goto', path: 'pathway.roles' }],
    ['::skip', { kind: 'text', text: ':skip' }],
  ])('%s is %j', async (typed, reply) => {
    const { answer, events } = await text()
    events.type(typed)
    events.keypress('return')
    expect(await answer).toEqual(reply)
  })

  test('above a word command is kept', async () => {
    const { answer, events, changes } = await text()
    events.type('half a thought')
    events.keypress({ name: 'return', meta: true })
    events.type(':back')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'back' })
    expect(changes.at(-1)).toBe('half a thought')
  })

  test('with a slip in a word command stays, and the slip is named', async () => {
    const { answer, events, screen } = await text()
    events.type(':bakc')
    events.keypress('return')
    expect(await screen()).toMatch(/Did\s+you\s+mean\s+:back\?/)
    for (let i = 0; i < 5; i += 1) events.keypress('backspace')
    events.type('fine')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'text', text: 'fine' })
  })

  test.each(['Jo', 'One line\nand Jo'])(
    'that was there keeps as it was when a word is typed behind it: %j',
    async (initial) => {
      const { answer, events, changes } = await text({ initial })
      events.type(':help')
      events.keypress('return')
      expect(await answer).toEqual({ kind: 'help' })
      expect(changes.at(-1)).toBe(initial)
    },
  )

  test.each([
    ['', 'She tried it.:skip', 'She tried it.:skip'],
    ['Jo', ' Rivera:help', 'Jo Rivera:help'],
  ])('with a word behind it is asked about once, then taken: %j and %j', async (initial, typed, taken) => {
    const { answer, events, screen } = await text({ initial })
    events.type(typed)
    events.keypress('return')
    expect(await screen()).toMatch(/stands behind other text[\s\S]*Enter\s+again\s+keeps\s+it\s+as\s+text/)
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'text', text: taken })
  })

  test('with a word behind it is asked about anew when it changed', async () => {
    const { answer, events, screen } = await text()
    events.type('Jo:skip')
    events.keypress('return')
    await screen()
    events.keypress({ name: 'u', ctrl: true })
    events.type(':skip')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'skip' })
  })

  test('is kept when Shift+Tab leads back', async () => {
    const { answer, events, changes } = await text()
    events.type('half')
    events.keypress({ name: 'tab', shift: true })
    expect(await answer).toEqual({ kind: 'back' })
    expect(changes.at(-1)).toBe('half')
  })

  test('that is longer than the window shows where the cursor is', async () => {
    const { answer, events, screen } = await text({
      initial: Array.from({ length: 60 }, (_, i) => `line ${i + 1}`).join('\n'),
    })
    expect(await screen()).toMatch(/line 60\n.*rows 52 to 60 of 60/)
    for (let i = 0; i < 59; i += 1) events.keypress('up')
    expect(await screen()).toMatch(/> line 1\n/)
    events.keypress('return')
    expect(await answer).toMatchObject({ text: expect.stringMatching(/^line 1\n[\s\S]*line 60$/) })
  })

  test('shows what could harm a terminal, and keeps it', async () => {
    const { answer, events, screen, input } = await text()
    input.emit('keypress', null, { name: 'paste', sequence: 'a\u001b[31mb\u202ec' })
    expect(await screen()).toContain('a<U+001B>[31mb<U+202E>c')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'text', text: 'a\u001b[31mb\u202ec' })
  })
})

describe('a list', () => {
  test('takes nothing by accident', async () => {
    const { answer, events } = await list()
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'leave' })
  })

  test('gives the item under the pointer, with its description in view', async () => {
    const { answer, events, screen } = await list()
    events.keypress('down')
    events.keypress('down')
    expect(await screen()).toMatch(/❯ Pears[\s\S]*about Pears/)
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'pick', chosen: [1] })
  })

  test('is narrowed by typing, and widened again', async () => {
    const { answer, events, screen } = await list()
    events.type('pl')
    expect(await screen()).not.toContain('Quinces')
    events.keypress('escape')
    expect(await screen()).toContain('Quinces')
    events.type('qui')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'pick', chosen: [3] })
  })

  test('puts what is named so before what only tells of it, and the pointer on it', async () => {
    const items = [
      { label: 'Cooperating teacher', description: 'coaches a student teacher' },
      { label: 'Club coach', description: 'leads a club' },
    ]
    const { answer, events, screen } = await list({ items, initial: { active: 0, chosen: [] } })
    events.type('coach')
    expect(await screen()).toMatch(/❯ Club coach[\s\S]*Cooperating teacher/)
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'pick', chosen: [1] })
  })

  test('puts names that begin so before names that have it', async () => {
    const { answer, events, screen } = await list({ items: [{ label: 'Add a goal' }, { label: 'Go on' }] })
    events.type('go')
    expect(await screen()).toMatch(/❯ Go on\n {2}Add a goal/)
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'pick', chosen: [1] })
  })

  test.each(['escape', 'backspace'])('has its pointer where it was when what was typed is gone by %s', async (key) => {
    const { answer, events } = await list()
    events.type('q')
    events.keypress(key)
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'leave' })
  })

  test('keeps its pointer where the arrows moved it among what was found', async () => {
    const { answer, events } = await list()
    events.type('p')
    events.keypress('down')
    events.keypress('escape')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'pick', chosen: [2] })
  })

  test('of several takes blanks into what is typed, and Enter takes what is found', async () => {
    const items = ['Grades 3 to 5', 'Grades 6 to 8', 'Grades 9 to 12'].map((label) => ({ label }))
    const { answer, events, screen } = await list({ items, takes: 'many', initial: { active: 0, chosen: [] } })
    events.type('Grades 9 to 12')
    expect(await screen()).toMatch(/❯ \[ \] Grades 9 to 12\n> Grades 9 to 12/)
    events.keypress('return')
    expect(await screen()).toMatch(/\[ \] Grades 3[\s\S]*❯ \[✓\] Grades 9 to 12/)
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'pick', chosen: [2] })
  })

  test('of several with nothing taken says so once when the pointer was moved', async () => {
    const { answer, events, screen } = await list({ takes: 'many', initial: { active: 0, chosen: [] } })
    events.keypress('down')
    events.keypress('return')
    expect(await screen()).toMatch(/Space takes it\. Enter again goes on\s+without\./)
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'pick', chosen: [] })
  })

  test('of several goes on at once when the pointer was not moved, or all was taken out', async () => {
    const untouched = await list({ takes: 'many', initial: { active: 0, chosen: [] } })
    untouched.events.keypress('return')
    expect(await untouched.answer).toEqual({ kind: 'pick', chosen: [] })
    const emptied = await list({ takes: 'many', initial: { active: 0, chosen: [1] } })
    emptied.events.keypress('down')
    emptied.events.keypress({ name: 'space' })
    emptied.events.keypress('return')
    expect(await emptied.answer).toEqual({ kind: 'pick', chosen: [] })
  })

  test('sets the second row of an item further in than its first', async () => {
    const items = [{ label: 'Science and mathematics for all of the early years of school' }, { label: 'Short' }]
    const { screen } = await list({ items, takes: 'many', initial: { active: 0, chosen: [] } })
    expect(await screen()).toMatch(/^❯ \[ \] Science [^\n]*\n {8}\S[^\n]*\n {2}\[ \] Short/m)
  })

  test('shows a long description as far as there is room, and that there is more', async () => {
    const items = [{ label: 'Fellowship', description: `${'a year of work '.repeat(20)}In return: stay.` }, ...FRUIT]
    const initial = { active: 0, chosen: [] }
    expect(await (await list({ items, initial })).screen()).toMatch(/a year[\s\S]*\n {2}\.\.\.\n/)
    const high = { ...window, size: () => ({ columns: 80, rows: 40 }) }
    const all = await (await list({ items, initial, window: high })).screen()
    expect(all).toMatch(/In\s+return: stay\./)
    expect(all).not.toContain('...')
  })

  test('says when nothing matches, and takes it where a text may be typed', async () => {
    const { events, screen } = await list()
    events.type('xyz')
    events.keypress('return')
    expect(await screen()).toContain('Nothing in the list has that.')
    const free = await list({ free: true })
    free.events.type('a new one')
    free.events.keypress('return')
    expect(await free.answer).toEqual({ kind: 'text', text: 'a new one' })
  })

  test('takes a word behind what is looked for, and asks about it where a text may be typed', async () => {
    const picked = await list()
    picked.events.type('Pears:skip')
    picked.events.keypress('return')
    expect(await picked.answer).toEqual({ kind: 'skip' })
    const { answer, events, screen } = await list({ free: true })
    events.type('A new one:skip')
    events.keypress('return')
    expect(await screen()).toContain('stands behind')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'text', text: 'A new one:skip' })
  })

  test.each([
    ['many', [2, 0]],
    ['ordered', [2, 0]],
  ] as const)('of %s takes with Space', async (takes, chosen) => {
    const { answer, events, screen } = await list({ takes, initial: { active: 2, chosen: [1] } })
    events.keypress({ name: 'space' })
    events.keypress('up')
    events.keypress({ name: 'space' })
    events.keypress('up')
    events.keypress({ name: 'space' })
    expect(await screen()).toContain(takes === 'ordered' ? '[1] Plums' : '[✓] Plums')
    events.keypress('return')
    expect(await answer).toEqual({ kind: 'pick', chosen })
  })

  test('of entries removes and moves the one under the pointer, and no other item', async () => {
    const items = [{ label: 'Goal one', own: true }, { label: 'Goal two', own: true }, { label: 'Go on' }]
    const removed = await list({ items, initial: { active: 1, chosen: [] } })
    removed.events.keypress('delete')
    expect(await removed.answer).toEqual({ kind: 'remove', index: 1 })
    const moved = await list({ items, initial: { active: 1, chosen: [] } })
    moved.events.keypress({ name: 'down', meta: true })
    moved.events.keypress({ name: 'up', meta: true })
    expect(await moved.answer).toEqual({ kind: 'move', index: 1, to: 0 })
    const other = await list({ items, initial: { active: 2, chosen: [] } })
    other.events.keypress('delete')
    other.events.keypress('return')
    expect(await other.answer).toEqual({ kind: 'pick', chosen: [2] })
  })

  test('longer than the window says how many more there are', async () => {
    const items = Array.from({ length: 45 }, (_, i) => ({ label: `Item ${i + 1}` }))
    const { events, screen } = await list({ items, initial: { active: 0, chosen: [] } })
    expect(await screen()).toMatch(/\.\.\. \d+ rows below/)
    events.keypress('end')
    expect(await screen()).toMatch(/\.\.\. \d+ rows above[\s\S]*❯ Item 45/)
  })

  test('in ASCII uses nothing else', async () => {
    const { events, screen } = await list({ glyphs: glyphsFor(false), takes: 'many' })
    events.keypress('down')
    events.keypress({ name: 'space' })
    expect(await screen()).toContain('> [x] Apples')
    expect(await screen()).toMatch(/^[\x20-\x7e\n]*$/)
  })

  test.each([':back', ':goto x', ':review'])('understands %s', async (word) => {
    const { answer, events } = await list({ takes: 'many' })
    events.type(word)
    events.keypress('return')
    expect(await answer).toMatchObject({ kind: word.slice(1).split(' ')[0] })
  })
})
