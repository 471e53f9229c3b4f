import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paint } from '../../src/cli/terminal/paint.ts'
import { type ShowData, sayShow } from '../../src/commands/show/say-show.ts'
import { VIEWS } from '../../src/commands/show/views.ts'
import { agenda } from '../../src/core/agenda.ts'
import type { Framework, Prompt } from '../../src/core/framework.ts'
import { render } from '../../src/words/render.ts'
import { widthOf } from '../../src/words/width.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { frameworkOf, lastTerm, planOf } from '../support/plans.ts'
import { handMade } from '../support/transcript.ts'

const CHOICES = [
  { id: 'lab', label: 'A lab' },
  { id: 'club', label: 'A club' },
]

/** One prompt of every type, and the states an answer can be in. */
const PROMPTS: readonly Prompt[] = [
  { id: 'one', type: 'text', label: 'One line?' },
  { id: 'long', type: 'long_text', label: 'A long text?', required: true },
  { id: 'count', type: 'number', label: 'How many?', unit: 'years' },
  { id: 'day', type: 'date', label: 'When?' },
  { id: 'sure', type: 'boolean', label: 'Sure?' },
  { id: 'pick', type: 'select_one', label: 'Which one?', choices: CHOICES },
  { id: 'several', type: 'select_multiple', label: 'Which ones?', choices: CHOICES },
  { id: 'order', type: 'rank', label: 'In which order?', choices: CHOICES },
  { id: 'scale', type: 'scale', label: 'How much?', points: ['Little', 'Some', 'Much'] },
  { id: 'secret', type: 'text', label: 'For you alone?', private: true },
  { id: 'gone', type: 'text', label: 'Asked after a yes only:', when: { prompt: 'sure', is: false } },
  { id: 'wrong', type: 'number', label: 'A number?' },
  { id: 'note', type: 'note', label: 'Just a note.' },
  {
    id: 'goals',
    type: 'repeat',
    label: 'Which goals?',
    collects: 'goal',
    item: '{goal}',
    prompts: [
      { id: 'goal', type: 'text', label: 'What is it?', required: true },
      { id: 'due', type: 'date', label: 'By when?', required: true },
      { id: 'how', type: 'long_text', label: 'How?', private: true },
      {
        id: 'status',
        type: 'select_one',
        label: 'How far?',
        choices: ['todo', 'doing', 'done', 'dropped'].map((id) => ({ id, label: id.toUpperCase() })),
      },
    ],
  },
  { id: 'left', type: 'text', label: 'Left out?', required: true },
  { id: 'later', type: 'text', label: 'Not answered?' },
]

const HOSTILE =
  '  indented, *not bold*, 1. not a list\n1. one\n\n- a `dash` # and > more\n\u001b[31mred\u202e \u0007bell\n学生的问题很多。'.concat(
    '学生的问题很多。'.repeat(12),
    `\n${'w'.repeat(120)}\ntwo  blanks, a\ttab, and prose that goes on for so long that it has to be broken somewhere, whatever the window`,
  )

const ANSWERS = {
  one: 'Two  words',
  long: `${HOSTILE}\n`,
  count: 3,
  day: '2027-05',
  sure: true,
  pick: 'lab',
  several: ['club', 'lab'],
  order: ['club', 'lab'],
  scale: 2,
  secret: 'Only mine',
  gone: 'Written before the yes',
  wrong: 'many',
  goals: [
    { id: 'goal-a', goal: 'Visit a lab', due: '2026-01-05', how: 'First\n  then', status: 'doing' },
    { id: 'goal-b', goal: 'Ask *two* teachers', due: '2027', status: 'done', extra: 'my own note' },
    { id: 'goal-c', goal: 'No date' },
  ],
  left: null,
}

async function shown(
  framework: Framework,
  answers: Readonly<Record<string, unknown>>,
  view = 'answers',
): Promise<ShowData> {
  const plan = planOf(framework, {}, { b: answers })
  const declared = VIEWS.find(({ name }) => name === view) ?? VIEWS[0]
  if (!declared) throw new Error('no view')
  const { sections, nothing } = await declared.load()
  const steps = agenda(framework, plan, lastTerm(plan))
  return {
    file: 'plan.yaml',
    framework: { id: 'small', version: 1, title: 'Small' },
    name: 'Jo \u001b[2J',
    term: '2026-fall',
    term_status: 'draft',
    view,
    sections: sections({ framework, steps, today: '2026-10-05' }),
    nothing,
  }
}

const LOOK = { width: 80, unicode: true, accessible: false }
const small = frameworkOf(PROMPTS)

describe('a plan for reading', () => {
  test.each([
    ['answers', 40, false],
    ['answers', 80, false],
    ['answers', 200, false],
    ['answers', undefined, false],
    ['answers', 80, true],
    ['goals', 80, false],
    ['goals', 80, true],
    ['open', 80, false],
    ['open', 80, true],
  ] as const)('%s at %s columns, line by line: %s', async (view, columns, accessible) => {
    const words = sayShow(await shown(small, ANSWERS, view), { ...LOOK, accessible })
    const name = [view, columns ?? 'pipe', ...(accessible ? ['plain'] : [])].join('-')
    await expect(`${render(words, { columns })}\n`).toMatchFileSnapshot(`../fixtures/show/${name}.txt`)
  })

  test.each([40, 80, 200])('at %i columns no line is wider, but for one word that is', async (columns) => {
    const text = render(sayShow(await shown(small, ANSWERS), LOOK), { columns })
    const wide = text.split('\n').filter((line) => widthOf(line) >= Math.min(columns, 101))
    expect(wide.map((line) => line.trim())).toEqual(['w'.repeat(120)])
  })

  test("a person's words stand as they were typed, line by line, whatever they are", async () => {
    const line = fc.string({
      unit: fc.constantFrom('a', ' ', '*', '_', '#', '1.', '- ', '> ', '`', '\t', '学', '<b>', '[x](y)', '\\', '|'),
      maxLength: 30,
    })
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'))
    const answered = text.filter((typed) => typed.trim() !== '' && !typed.endsWith('\n'))
    await fc.assert(
      fc.asyncProperty(answered, async (typed) => {
        const data = await shown(small, { long: typed })
        const lines = render(sayShow(data, LOOK), {}).split('\n')
        const at = lines.indexOf('  A long text?') + 1
        const own = lines.slice(at, at + typed.split('\n').length).map((one) => one.replace(/^ {4}/, ''))
        expect(own.join('\n')).toBe(typed)
        const aloud = render(sayShow(data, { ...LOOK, accessible: true }), {})
        expect(aloud).toContain(typed.includes('\n') ? `A long text?\n${typed}` : `A long text? ${typed}`)
      }),
    )
  })

  test('nothing a plan holds reaches a terminal as a control, and without colours there is no escape byte', async () => {
    const data = await shown(small, ANSWERS)
    for (const accessible of [false, true])
      expect(render(sayShow(data, { ...LOOK, accessible }), { columns: 40 })).not.toMatch(/[\u001b\u0007\u202e]/)
    const painted = render(sayShow(data, LOOK), { columns: 40, paint })
    expect(painted.match(/\u001b\[\d+m/g)?.length).toBe(painted.match(/\u001b/g)?.length)
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(render(sayShow(data, LOOK), { columns: 40 }))
  })

  test('an empty term says so, and what to do', async () => {
    for (const { name } of VIEWS) {
      const data = await shown(frameworkOf([]), {}, name)
      expect(render(sayShow(data, LOOK), {}).split('\n').at(-1)).toBe(data.nothing)
    }
  })
})

describe('waymark show', () => {
  const folder = (plan: string): string => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'plan.yaml'), plan)
    return cwd
  }
  const PLAN = handMade('learning:\n  edge: Waiting\nnetworks:\n  goals:\n    - id: goal-x\n      goal: Call\n')
  const TWO = `${PLAN}  - term: 2027-spring\n    framework_version: 1\n    status: draft\n    answers:\n      learning:\n        edge: Listening\n    set_aside:\n      - path: learning.old\n        value: An old thought\n        why: retired\n`

  test('shows the last term, or the one that is named', async () => {
    const cwd = folder(TWO)
    const last = await waymark(['show'], { cwd })
    expect(last).toMatchObject({ exit: 0, stderr: '' })
    expect(last.stdout).toContain('Listening')
    expect(last.stdout).not.toContain('Waiting')
    expect((await waymark(['show', '--term', '2026-fall'], { cwd })).stdout).toContain('Waiting')
    expect((await waymark(['show', '--term', '2020-fall'], { cwd })).exit).toBe(2)
  })

  test('never shows as an answer what was set aside', async () => {
    const cwd = folder(TWO)
    for (const more of [[], ['--json'], ['--view', 'open'], ['--plain']])
      expect((await waymark(['show', ...more], { cwd })).stdout).not.toContain('An old thought')
  })

  test('--benefit shows that one alone, and names the nearest for a slip', async () => {
    const cwd = folder(PLAN)
    const { stdout } = await waymark(['show', '--benefit', 'networks'], { cwd })
    expect(stdout).toContain('Call')
    expect(stdout).not.toContain('Waiting')
    expect(stdout).not.toContain('About you')
    const slip = await waymark(['show', '--benefit', 'network'], { cwd })
    expect([slip.exit, slip.stderr.includes('networks')]).toEqual([2, true])
  })

  test('the data of every view has the same shape', async () => {
    const cwd = folder(PLAN)
    for (const { name } of VIEWS) {
      const data = JSON.parse((await waymark(['show', '--view', name, '--json'], { cwd })).stdout) as {
        sections: { id: string; title: string; items: Record<string, unknown>[] }[]
      }
      expect(data).toMatchObject({ schema_version: 1, file: 'plan.yaml', term: '2026-fall', view: name })
      expect(data.sections.length).toBeGreaterThan(0)
      for (const { items } of data.sections)
        for (const item of items)
          expect(Object.keys(item)).toEqual(
            expect.arrayContaining(['path', 'label', 'state', 'value', 'said', 'private', 'required', 'fits']),
          )
    }
  })

  test('a pipe gets whole lines and no escape byte, a terminal colours and lines that fit', async () => {
    const long = handMade(`learning:\n  edge: ${'many words '.repeat(30)}\n`)
    const cwd = folder(long)
    const pipe = (await waymark(['show'], { cwd })).stdout
    expect(pipe).toContain(`    ${'many words '.repeat(30).trim()}`)
    expect(pipe).not.toContain('\u001b')
    const window = { columns: 60 }
    const terminal = (await waymark(['show'], { cwd, window, env: { TERM: 'xterm' } })).stdout
    expect(terminal).toContain('\u001b[')
    const bare = (await waymark(['show'], { cwd, window, env: { TERM: 'xterm', NO_COLOR: '1' } })).stdout
    expect(bare).not.toContain('\u001b')
    expect(bare.split('\n').filter((line) => line.length >= 60)).toEqual([])
  })
})
