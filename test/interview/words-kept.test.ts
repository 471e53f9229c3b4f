import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { frameworkNamed } from '../support/built-in.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade, planIn, session } from '../support/transcript.ts'
import { randomWalk } from '../support/walk.ts'

/** A folder with a plan in it. */
function folderWith(plan: string): string {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), plan)
  return cwd
}
const goals = (yaml: string): string => handMade(`pathway:\n  goals:${yaml}\n`)
const ADD_ONE = [':goto pathway.goals', 'Another goal', '', '', '', '', '', '', ':quit']

describe('what someone wrote by hand stays when a session adds to it', () => {
  test.each([
    ['unknown fields', goals('\n    - id: goal-1\n      goal: A precious goal\n      note: to myself')],
    ['a broken date', goals('\n    - id: goal-1\n      goal: A precious goal\n      due: soon')],
    ['a comment', goals('\n    # precious goal, mine\n    - id: goal-1\n      goal: A precious goal')],
    ['an entry without an id', goals('\n    - goal: A precious goal')],
  ])('%s', async (_, plan) => {
    const { exit, kept } = await session(folderWith(plan), ADD_ONE)
    expect(exit).toBe(0)
    expect(kept.startsWith(plan.trimEnd())).toBe(true)
    expect(kept).toContain('goal: Another goal')
  })

  test.each([
    ['text where entries stand', goals(' Lead one precious meeting')],
    ['one line of text among entries', goals('\n    - id: goal-1\n      goal: A precious goal\n    - Just text')],
  ])('%s', async (_, plan) => {
    const { kept } = await session(folderWith(plan), ADD_ONE)
    expect(kept).toContain('precious')
  })

  test('two entries with one id: editing the second leaves the first', async () => {
    const plan = goals('\n    - id: g\n      goal: Precious first\n    - id: g\n      goal: Second')
    const { kept } = await session(folderWith(plan), [':goto pathway.goals', 'edit 2', 'Changed', ':quit'])
    expect(kept).toContain('Precious first')
  })

  test('an entry without an id can be edited', async () => {
    const { exit, kept } = await session(folderWith(goals('\n    - goal: A goal')), [
      ':goto pathway.goals',
      'edit 1',
      'Changed',
      ':quit',
    ])
    expect(exit).toBe(0)
    expect(kept).toContain('Changed')
  })

  test('an answer of the wrong kind is shown as it stands', async () => {
    const { said } = await session(folderWith(handMade('learning:\n  edge: [asking better, listening]\n')), [
      ':goto learning.edge',
      ':quit',
    ])
    expect(said).toContain('asking better')
  })
})

describe('what someone typed stays', () => {
  test(':clear at a kept draft drops the draft and leaves the saved answer', async () => {
    const cwd = folderWith(handMade('pathway:\n  moment: Old precious answer.\n'))
    await waymark(['reflect', '--plain'], { cwd, input: ':goto pathway.moment\nNew text, half' })
    const { kept } = await session(cwd, [':goto pathway.moment', ':clear', ':quit'])
    expect(kept).toContain('Old precious answer.')
  })

  test('going back to a long text to go further adds to it', async () => {
    const again = [
      ':goto pathway.why',
      'I like clubs.',
      '.',
      ':goto pathway.why',
      'Because they are loud.',
      '.',
      ':quit',
    ]
    const { kept } = await session(freshFolder(), again)
    expect(kept).toContain('Because they are loud.')
    expect(kept).toContain('I like clubs.')
  })

  test('advice names the way back, once', async () => {
    const { said } = await session(freshFolder(), [
      ':goto pathway.why',
      'I like clubs.',
      '.',
      ':goto why',
      'I still do.',
      '.',
      ':quit',
    ])
    expect(said.match(/:goto pathway\.why takes you back there/g)).toHaveLength(1)
  })

  test('--answers either uses an answer or says that it did not', async () => {
    const cwd = folderWith(handMade('learning:\n  edge: Old edge\n'))
    writeFileSync(join(cwd, 'a.yaml'), 'learning: { edge: New edge }\n')
    const { stdout } = await waymark(['reflect', '--answers', 'a.yaml', '--json'], { cwd })
    const used = planIn(cwd).includes('New edge')
    expect(used || (JSON.parse(stdout) as { unused: string[] }).unused.includes('learning.edge')).toBe(true)
  })

  test('half a line typed for a new entry is where the next session goes on', async () => {
    const cwd = freshFolder()
    const { stdout } = await waymark(['reflect', '--plain'], { cwd, input: 'Jo\n:goto pathway.goals\nadd\nAsk tw' })
    expect(stdout).toContain('What you had half typed is kept; the next session goes on from there.')
    expect((await session(cwd, [':quit'])).said).toContain('Ask tw')
  })

  test('half a line typed at the menu is not taken for a whole answer', async () => {
    const cwd = freshFolder()
    await waymark(['reflect', '--plain'], { cwd, input: ':goto pathway.goals\nAsk tw' })
    expect(planIn(cwd)).not.toContain('Ask tw')
  })

  test('of several choices in a line only the wrong one is called wrong', async () => {
    const { said } = await session(freshFolder(), [':goto subjects', '1 x', ':quit'])
    expect(said).toContain('"x" is not one of the choices')
    expect(said).not.toContain('"1" is not one of the choices')
  })

  test(':help at an offer stays with the entry', async () => {
    const { said } = await session(freshFolder(), [
      ':goto pathway.goals',
      'A goal',
      '',
      '',
      '',
      ':help',
      'y',
      'Shy',
      ':quit',
    ])
    expect(said).toContain('What in you, or around you, may get in the way?')
  })
  test(':back at an offer leads to the field before it', async () => {
    const { said } = await session(freshFolder(), [':goto pathway.goals', 'A goal', '', '', 'Write', ':back', ':quit'])
    expect(said).toContain('Your answer so far: Write')
  })

  test('"Saved." is said for every answer', async () => {
    const { said } = await session(freshFolder(), [':goto pathway.goals', 'A goal', ':quit'])
    expect(said).toContain('Saved.')
  })
})

describe('closing', () => {
  test('a plan with an error that check finds cannot be closed', async () => {
    const text = (await randomWalk(await frameworkNamed('candidate'), 1)).yaml.text
    const cwd = folderWith(text.replace('    answers:\n', '    answers:\n      pathwya: { moment: x }\n'))
    expect((await waymark(['check'], { cwd })).exit).toBe(1)
    expect((await waymark(['finalize'], { cwd })).exit).toBe(1)
  })
})
