import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NEW_FILE_STYLE, renderPair, type YamlValue } from '../../src/store/yaml/render-value.ts'
import { asData, basePlan, changed, type Node, textsIn } from '../support/changed-plans.ts'
import { freshFolder, talk, waymark } from '../support/in-process.ts'
import { yamlOf } from '../support/plans.ts'
import { type Repository, repository } from '../support/repository.ts'
import { seeded } from '../support/seeded.ts'

const PLAN = `waymark: 1
framework: candidate
profile:
  name: Ada   # me
terms:
  - term: 2026-fall
    framework_version: 1
    status: draft
    answers:
      pathway:
        why: Because.
        roles: [not-sure]
        goals:
          - id: goal-a2b3c4
            goal: Lead one meeting
            status: doing
      learning:
        edge: wait time
`
const MINE = PLAN.replace('Because.', 'Mine, because.').replace('Lead one', 'Lead two').replace('wait time', 'silence')
const THEIRS = PLAN.replace('Because.', 'Theirs, because.').replace('Lead one', 'Lead three').replace('Ada', 'Ada L.')

/** A repository in the middle of a merge. */
function conflict(mine = MINE, theirs = THEIRS, set = true): Repository {
  const repo = repository()
  repo.commit('main', 'plan.yaml', PLAN)
  if (set) repo.waymark('git', 'setup')
  repo.commit('other', 'plan.yaml', theirs)
  repo.git('checkout', '-q', 'main')
  repo.commit('main', 'plan.yaml', mine)
  repo.git('merge', 'other')
  return repo
}

interface Said {
  readonly from: string | null
  readonly left: number
  readonly saved: boolean
  readonly kept: number
  readonly conflicts: readonly { path: string; term: string; ours: unknown; theirs: unknown; taken: string | null }[]
}
const json = (text: string): Said => JSON.parse(text) as Said
const recovered = (repo: Repository): { path: string; text: unknown }[] =>
  JSON.parse(repo.waymark('recover', '--json').out).items.map(({ path, text }: { path: string; text: unknown }) => ({
    path,
    text,
  }))

describe('waymark merge after git merge', () => {
  test('--dry-run shows both texts whole and changes nothing', () => {
    const repo = conflict()
    const before = repo.read('plan.yaml')
    const { exit, out } = repo.waymark('merge', '--dry-run')
    expect(exit).toBe(1)
    for (const part of [
      'Fall 2026.',
      'Why do these roles draw you',
      'Ours:',
      '  Mine, because.',
      'Theirs:',
      '  Theirs, because.',
    ])
      expect(out).toContain(part)
    expect([repo.read('plan.yaml'), repo.waymark('merge').exit, repo.read('plan.yaml')]).toEqual([before, 1, before])
  })

  test.each([
    ['ours', 'Mine, because.', 'Lead two', ['Lead three', 'Theirs, because.']],
    ['theirs', 'Theirs, because.', 'Lead three', ['Lead two', 'Mine, because.']],
  ])('--take %s settles all, keeps what was not taken, and git can commit', (side, why, goal, kept) => {
    const repo = conflict()
    const said = json(repo.waymark('merge', '--take', side, '--json').out)
    expect(said).toMatchObject({ from: 'git', left: 0, saved: true, kept: 2 })
    expect(said.conflicts.map(({ path, taken }) => [path, taken])).toEqual([
      ['pathway.why', side],
      ['pathway.goals.goal-a2b3c4.goal', side],
    ])
    expect(repo.read('plan.yaml')).toBe(
      PLAN.replace('Because.', why)
        .replace('Lead one meeting', `${goal} meeting`)
        .replace('wait time', 'silence')
        .replace('Ada', 'Ada L.'),
    )
    expect(
      recovered(repo)
        .map(({ text }) => String(text).replace(' meeting', ''))
        .sort(),
    ).toEqual(kept)
    repo.git('add', 'plan.yaml')
    expect(repo.git('commit', '-qm', 'merged').exit).toBe(0)
    expect(repo.git('status', '--porcelain').out).toBe('')
    expect(json(repo.waymark('merge', '--json').out)).toMatchObject({ from: null, left: 0, saved: false })
  })

  test('--take both puts one text below the other, and drops nothing', () => {
    const repo = conflict()
    expect(json(repo.waymark('merge', '--take', 'both', '--json').out)).toMatchObject({ left: 0, saved: true, kept: 0 })
    expect(repo.read('plan.yaml')).toContain('Mine, because.\n\n          Theirs, because.')
    expect(repo.waymark('check').exit).toBe(0)
  })

  test('what git alone could not merge may fit together by ids', () => {
    const end = '            status: doing\n'
    const goal = (id: string): string =>
      `${end}          - id: goal-${id}\n            goal: ${id}\n            status: doing\n`
    const repo = conflict(PLAN.replace(end, goal('mine')), PLAN.replace(end, goal('theirs')), false)
    expect(repo.git('status', '--porcelain').out).toBe('UU plan.yaml\n')
    const { exit, out } = repo.waymark('merge')
    expect([exit, out.includes('Both fit together')]).toEqual([0, true])
    for (const id of ['goal-a2b3c4', 'goal-mine', 'goal-theirs'])
      expect(repo.read('plan.yaml').match(id)).toHaveLength(1)
  })

  test('what was written by hand after the merge counts', () => {
    const repo = conflict()
    repo.write('plan.yaml', repo.read('plan.yaml').replace('silence', 'by hand'))
    expect(json(repo.waymark('merge', '--take', 'ours', '--json').out)).toMatchObject({ from: 'marks', left: 0 })
    expect(repo.read('plan.yaml')).toBe(MINE.replace('silence', 'by hand').replace('Ada', 'Ada L.'))
  })

  test('an answer against a removed entry, and a closed term against a changed one', () => {
    const gone = PLAN.replace(/ +goals:\n(?: {10}.*\n)+/, '')
    const repo = conflict(gone, PLAN.replace('Lead one', 'Lead three'))
    expect(repo.waymark('merge', '--dry-run').out).toContain('Lead three')
    expect(repo.waymark('merge', '--take', 'both').exit).toBe(0)
    expect(repo.read('plan.yaml')).toContain('Lead three')
    const closed = PLAN.replace('status: draft', "status: final\n    seal: { on: '2026-12-01', sha256: abc }")
    const other = conflict(closed, PLAN.replace('Because.', 'Changed.'))
    const { out } = other.waymark('merge', '--dry-run')
    expect(out).toContain('One side closed the term, and the other changed its answers.')
    expect(json(other.waymark('merge', '--take', 'both', '--json').out)).toMatchObject({ left: 1, saved: false })
    expect(other.waymark('merge', '--take', 'theirs').exit).toBe(0)
    expect(other.read('plan.yaml')).toBe(PLAN.replace('Because.', 'Changed.'))
  })
})

/** A plan with conflict marks in no repository. */
const marked = (): string =>
  PLAN.replace('        why: Because.\n', block('        why: Mine\n', '        why: Theirs\n')).replace(
    '        edge: wait time\n',
    block('        edge: my edge\n', '        edge: their edge\n'),
  )
const block = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> a branch\n`

function folder(text: string, copy?: string): { cwd: string; file: string } {
  const cwd = freshFolder()
  const file = join(cwd, 'plan.yaml')
  writeFileSync(file, text)
  if (copy !== undefined) writeFileSync(join(cwd, 'copy.yaml'), copy)
  return { cwd, file }
}

describe('waymark merge, one after the other', () => {
  const ask = (cwd: string, lines: readonly string[]) => talk(['merge', '--plain'], lines, { cwd })

  test('asks about each with both texts, and saves what was picked', async () => {
    const { cwd, file } = folder(marked())
    const { exit, transcript } = await ask(cwd, ['1', '3'])
    expect([exit, transcript.includes('Disagreement 2 of 2.')]).toEqual([0, true])
    expect(transcript).toContain('Ours (HEAD):\n  Mine\n\nTheirs (a branch):\n  Theirs\n')
    expect(readFileSync(file, 'utf8')).toBe(
      PLAN.replace('Because.', 'Mine').replace('edge: wait time', 'edge: |-\n          my edge\n          their edge'),
    )
  })

  test('stops in between, keeps what was decided, and goes on with the rest', async () => {
    const { cwd, file } = folder(marked())
    const first = await ask(cwd, ['2', ':quit'])
    expect([first.exit, first.transcript.includes('1 of 2 disagreements are settled and saved')]).toEqual([1, true])
    expect(readFileSync(file, 'utf8')).toBe(
      PLAN.replace('Because.', 'Theirs').replace(
        '        edge: wait time\n',
        block('        edge: my edge\n', '        edge: their edge\n'),
      ),
    )
    const second = await ask(cwd, ['1'])
    expect([second.exit, second.transcript.includes('Disagreement 1 of 1.')]).toEqual([0, true])
    expect(readFileSync(file, 'utf8')).toBe(PLAN.replace('Because.', 'Theirs').replace('wait time', 'my edge'))
  })

  test('the same in a repository: what is settled is not asked again', () => {
    const repo = conflict()
    const ask = (input: string) => repo.waymarkWith(input, 'merge', '--plain')
    expect(ask('1\n').exit).toBe(1)
    const { out } = ask('')
    expect([out.includes('of 1.'), out.includes('Why do these roles')]).toEqual([true, false])
    expect(ask('3\n').exit).toBe(0)
    expect(repo.read('plan.yaml')).toContain('Mine, because.')
    expect(repo.read('plan.yaml')).toContain('Lead two meeting\n              Lead three meeting')
  })

  test('goes back, leaves open, and explains itself; nothing decided, nothing changed', async () => {
    const { cwd, file } = folder(marked())
    const { exit, transcript } = await ask(cwd, ['', ':back', ':help', '', 'perhaps', ''])
    expect([exit, readFileSync(file, 'utf8')]).toEqual([1, marked()])
    expect(transcript.match(/Disagreement 1 of 2/g)?.length).toBe(3)
    expect(transcript).toContain('Nothing was changed.')
  })

  test('takes what a person writes in their editor from both, and keeps both texts', async () => {
    const { cwd, file } = folder(marked())
    const editor = join(cwd, 'editor.sh')
    writeFileSync(editor, '#!/bin/sh\nprintf "Written anew" > "$1"\n', { mode: 0o755 })
    const { exit } = await talk(['merge', '--plain'], ['4', '1'], { cwd, env: { EDITOR: editor, VISUAL: '' } })
    expect([exit, readFileSync(file, 'utf8').includes('why: Written anew')]).toEqual([0, true])
    const items = JSON.parse((await waymark(['recover', '--json'], { cwd })).stdout).items as { text: string }[]
    expect(items.map(({ text }) => text).sort()).toEqual(['Mine', 'Theirs', 'their edge'])
  })
})

describe('waymark merge with another copy', () => {
  test('brings in what is new there; the copy stays as it is', async () => {
    const copy = PLAN.replace('learning:\n', 'learning:\n        change: New there.\n').replace(
      'goal-a2b3c4',
      'goal-zzz',
    )
    const { cwd, file } = folder(PLAN, copy)
    const { exit, stdout } = await waymark(['merge', 'plan.yaml', 'copy.yaml'], { cwd })
    expect([exit, stdout.includes('Both fit together')]).toEqual([0, true])
    const text = readFileSync(file, 'utf8')
    for (const part of ['New there.', 'goal-zzz', 'goal-a2b3c4', '# me']) expect(text).toContain(part)
    expect(readFileSync(join(cwd, 'copy.yaml'), 'utf8')).toBe(copy)
    expect((await waymark(['merge', 'plan.yaml', 'copy.yaml', '--json'], { cwd })).stdout).toContain('"saved": false')
    await waymark(['undo', '--to', '1'], { cwd })
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
  })

  test('with a common version only what both changed is asked about', async () => {
    const { cwd, file } = folder(MINE, THEIRS)
    writeFileSync(join(cwd, 'base.yaml'), PLAN)
    const args = ['merge', 'plan.yaml', 'copy.yaml', '--base', 'base.yaml']
    const open = await waymark([...args, '--json'], { cwd })
    expect([open.exit, json(open.stdout).conflicts.map(({ path }) => path)]).toEqual([
      1,
      ['pathway.why', 'pathway.goals.goal-a2b3c4.goal'],
    ])
    expect(readFileSync(file, 'utf8')).toBe(MINE)
    expect((await waymark([...args, '--take', 'theirs'], { cwd })).exit).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(THEIRS.replace('wait time', 'silence'))
  })

  test('half decided, no marks come into a plan that had none', async () => {
    const { cwd, file } = folder(
      PLAN,
      PLAN.replace('Because.', 'Why not.').replace('[not-sure]', 'null').replace('doing', 'done'),
    )
    const { exit, stdout } = await waymark(['merge', 'plan.yaml', 'copy.yaml', '--take', 'both', '--json'], { cwd })
    expect([exit, json(stdout).left, json(stdout).saved]).toEqual([1, 1, false])
    expect(readFileSync(file, 'utf8')).toBe(PLAN)
  })

  test.each([
    ['no marks, no copy', ['merge'], 0, 'nothing to merge'],
    ['--base without a copy', ['merge', '--base', 'x'], 2, '[usage]'],
    ['a copy that is not there', ['merge', 'plan.yaml', 'nowhere.yaml'], 3, '[file-missing]'],
    ['a copy that is no YAML', ['merge', 'plan.yaml', 'broken.yaml'], 3, 'broken.yaml:1'],
  ])('%s', async (_, args, exit, said) => {
    const { cwd } = folder(PLAN)
    writeFileSync(join(cwd, 'broken.yaml'), 'a: "b\n')
    const ran = await waymark(args, { cwd })
    expect([ran.exit, (ran.stdout + ran.stderr).includes(said)]).toEqual([exit, true])
  })
})

const asYaml = (node: Node): YamlValue => {
  if (Array.isArray(node)) return node.map(asYaml)
  if (typeof node === 'object' && node !== null)
    return { pairs: Object.entries(node).map(([key, part]) => [key, asYaml(part)] as const) }
  return node
}
const textOf = (plan: Node): string =>
  Object.entries(plan as object)
    .map(([key, part]) => `${renderPair(key, asYaml(part as Node), 0, NEW_FILE_STYLE)}\n`)
    .join('')

test('whatever two copies say and whichever side is taken, every word is in the plan or kept', async () => {
  for (let round = 0; round < 60; round += 1) {
    const random = seeded(1000 + round)
    const plan = basePlan()
    const [mine, theirs] = ['ours', 'theirs'].map((mark) => changed(plan, random, mark, 6))
    const { cwd, file } = folder(textOf(mine ?? null), textOf(theirs ?? null))
    writeFileSync(join(cwd, 'base.yaml'), textOf(plan))
    const side = ['ours', 'theirs'][round % 2] ?? ''
    const ran = await waymark(['merge', 'plan.yaml', 'copy.yaml', '--base', 'base.yaml', '--take', side], { cwd })
    expect({ round, exit: ran.exit, said: ran.stderr }).toEqual({ round, exit: 0, said: '' })
    const journal = join(cwd, '.state', 'journal')
    const kept = readdirSync(join(cwd, '.state')).includes('journal')
      ? readdirSync(journal).map((name) => readFileSync(join(journal, name), 'utf8'))
      : []
    const now = new Set(textsIn(asDataOf(readFileSync(file, 'utf8'))))
    const old = new Set(textsIn(asData(plan)))
    const lost = [mine, theirs]
      .flatMap((copy) => textsIn(asData(copy ?? null)))
      // A seal goes with the decision that its term is open.
      .filter((text) => !old.has(text) && !now.has(text) && !kept.join('').includes(JSON.stringify(text).slice(1, -1)))
    expect({
      round,
      lost: lost.filter((text) => !seals(mine).includes(text) && !seals(theirs).includes(text)),
    }).toEqual({
      round,
      lost: [],
    })
  }
}, 120_000)

const asDataOf = (text: string) => asData(JSON.parse(JSON.stringify(plainOf(yamlOf(text).node))) as Node)
type SourceNode = ReturnType<typeof yamlOf>['node']
const plainOf = (node: SourceNode): unknown =>
  node.kind === 'map'
    ? Object.fromEntries(node.pairs.map(({ key, value }) => [key, plainOf(value)]))
    : node.kind === 'list'
      ? node.items.map(plainOf)
      : node.text

/** The texts of seals, which are no one's words, and what comes with them. */
const seals = (plan: Node | undefined): string[] =>
  ((plan as { terms: { seal?: { sha256: string } }[] }).terms ?? []).flatMap(({ seal }) =>
    seal ? [seal.sha256, '2026-12-01', 'final'] : [],
  )
