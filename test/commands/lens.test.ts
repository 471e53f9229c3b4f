import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder, waymark } from '../support/in-process.ts'
import { ROOT } from '../support/process.ts'
import { handMade } from '../support/transcript.ts'

/** A folder with a candidate's plan, a district's, and one of each with nothing in it. */
async function folder(): Promise<string> {
  const cwd = freshFolder()
  for (const [plan, example, framework] of [
    ['plan.yaml', 'first-term', 'candidate'],
    ['district.yaml', 'first-partnership', 'district'],
  ] as const) {
    copyFileSync(join(ROOT, 'examples', `${example}.yaml`), join(cwd, 'given.yaml'))
    const args = ['reflect', plan, '--framework', framework, '--answers', 'given.yaml', '--term', '2026-fall']
    expect(await waymark(args, { cwd })).toMatchObject({ exit: 0 })
  }
  writeFileSync(join(cwd, 'empty.yaml'), handMade('{}'))
  return cwd
}

describe('waymark lens', () => {
  test.each([40, 80, 200])('fits a window of %i columns', async (columns) => {
    const cwd = await folder()
    const args = ['lens', '--partner', 'district.yaml', '--no-pager']
    const { exit, stdout } = await waymark(args, { cwd, window: { columns }, env: { NO_COLOR: '1' } })
    expect([exit, stdout.split('\n').filter((line) => line.length >= columns)]).toEqual([0, []])
    expect(stdout.replace(/\s+/g, ' ')).toContain('Possible matches The two plans meet here.')
  })

  test('line by line says where each thing belongs, with nothing drawn', async () => {
    const { stdout } = await waymark(['lens', '--plain', '--benefit', 'networks'], { cwd: await folder() })
    expect(stdout).toContain('\nRow 1 of 2.\nCandidate: A varied professional network\nDistrict: Fill STEM positions')
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/)
    expect(stdout.split('\n').filter((line) => line.startsWith(' '))).toEqual([])
  })

  test('long answers are cut between words; the data has them whole', async () => {
    const cwd = await folder()
    const { stdout } = await waymark(['lens', '--benefit', 'learning'], { cwd })
    const [line = ''] = stdout.split('\n').filter((text) => text.includes('I tutor two afternoons'))
    expect(line).toMatch(/\w \.\.\.$/)
    const json = (await waymark(['lens', '--benefit', 'learning', '--json'], { cwd })).stdout
    expect(json).toContain('they just like arguing.')
  })

  test('whom the plan names as readers is said, and how to set the other side beside it', async () => {
    const cwd = await folder()
    const own = (await waymark(['lens'], { cwd })).stdout
    expect(own).toContain('The plan names as its readers: Only me; A mentor.')
    expect(own).toContain(
      "To set a district's plan beside it, with possible matches: waymark lens plan.yaml --partner FILE",
    )
    const theirs = (await waymark(['lens', 'district.yaml'], { cwd })).stdout
    expect(theirs).not.toContain('readers')
    expect(theirs).toContain("To set a candidate's plan beside it")
    const empty = (await waymark(['lens', 'empty.yaml'], { cwd })).stdout
    expect(empty).toContain('The plan does not say who may read it.')
    expect(empty).toContain('Not answered: pathway.roles, pathway.arc, pathway.milestones')
  })

  test('a district’s plan named first gives the same rows and matches', async () => {
    const cwd = await folder()
    const data = async (...args: string[]) => JSON.parse((await waymark(['lens', ...args, '--json'], { cwd })).stdout)
    const [one, other] = [
      await data('--partner', 'district.yaml'),
      await data('district.yaml', '--partner', 'plan.yaml'),
    ]
    expect([one.side, other.side]).toEqual(['candidate', 'district'])
    expect({ ...one, side: '' }).toEqual({ ...other, side: '' })
    expect(one.matches.length).toBeGreaterThan(2)
  })

  test.each<[string, string, number]>([
    ['plan.yaml --partner empty.yaml', "Both plans are candidates' plans.", 2],
    ['district.yaml --partner district.yaml', "Both plans are districts' plans.", 2],
    ['plan.yaml --partner nowhere.yaml', 'There is no such file.', 3],
    ['plan.yaml --benefit retain', 'There is no benefit "retain" in this framework.', 2],
    ['plan.yaml --term 2020-fall', 'The plan has no term', 2],
  ])('%s: %s', async (line, says, exit) => {
    const ran = await waymark(['lens', ...line.split(' ')], { cwd: await folder() })
    expect([ran.exit, ran.stdout]).toEqual([exit, ''])
    expect(ran.stderr).toContain(says)
  })
})
