import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { NO_CATALOGUES } from '../../src/core/catalogue/catalogues.ts'
import type { RawFramework } from '../../src/core/resolve-framework.ts'
import { builtIn } from '../../src/store/content/built-in.ts'
import { type Content, contentFrom } from '../../src/store/content/content.ts'
import { jsonOfNode } from '../../src/store/content/json-of-node.ts'
import { yamlOf } from './plans.ts'
import { ROOT } from './process.ts'

/** The versions of the framework that the fixtures take through its changes. */
export const GARDEN = [1, 2, 3, 4, 5] as const

export const gardenFile = (version: number): string => join(ROOT, 'test/fixtures/update/garden', `v${version}.yaml`)

export const rawFrom = (text: string): RawFramework => jsonOfNode(yamlOf(text).node) as RawFramework

/** Content with one framework more, or another version of one. */
export const contentWith = (raw: RawFramework): Content =>
  contentFrom([
    {
      ids: async () => [raw.id],
      framework: async (id) => (id === raw.id ? raw : undefined),
      catalogues: async () => NO_CATALOGUES,
    },
    builtIn(join(ROOT, 'dist', 'content')),
  ])

export const garden = (version: number): Content => contentWith(rawFrom(readFileSync(gardenFile(version), 'utf8')))

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A copy of the built program whose built-in content has this framework too; gives the path of what starts it. */
export async function programWith(raw: RawFramework): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-program-'))
  folders.push(folder)
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  const resolved = await contentWith(raw).framework(raw.id)
  writeFileSync(join(folder, 'dist/content/frameworks', `${raw.id}.json`), JSON.stringify(raw))
  writeFileSync(join(folder, 'dist/content/resolved', `${raw.id}.json`), JSON.stringify(resolved))
  return join(folder, 'bin/waymark.js')
}

/** Replaces each text once; a text that is not there is a test that has gone stale. */
function edited(text: string, edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`not there any more: ${from}`)
    return now.replace(from, () => to)
  }, text)
}

const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from) + 1))

/**
 * The candidate framework as an author might change it twice, as texts: prompts renamed, split, moved, reworded and retired,
 * a choice taken away and one renamed, scales with other points, a benefit renamed.
 */
export function candidateVersions(): readonly [first: string, second: string, third: string] {
  const first = readFileSync(join(ROOT, 'content/frameworks/candidate.yaml'), 'utf8')
  const why = between(first, '      - id: why\n', '      - id: arc\n')
  const arc = between(first, '      - id: arc\n', '      - id: milestones\n')
  const program = between(first, '\n  - id: program\n', '\n  - id: stage\n')
  const point = '          - I can name both steps, and one of them has a date or a person.\n'
  const lastPoint = '          - I can name both steps, and each has a date and a person.\n'
  const second = `${edited(first, [
    ['\nversion: 1', '\nversion: 2'],
    [program, '\n'],
    ['      - id: physics\n', '      - id: physical-science\n        formerly: [physics]\n'],
    ['      - id: moment\n', '      - id: scene\n        formerly: [pathway.moment]\n'],
    [
      between(first, '        choices:\n          - id: not-sure\n', '        choices_from: { catalogue: roles }\n'),
      '',
    ],
    [
      why,
      '      - id: for_whom\n        type: text\n        label: For whom would you do it?\n\n      - id: other_views\n        type: long_text\n        label: Who would see it differently?\n\n',
    ],
    [arc, ''],
    ['      - id: goals\n', '      - id: aims\n        formerly: [pathway.goals]\n'],
    [`${point}${lastPoint}`, '        rescale: clamp\n'],
    [
      '      - id: edge\n',
      `${arc.replace('- id: arc\n', '- id: arc\n        formerly: [pathway.arc]\n')}      - id: edge\n`,
    ],
  ])}
retired:
  - { path: profile.program, since: 2, why: The roster knows it. }
  - { path: pathway.why, since: 2, why: It asked two things at once. }
`
  const third = edited(second, [
    ['\nversion: 2', '\nversion: 3'],
    ['  - id: compensation\n', '  - id: pay\n    formerly: [compensation]\n'],
    ['formerly: [pathway.moment]', 'formerly: [pathway.moment, pathway.scene]'],
    ['      - id: scene\n', '      - id: sight\n'],
    [
      '        label: What would you like to get better at next?\n',
      '        label: What will you practice next, every week?\n        revision: 3\n',
    ],
    [
      '          - I know different kinds of people, and ideas go both ways.\n',
      '          - I know different kinds of people, and ideas go both ways.\n          - People come to me with theirs.\n        rescale: ask\n        revision: 3\n',
    ],
  ])
  return [first, second, third]
}
