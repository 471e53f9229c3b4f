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
