import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Repository, repository } from '../support/repository.ts'

const PLAN = `# my own plan
waymark: 1
framework: candidate
profile:
  name: Ada   # what friends say
terms:
  - term: 2026-fall
    framework_version: 1
    status: draft
    answers:
      pathway:
        moment: |
          She asked what we noticed.

          Then she waited.
        why: Because.
        goals:
          - id: goal-a2b3c4
            goal: Lead one meeting
            status: doing
      learning:
        edge: wait time
`
const GOALS = '            status: doing\n'
const goal = (id: string, text: string): string =>
  `          - id: goal-${id}\n            goal: ${text}\n            status: doing\n`
/** Two people's edits to one plan: each adds a goal behind the last one, and changes something else. */
const MINE = PLAN.replace(GOALS, GOALS + goal('m9m9m9', 'Mine')).replace('Because.', 'Mine, because.')
const THEIRS = PLAN.replace(GOALS, `${GOALS}          # theirs, new\n${goal('t8t8t8', 'Theirs')}`).replace(
  'wait time',
  'silence',
)

interface Read {
  readonly terms: readonly {
    answers: { pathway: { why: string; goals: { id: string }[] }; learning: { edge: string } }
  }[]
}
const goalsIn = (text: string): string[] | undefined =>
  (parse(text) as Read).terms[0]?.answers.pathway.goals.map(({ id }) => id)

/** A repository with a plan, changed on `main` and on `other`, the first checked out. */
function twoSides(name = 'plan.yaml', mine = MINE, theirs = THEIRS, set = true): Repository {
  const repo = repository()
  repo.commit('main', name, PLAN)
  if (set) expect(repo.waymark('git', 'setup').exit).toBe(0)
  repo.commit('other', name, theirs)
  repo.git('checkout', '-q', 'main')
  repo.commit('main', name, mine)
  return repo
}

function expectBoth({ read, waymark, git }: Repository, name = 'plan.yaml'): void {
  const text = read(name)
  expect(goalsIn(text)).toEqual(['goal-a2b3c4', 'goal-m9m9m9', 'goal-t8t8t8'])
  for (const part of ['# my own plan', '# what friends say', '# theirs, new', 'Mine, because.', 'silence'])
    expect(text).toContain(part)
  expect(waymark('check', '--', name).exit).toBe(0)
  expect(git('status', '--porcelain').out).toBe('')
}

describe("two people's edits to one plan on two branches", () => {
  test('are a conflict for git alone, and merge after waymark git setup', () => {
    const alone = twoSides('plan.yaml', MINE, THEIRS, false)
    expect(alone.git('merge', '-q', 'other').exit).toBe(1)
    const repo = twoSides()
    const { exit, out } = repo.git('merge', '-q', '-m', 'both', 'other')
    expect([exit, out]).toEqual([0, 'Auto-merging plan.yaml\n'])
    expectBoth(repo)
  })

  test('by git rebase and git cherry-pick as well', () => {
    const rebased = twoSides()
    expect(rebased.git('rebase', '-q', 'other').exit).toBe(0)
    expectBoth(rebased)
    const picked = twoSides()
    expect(picked.git('cherry-pick', 'other').exit).toBe(0)
    expectBoth(picked)
  })

  test.each([
    '-x.plan.yaml',
    'it\'s "my" plan.plan.yaml',
    'Pläne/Añá 日本 $HOME.plan.yaml',
    'a b/plan.yaml',
    ' .plan.yaml',
  ])('in a file named %s', (name) => {
    const repo = twoSides(name)
    expect(repo.git('merge', '-q', '-m', 'both', 'other').exit).toBe(0)
    expectBoth(repo, name)
  })

  test('when one side renamed the file', () => {
    const repo = twoSides()
    repo.git('mv', 'plan.yaml', 'mine.plan.yaml')
    repo.git('commit', '-qm', 'renamed')
    expect(repo.git('merge', '-q', '-m', 'both', 'other').exit).toBe(0)
    expectBoth(repo, 'mine.plan.yaml')
  })

  test('in a linked worktree, from a folder below, and with line breaks of Windows in the work tree', () => {
    const repo = twoSides('sub/plan.yaml')
    repo.git('config', 'core.autocrlf', 'true')
    repo.git('worktree', 'add', '-q', '../linked', '-b', 'third')
    const linked = repo.at(join(repo.folder, '..', 'linked', 'sub'))
    expect(linked.read('plan.yaml')).toContain('\r\n')
    expect(linked.git('merge', '-q', '-m', 'both', 'other').exit).toBe(0)
    expect(/(?<!\r)\n/.test(linked.read('plan.yaml'))).toBe(false)
    expectBoth(linked)
  })

  test('with line breaks of Windows committed, and a byte order mark', () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`
    const repo = repository()
    repo.git('config', 'core.autocrlf', 'false')
    repo.commit('main', 'plan.yaml', windows(PLAN))
    repo.waymark('git', 'setup')
    repo.commit('other', 'plan.yaml', windows(THEIRS))
    repo.git('checkout', '-q', 'main')
    repo.commit('main', 'plan.yaml', windows(MINE))
    expect(repo.git('merge', '-q', '-m', 'both', 'other').exit).toBe(0)
    expect(/(?<!\r)\n/.test(repo.read('plan.yaml'))).toBe(false)
    expectBoth(repo)
  })

  test('where both sides were merged into each other before (a common version that was merged itself)', () => {
    const repo = twoSides()
    repo.git('branch', 'cross', 'main')
    repo.git('merge', '-q', '-m', 'one', 'other')
    repo.git('checkout', '-q', 'other')
    repo.git('merge', '-q', '-m', 'two', 'cross')
    repo.commit('other', 'plan.yaml', repo.read('plan.yaml').replace('silence', 'long silence'))
    repo.git('checkout', '-q', 'main')
    repo.commit('main', 'plan.yaml', repo.read('plan.yaml').replace('Lead one', 'Lead two'))
    expect(repo.git('merge', '-q', '-m', 'three', 'other').exit).toBe(0)
    expect(repo.read('plan.yaml')).toContain('Lead two')
    expectBoth(repo)
  })
})

describe('an answer that both sides changed', () => {
  const OTHER = PLAN.replace('Because.', 'Theirs, because.').replace('wait time', 'silence')

  test('is a conflict with standard marks, everything else is merged, and check says where', () => {
    const repo = twoSides('plan.yaml', MINE, OTHER)
    const { exit, out } = repo.git('merge', 'other')
    expect([exit, out.includes('both sides changed one thing'), out.includes('waymark merge')]).toEqual([1, true, true])
    const text = repo.read('plan.yaml')
    expect(text).toContain(
      '<<<<<<< ours\n        why: Mine, because.\n=======\n        why: Theirs, because.\n>>>>>>> theirs\n',
    )
    expect([text.match(/^<{7}/gm)?.length, text.includes('silence'), text.includes('goal-m9m9m9')]).toEqual([
      1,
      true,
      true,
    ])
    expect(repo.git('status', '--porcelain').out).toBe('UU plan.yaml\n')
    const check = repo.waymark('check', 'plan.yaml')
    expect([check.exit, check.out.includes('[yaml-conflict-markers]')]).toEqual([3, true])
    expect(repo.git('checkout', '--merge', 'plan.yaml').exit).toBe(0)
    expect(repo.read('plan.yaml')).toBe(text)
    const diff = repo.git('diff').out
    expect(diff).toContain(
      '++<<<<<<< ours\n +      Mine, because.\n++=======\n+       Theirs, because.\n++>>>>>>> theirs',
    )
    expect(repo.git('merge', '--abort').exit).toBe(0)
    expect(repo.git('status', '--porcelain').out).toBe('')
  })

  test('in the middle of its lines too, which git alone would mix', () => {
    const mine = PLAN.replace('She asked what we noticed.', 'SHE asked.')
    const theirs = PLAN.replace('Then she waited.', 'THEN she waited.')
    const alone = twoSides('plan.yaml', mine, theirs, false)
    expect(alone.git('merge', '-q', '-m', 'mixed', 'other').exit).toBe(0)
    const repo = twoSides('plan.yaml', mine, theirs)
    expect(repo.git('merge', 'other').exit).toBe(1)
    for (const part of ['SHE asked.', 'THEN she waited.']) expect(repo.read('plan.yaml')).toContain(part)
  })

  test('where one side took out the goal that the other changed: both are shown', () => {
    const mine = PLAN.replace(/ +goals:\n(?: {10}.*\n)+/, '')
    const repo = twoSides('plan.yaml', mine, PLAN.replace('Lead one', 'Lead two'))
    expect(repo.git('merge', 'other').exit).toBe(1)
    expect(repo.read('plan.yaml')).toMatch(/<{7} ours\n={7}\n[\s\S]*Lead two[\s\S]*>{7} theirs/)
  })
})

describe('never worse than git by itself', () => {
  const lines = (...of: string[]): string => of.map((line) => `${line}\n`).join('')

  test.each<[string, string, string, string]>([
    [
      'what is no plan',
      lines('a: 1', 'b: 2', 'c: 3', 'd: 4'),
      lines('a: 1', 'b: 5', 'c: 3', 'd: 4'),
      lines('a: 1', 'b: 6', 'c: 3', 'd: 4'),
    ],
    [
      'what is no YAML',
      lines('one', 'two', 'three', 'four'),
      lines('ONE', 'two', 'three', 'four'),
      lines('one', 'two', 'three', 'FOUR'),
    ],
    ['bytes that are no text', 'a\u0000b', 'a\u0000c', 'a\u0000d'],
    [
      'a plan with an id twice',
      PLAN + goal('a2b3c4', 'twin'),
      MINE + goal('a2b3c4', 'twin'),
      THEIRS + goal('a2b3c4', 'twin'),
    ],
    ['an empty file', '', MINE, THEIRS],
    [
      'a file larger than a plan may be',
      `${PLAN}${'# padding\n'.repeat(120_000)}`,
      `${MINE}${'# padding\n'.repeat(120_000)}`,
      `${PLAN}${'# padding\n'.repeat(120_000)}# end\n`,
    ],
  ])('%s', (_, base, mine, theirs) => {
    const results = [true, false].map((set) => {
      const repo = repository()
      repo.commit('main', 'plan.yaml', base)
      if (set) repo.waymark('git', 'setup')
      repo.commit('other', 'plan.yaml', theirs)
      repo.git('checkout', '-q', 'main')
      repo.commit('main', 'plan.yaml', mine)
      const { exit } = repo.git('merge', '-q', '-m', 'both', 'other')
      return { exit, text: repo.read('plan.yaml').replace(/^(<{7}|>{7}) .*$/gm, '$1') }
    })
    if (base === '') expect(results[0]?.exit).toBe(results[1]?.exit)
    else expect(results[0]).toEqual(results[1])
  })

  test.each([
    ['gone', (repo: Repository) => join(repo.home, 'no-such-program')],
    ['failing', (repo: Repository) => script(repo, 'exit 3')],
    ['writing nonsense and failing', (repo: Repository) => script(repo, 'echo nonsense; exit 70')],
  ])('a program that is %s leaves merges and diffs to git', (_, program) => {
    const theirs = PLAN.replace('wait time', 'silence')
    const repo = twoSides('plan.yaml', MINE, theirs)
    const path = program(repo)
    for (const key of ['merge.waymark.driver', 'diff.waymark.textconv']) {
      const set = repo.git('config', key).out.replace(/\n$/, '')
      repo.git('config', key, set.replace(/'[^']*' '[^']*'/, `'${path}'`))
    }
    expect(repo.git('merge', '-q', '-m', 'both', 'other').exit).toBe(0)
    expect(repo.read('plan.yaml')).toBe(MINE.replace('wait time', 'silence'))
    if (!path.includes('nonsense')) expect(repo.git('diff', 'HEAD~1', 'HEAD').out).toMatch(/edge|silence|nonsense/)
  })

  test('a plan that another clone merges without Waymark still merges by lines', () => {
    const repo = twoSides('plan.yaml', MINE, PLAN.replace('wait time', 'silence'), false)
    repo.write('.gitattributes', 'plan.yaml merge=waymark diff=waymark\n')
    expect(repo.git('merge', '-q', '-m', 'both', 'other').exit).toBe(0)
  })

  test('hooks and a monitor that a repository names are not started by the merge driver', () => {
    const repo = twoSides()
    const evil = script(repo, `touch '${join(repo.home, 'was-run')}'`)
    mkdirSync(join(repo.home, 'hooks'))
    writeFileSync(join(repo.home, 'hooks', 'post-index-change'), `#!/bin/sh\nexec '${evil}'\n`, { mode: 0o755 })
    const files = ['base', 'ours', 'theirs'].map((name, i) => {
      repo.write(`../home/${name}`, [PLAN, MINE, THEIRS][i] ?? '')
      return join(repo.home, name)
    })
    repo.git('config', 'core.fsmonitor', evil)
    repo.git('config', 'core.hooksPath', join(repo.home, 'hooks'))
    expect(repo.waymark('git', 'merge-driver', '--', ...files, '7', 'plan.yaml').exit).toBe(0)
    expect(existsSync(join(repo.home, 'was-run'))).toBe(false)
  })
})

function script({ home }: Repository, body: string): string {
  const file = join(home, 'program.sh')
  writeFileSync(file, `#!/bin/sh\n${body}\n`)
  chmodSync(file, 0o755)
  return file
}

describe('git diff and git log -p', () => {
  test('show the question and the sentence that changed, and notes', () => {
    const repo = twoSides()
    const log = repo.git('log', '-p', '-1', 'other').out
    expect(log).toContain('What would you like to get better at next?')
    expect(log).toMatch(/^- +wait time$/m)
    expect(log).toMatch(/^\+ +silence$/m)
    expect(log).toMatch(/^\+ +# theirs, new$/m)
    expect(log).toMatch(/^@@ .* @@.*\S$/m)
    repo.write('plan.yaml', MINE.replace('Mine, because.', 'Mine: \u001b[31mno\u001b[0m'))
    expect(repo.git('diff').out).toContain('Mine, because.')
  })

  test('a file that is no plan is shown as it is', () => {
    const repo = repository()
    repo.waymark('git', 'setup')
    repo.commit('main', 'plan.yaml', 'steps: [a]\n')
    repo.write('plan.yaml', 'steps: [b]\n')
    expect(repo.git('diff').out).toContain('-steps: [a]\n+steps: [b]\n')
  })

  test('git difftool tells the story of the change', () => {
    const repo = twoSides()
    const { exit, out } = repo.git('difftool', '-y', '-t', 'waymark', 'HEAD~1', 'HEAD')
    expect([exit, out.includes('Mine')]).toEqual([0, true])
  })
})
