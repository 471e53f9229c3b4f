import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frameworkNamed } from '../support/built-in.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { session } from '../support/transcript.ts'
import { randomWalk } from '../support/walk.ts'

/** A folder with a plan in which only these questions are open. */
async function allBut(...paths: readonly string[]): Promise<string> {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), (await randomWalk(await frameworkNamed('candidate'), 3)).yaml.text)
  for (const path of paths)
    expect((await waymark(['answer', 'plan.yaml', path, '--clear', '--quiet'], { cwd })).exit).toBe(0)
  return cwd
}

const endsIn = (said: string): readonly string[] => said.match(/^That was .*$/gm) ?? []

test('the last question of a benefit ends with a line on it and on what comes next, once', async () => {
  const cwd = await allBut('learning.edge', 'networks.help')
  const { said, left } = await session(cwd, ['Waiting', ':goto learning.edge', 'Longer', '', ''])
  expect(left).toEqual([])
  expect(endsIn(said)).toEqual([
    expect.stringMatching(
      /^That was Keep learning and refining: \d answered(?:, \d left out)?\. Next: A varied professional network\.$/,
    ),
    expect.stringMatching(
      /^That was A varied professional network: .*1 still open\. Next: a look over all your answers\.$/,
    ),
  ])
})

test('a benefit that had nothing open has no end, nor has one that is left before its last question', async () => {
  const cwd = await allBut('learning.edge')
  const { said } = await session(cwd, [':goto networks.help', 'Someone.', '.', ':quit'])
  expect(endsIn(said)).toEqual([])
})
