import { describe, expect, test } from 'vitest'
import type { Prompter, Reply } from '../../src/commands/reflect/prompter.ts'
import { Session } from '../../src/commands/reflect/session.ts'
import type { SessionPlan } from '../../src/commands/reflect/session-plan.ts'
import type { Prompt } from '../../src/core/framework.ts'
import { plainText } from '../../src/words/styled.ts'
import { frameworkOf, planOf } from '../support/plans.ts'

/** What a session says and asks, with these replies; then it quits. Nothing is saved. */
async function asked(
  prompts: readonly Prompt[],
  answers: Record<string, unknown>,
  replies: readonly Reply[],
): Promise<string[]> {
  const framework = frameworkOf(prompts)
  const plan = planOf(framework, {}, { b: answers })
  const waiting = [...replies]
  const told: string[] = []
  const prompter: Prompter = {
    say: (words) => told.push(plainText(words)),
    card: ({ title }) => void told.push(title),
    ask: async ({ path, prompt }) => {
      told.push(path, prompt.label)
      return waiting.shift() ?? { kind: 'quit' }
    },
    // The review leads to the repeat, once.
    review: async ({ lines }) => (told.includes('b.r') ? { kind: 'leave' } : { kind: 'pick', index: lines.length - 1 }),
    confirm: async () => false,
    lend: (task) => task(),
    close: () => undefined,
  }
  const held: Pick<SessionPlan, 'now' | 'save' | 'draft' | 'drafts' | 'keepDraft' | 'dropDraft'> = {
    now: () => ({ framework, plan, term: '2026-fall' }),
    save: async () => undefined,
    draft: async () => undefined,
    drafts: async () => [],
    keepDraft: async () => undefined,
    dropDraft: async () => undefined,
  }
  const session = new Session({
    plan: held as SessionPlan,
    prompter,
    newId: (kind) => `${kind}-1`,
    edit: async () => undefined,
    nudges: false,
    scope: { essentials: false, benefit: undefined },
    close: 'waymark finalize',
    today: '2026-10-05',
  })
  await session.run()
  return told
}

describe('content that the built-in frameworks do not have', () => {
  test('a note is said where it stands', async () => {
    const told = await asked(
      [
        { id: 'n', type: 'note', label: 'Read this.' },
        { id: 'a', type: 'text', label: 'A?' },
      ],
      {},
      [],
    )
    expect(told).toContain('Read this.')
  })

  test('a field whose condition names a prompt outside its entry is asked with the entry', async () => {
    const repeat: Prompt = {
      id: 'r',
      type: 'repeat',
      label: 'R?',
      item: '{x}',
      prompts: [
        { id: 'x', type: 'text', label: 'X?' },
        { id: 'y', type: 'text', label: 'Y?', when: { prompt: 'm', is: true } },
      ],
    }
    const told = await asked(
      [{ id: 'm', type: 'boolean', label: 'M?' }, repeat],
      { m: true, r: [{ id: 'e', x: 'v' }] },
      [{ kind: 'change', index: 0 }, { kind: 'leave' }, { kind: 'leave' }],
    )
    expect(told).toContain('b.r.e.y')
  })

  const edge: Prompt = { id: 'a', type: 'text', label: 'Edge?' }

  test('an answer is repeated in a later label', async () => {
    const told = await asked([edge, { id: 'c', type: 'text', label: 'Why {a}?' }], { a: 'waiting' }, [])
    expect(told).toContain('Why waiting?')
  })

  test('and in the label of an entry’s field', async () => {
    const repeat: Prompt = {
      id: 'r',
      type: 'repeat',
      label: 'R?',
      item: '{x}',
      prompts: [{ id: 'x', type: 'text', label: 'How with {a}?' }],
    }
    const told = await asked([edge, repeat], { a: 'waiting' }, [{ kind: 'add' }])
    expect(told).toContain('How with waiting?')
  })
})
