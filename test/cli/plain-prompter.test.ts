import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { plainPrompter } from '../../src/cli/prompter/plain.ts'
import type { Ask, Reply } from '../../src/commands/reflect/prompter.ts'
import type { Prompt } from '../../src/core/framework.ts'

/** One question asked in a terminal, line by line: what it came to, and what was said after the question itself. */
async function asked(
  prompt: Partial<Prompt>,
  lines: readonly string[],
  more: Partial<Ask> = {},
): Promise<{ reply: Reply; said: string; kept: readonly string[] }> {
  const input = new PassThrough()
  const kept: string[] = []
  let said = ''
  let typed = 0
  const prompter = plainPrompter(
    input,
    (text) => {
      said += text
      // The next line is typed when the program waits for one.
      if (/^[>.] $/.test(text)) setImmediate(() => input.write(`${lines[typed++] ?? ':quit'}\n`))
    },
    new AbortController().signal,
    true,
  )
  const reply = await prompter.ask({
    path: 'pathway.x',
    position: 'Pathway, 1 of 9.',
    prompt: { id: 'x', type: 'text', label: 'What is it?', ...prompt },
    current: undefined,
    previous: undefined,
    keeps: undefined,
    draft: undefined,
    problems: [],
    understood: () => undefined,
    keepDraft: async (text) => {
      kept.push(text)
    },
    ...more,
  })
  prompter.close()
  expect(typed).toBe(lines.length)
  return { reply, said: said.slice(said.indexOf('> ')), kept }
}

describe('a word behind other text', () => {
  test('is asked about; Enter keeps the text, and another answer takes its place', async () => {
    const kept = await asked({}, ['Jo:help', ''])
    expect(kept.reply).toEqual({ kind: 'text', text: 'Jo:help' })
    expect(kept.said).toContain('":help" stands behind other text')
    expect((await asked({}, ['Jo:help', 'Jo'])).reply).toEqual({ kind: 'text', text: 'Jo' })
    expect((await asked({}, ['Jo:help', ':help'])).reply).toEqual({ kind: 'help' })
  })

  test('is part of a long text, which says so', async () => {
    const { reply, said } = await asked({ type: 'long_text' }, ['I tried it.:skip', '.'])
    expect(reply).toEqual({ kind: 'text', text: 'I tried it.:skip' })
    expect(said).toContain('It is part of your text now')
  })
})

const GRADES = [
  { id: 'k-2', label: 'Kindergarten to grade 2' },
  { id: '3-5', label: 'Grades 3 to 5' },
  { id: '9-12', label: 'Grades 9 to 12' },
  { id: 'all', label: 'Elementary, science and all' },
]

describe('a choice line by line', () => {
  const one = { type: 'select_one', choices: GRADES } as const
  const several = { type: 'select_multiple', choices: GRADES } as const

  test.each([
    ['3', '9-12', 'Grades 9 to 12'],
    ['9 to 12', '9-12', 'Grades 9 to 12'],
    ['kinder', 'k-2', 'Kindergarten to grade 2'],
    ['science', 'all', 'Elementary, science and all'],
  ])('is named by %j', async (typed, json, label) => {
    const { reply, said } = await asked(one, [typed])
    expect(reply).toEqual({ kind: 'value', json })
    expect(said).toContain(`Chosen: ${label}.`)
  })

  test('that could be several is asked about with their numbers', async () => {
    const { reply, said } = await asked(one, ['grades', '2'])
    expect(said).toContain('"grades" fits 2 of the choices: 2. Grades 3 to 5; 3. Grades 9 to 12.')
    expect(reply).toEqual({ kind: 'value', json: '3-5' })
  })

  test('figures that are no number of the list are no part of a name', async () => {
    expect((await asked(one, ['9'])).reply).toEqual({ kind: 'text', text: '9' })
  })

  test.each([
    ['1 3', ['k-2', '9-12']],
    ['1, 3', ['k-2', '9-12']],
    ['kindergarten and 9 to 12', ['k-2', '9-12']],
    ['Elementary, science and all, and grades 3', ['all', '3-5']],
    ['1 and 2', ['k-2', '3-5']],
    ['elementary science', ['all']],
  ])('of several: %j', async (typed, json) => {
    expect((await asked(several, [typed])).reply).toEqual({ kind: 'value', json })
  })

  test('of several names the part that is unclear', async () => {
    const { reply, said } = await asked(several, ['kindergarten, grades', '1 2'])
    expect(said).toContain('"grades" fits 2 of the choices')
    expect(reply).toEqual({ kind: 'value', json: ['k-2', '3-5'] })
  })

  test('comes again at list, and nowhere else', async () => {
    const { said } = await asked(one, ['list', '1'], { problems: ['"x" is not one of the choices.'] })
    expect(said.match(/2\. Grades 3 to 5/g)).toHaveLength(1)
  })

  test('of words to look for is handed on as it was typed', async () => {
    expect((await asked(one, ['9 to'], { searches: true })).reply).toEqual({ kind: 'text', text: '9 to' })
  })

  test('on a scale is said back', async () => {
    const scale = { type: 'scale', points: ['Not yet.', 'Fairly sure'], min: 0 } as const
    const { reply, said } = await asked(scale, ['1'])
    expect(reply).toEqual({ kind: 'value', json: 1 })
    expect(said).toContain('Chosen: 1. Fairly sure.')
    expect((await asked(scale, ['0'])).said).toContain('Chosen: 0. Not yet.\n')
  })
})

test.each([
  [undefined, 'Left open.'],
  [null, 'Left out, as before.'],
  ['Jo', 'Kept as it was.'],
])('Enter where the answer is %j says so', async (current, says) => {
  const { reply, said } = await asked({}, [''], { current })
  expect([reply, said]).toEqual([{ kind: 'leave' }, expect.stringContaining(says)])
})

describe('a long text line by line', () => {
  test('tells at its first empty line how it ends, once', async () => {
    const { reply, said } = await asked({ type: 'long_text' }, ['one', '', 'two', '', '.'])
    expect(reply).toEqual({ kind: 'text', text: 'one\n\ntwo\n' })
    expect(said.match(/To end it, type a line with only a period \(\.\)\./g)).toHaveLength(1)
  })
})
