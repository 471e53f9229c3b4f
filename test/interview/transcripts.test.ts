import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { frameworkNamed } from '../support/built-in.ts'
import { freshFolder } from '../support/in-process.ts'
import { handMade, session } from '../support/transcript.ts'
import { randomWalk } from '../support/walk.ts'

interface Script {
  readonly name: string
  readonly lines: readonly string[]
  readonly plan?: string
  readonly argv?: readonly string[]
  /** Greeting, cards, hints and examples included. */
  readonly whole?: boolean
}

const SCRIPTS: readonly Script[] = [
  {
    name: 'the-first-minute',
    whole: true,
    lines: [':back', '', ':back', ':help', ':bakc', 'Jo', ':goto pathway.moment', ':quit'],
  },
  {
    name: 'words',
    lines: [
      ':skip',
      ':goto stage',
      ':skip',
      ':back',
      ':goto nowhere',
      ':goto pathwya.roles',
      ':goto',
      ':goto learning',
      ':back',
      ':QUIT',
    ],
  },
  {
    name: 'clear-and-keep',
    plan: handMade('learning:\n  edge: Waiting longer\n'),
    lines: [':goto learning.edge', '', ':goto learning.edge', ':clear', ':goto learning.edge', '', ':quit'],
  },
  {
    name: 'choices-numbers-dates',
    lines: [
      ':goto stage',
      '9',
      'Admitted or so',
      '2',
      ':goto subjects',
      '1 1',
      '1,x',
      '1 3 elementary, all subjects',
      'chem 3',
      ':goto licensed_by',
      'soon',
      '2027-13',
      'next year',
      ':goto licensed_by',
      'May of 2027',
      ':goto years',
      '-1',
      'two',
      '0',
      ':goto compensation.target',
      '$52.5k',
      ':goto pathway.confidence',
      '0',
      '6',
      '4',
      ':quit',
    ],
  },
  {
    name: 'long-text',
    lines: [
      ':goto pathway.why',
      'First line',
      '',
      '  indented, with a period at its end.',
      '..',
      '::colon',
      ': no word',
      '.',
      ':goto pathway.why',
      '.',
      ':goto pathway.why',
      'Half a',
      ':goto pathway.arc',
      ':goto pathway.why',
      'line',
      '.',
      ':quit',
    ],
  },
  {
    name: 'one-entry-with-everything',
    lines: [
      ':goto pathway.goals',
      'Ask two teachers',
      'Notes',
      'soon',
      '2026-12',
      ':back',
      '2027',
      'Write',
      'perhaps',
      'y',
      'Shy',
      'If, then',
      ':skip',
      'y',
      'dropped',
      'Not for me',
      '',
      ':quit',
    ],
  },
  {
    name: 'entries-changed',
    plan: handMade('pathway:\n  goals:\n    - id: goal-a\n      goal: First\n    - id: goal-b\n      goal: Second\n'),
    lines: [
      ':goto pathway.goals',
      'edit 3',
      'edit',
      'move 2 1',
      'edit 1',
      'Second, better',
      ':back',
      '',
      ':back',
      ':back',
      'remove 2',
      '',
      'remove 2',
      'y',
      'add',
      ':back',
      '::A third',
      '',
      '',
      '',
      '',
      '',
      'Fourth',
      '',
      '',
      '',
      '',
      '',
      'Fifth',
      'add',
      '',
      ':quit',
    ],
  },
  {
    name: 'entries-taken-out',
    plan: handMade('pathway:\n  goals:\n    - id: goal-a\n      goal: Only one\n'),
    lines: [
      ':goto pathway.goals',
      ':clear',
      'n',
      ':skip',
      'yes',
      ':goto pathway.goals',
      '',
      ':goto pathway.goals',
      ':edit',
      'remove 1',
      'n',
      ':quit',
    ],
  },
  {
    name: 'a-question-that-comes-and-goes',
    lines: [
      ':goto compensation.national_board',
      '1',
      ':goto compensation.national_board_step',
      'Ask the chair',
      ':goto national_board',
      '3',
      ':goto national_board_step',
      ':goto national_board',
      '2',
      ':goto national_board_step',
      '',
      ':quit',
    ],
  },
  {
    name: 'district',
    argv: ['--framework', 'district', '--term', '2027-spring'],
    lines: [
      'Creek Partnership',
      ':goto leads',
      'Coordinator, M.',
      '',
      '',
      '',
      '',
      ':goto fill.steps',
      'Faster calls',
      '.',
      ':back',
      ':quit',
    ],
  },
]

describe('plain sessions', () => {
  test.each(SCRIPTS)('$name', async ({ name, lines, plan, argv = [], whole = false }) => {
    const cwd = freshFolder()
    if (plan !== undefined) writeFileSync(join(cwd, 'plan.yaml'), plan)
    const ran = await session(cwd, lines, { argv })
    expect([ran.exit, ran.left]).toEqual([0, []])
    await expect(`${whole ? ran.whole : ran.said}\n\n--- plan.yaml\n${ran.kept}`).toMatchFileSnapshot(
      `../fixtures/interview/${name}.txt`,
    )
  })
})

describe('the review', () => {
  const full = async (): Promise<string> => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'plan.yaml'), (await randomWalk(await frameworkNamed('candidate'), 3)).yaml.text)
    return cwd
  }

  test('comes when nothing is open; a number leads to the question, and then back to the review; close closes', async () => {
    const { exit, said, kept } = await session(await full(), [
      '99',
      'x',
      '1',
      'Ada',
      ':help',
      ':goto learning.edge',
      'Waiting',
      'close',
    ])
    expect(exit).toBe(0)
    expect(said.match(/^Review:$/gm)).toHaveLength(4)
    expect(said).toContain('"99" is not a number from 1 to')
    expect(said).toContain('About you:\n1. What name should this plan carry? Ada')
    expect(said).toContain('Fall 2026 is closed.')
    expect(kept).toMatch(/status: final\n {4}seal:/)
  })

  test('offers no closing while a required question is left out', async () => {
    const { said, kept } = await session(await full(), [':goto learning.edge', ':skip', 'close', ''])
    expect(said).toContain('left out (required)')
    expect(said.split(':skip')[1]).not.toContain('close to finish this term')
    expect(said).toContain('"close" is not a number')
    expect(kept).toContain('status: draft')
  })

  test('Enter stops with everything saved, :back leads to the last question', async () => {
    const { exit, said } = await session(await full(), [':back', '', ''])
    expect(exit).toBe(0)
    expect(said).toMatch(/Your answer so far|You left this one out/)
    expect(said).toContain('Close the term with: waymark finalize plan.yaml')
  })

  test('asked for with open questions left, a number leads back to it as well', async () => {
    const { said } = await session(freshFolder(), ['Jo', ':review', '1', 'Ada', ':quit'])
    expect(said.match(/^Review:$/gm)).toHaveLength(2)
  })
})
