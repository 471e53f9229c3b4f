import { describe, expect, test } from 'vitest'
import { dataOf } from '../../../src/core/data.ts'
import { hasTwins } from '../../../src/core/merge/keyed-list.ts'
import { USUAL_MARKS } from '../../../src/store/merge/mark-conflicts.ts'
import { mergeTexts, type TextMerge, type Texts } from '../../../src/store/merge/merge-texts.ts'
import { parseYaml } from '../../../src/store/yaml/parse-yaml.ts'
import { NEW_FILE_STYLE, renderPair, type YamlValue } from '../../../src/store/yaml/render-value.ts'
import { basePlan, changed, type Node } from '../../support/changed-plans.ts'
import { gitMerge } from '../../support/line-merge.ts'
import { pick, seeded } from '../../support/seeded.ts'

/** Each round starts git and proves every edit; `WAYMARK_MERGES=4000 npx vitest run test/store/merge` takes some minutes. */
const ROUNDS = Math.ceil(Number(process.env['WAYMARK_MERGES'] ?? 800) / 2)

const merge = (texts: Texts): Promise<TextMerge> => mergeTexts(texts, gitMerge(texts), USUAL_MARKS)

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

/** Puts notes into a text where a person could: on lines of their own above a key or an entry, or behind a word. */
function withNotes(text: string, random: () => number, mark: string, count: number): string {
  const lines = text.split('\n')
  for (let i = 0; i < count; i += 1) {
    const note = `# ${mark} note ${i}`
    const fit = lines.flatMap((line, at) => (/^ *(?:- )?[a-z_]+:(?: [\w -]+)?$/.test(line) ? [at] : []))
    const at = pick(random, fit)
    const line = lines[at] ?? ''
    if (random() < 0.4 && /: \w/.test(line)) lines[at] = `${line} ${note}`
    else lines.splice(at, 0, `${/^ */.exec(line)?.[0]}${note}`)
  }
  return lines.join('\n')
}

const words = (text: string): string[] => text.match(/(?:ours|theirs|base)[\w -]*\d/g) ?? []
const sideOf = (text: string, side: 'ours' | 'theirs'): string =>
  text.replace(/^<{7} ours\r?\n([\s\S]*?)^={7}\r?\n([\s\S]*?)^>{7} theirs\r?\n/gm, side === 'ours' ? '$1' : '$2')

test(
  `${ROUNDS} rounds of files with notes, changed at random on both sides: no word and no note is lost`,
  async () => {
    const counts: Record<string, number> = { gitClean: 0, clean: 0, lines: 0, ids: 0, sides: 0 }
    for (let round = 0; round < ROUNDS; round += 1) {
      const random = seeded(round)
      const plan = basePlan()
      const laidOut = (text: string): string => (round % 5 === 0 ? text.replaceAll('\n', '\r\n') : text)
      const side = (mark: string): string =>
        laidOut(
          withNotes(
            textOf(changed(plan, random, mark, 1 + Math.floor(random() * 5))),
            random,
            mark,
            Math.floor(random() * 3),
          ),
        )
      const texts = { base: laidOut(textOf(plan)), ours: side('ours'), theirs: side('theirs') }
      const merged = await merge(texts)
      const git = gitMerge(texts)
      for (const key of [merged.by, ...(merged.clean ? ['clean'] : []), ...(git.clean ? ['gitClean'] : [])])
        counts[key] = (counts[key] ?? 0) + 1

      const old = new Set(words(texts.base))
      const found = new Set(words(merged.text))
      const lost = [...words(texts.ours), ...words(texts.theirs)].filter((word) => !old.has(word) && !found.has(word))
      expect({ round, lost, by: merged.by }).toEqual({ round, lost: [], by: merged.by })
      for (const text of merged.clean ? [merged.text] : [sideOf(merged.text, 'ours'), sideOf(merged.text, 'theirs')]) {
        const parsed = await parseYaml(text)
        expect({ round, reads: parsed.ok }).toEqual({ round, reads: true })
        if (parsed.ok) expect({ round, twins: hasTwins(dataOf(parsed.yaml.node)) }).toEqual({ round, twins: false })
      }
      if (!merged.clean) {
        const parsed = await parseYaml(merged.text)
        expect(!parsed.ok && parsed.findings[0]?.code).toBe('yaml-conflict-markers')
      }
      expect(/(?<!\r)\n/.test(merged.text)).toBe(round % 5 !== 0)
    }
    console.info(`merged ${ROUNDS} files: ${JSON.stringify(counts)}`)
    expect(counts['sides']).toBe(0)
    expect(counts['ids']).toBeGreaterThan(0)
    expect(counts['lines']).toBeGreaterThan(0)
  },
  60_000 + ROUNDS * 300,
)

const BASE = `# my plan
waymark: 1
framework: candidate
profile: { name: Ada }   # me
terms:
    - term: 2026-fall
      framework_version: 1
      status: draft
      answers:
          pathway:
              moment: |
                  One.

                  Two.
              goals:
              - id: goal-a
                goal: Lead one meeting   # soon
                due: "2027-05"
              - id: goal-b
                goal: Share a lab
`
const replaced = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }, BASE)

describe('a file merged by ids', () => {
  test('keeps our layout and notes, and takes what theirs added in its manner, with its notes', async () => {
    const END = '                goal: Share a lab\n'
    const ours = replaced([END, `${END}              - id: goal-m\n                goal: mine\n`])
    const theirs = replaced([
      END,
      `${END}              # the third\n              - id: goal-t  # theirs\n                goal: "yes: theirs"\n                count: 3\n`,
    ])
    expect(gitMerge({ base: BASE, ours, theirs }).clean).toBe(false)
    const merged = await merge({ base: BASE, ours, theirs })
    expect(merged).toMatchObject({ clean: true, by: 'ids', conflicts: [] })
    expect(merged.text).toBe(
      replaced([
        END,
        `${END}              - id: goal-m
                goal: mine
              # the third
              # theirs
              - id: goal-t
                goal: "yes: theirs"
                count: 3
`,
      ]),
    )
  })

  test('a goal moved on one side and changed on the other is there once', async () => {
    const first = BASE.slice(BASE.indexOf('              - id: goal-a'), BASE.indexOf('              - id: goal-b'))
    const ours = replaced(
      [first, ''],
      ['                goal: Share a lab\n', `                goal: Share a lab\n${first}`],
    )
    const theirs = replaced(['Lead one meeting', 'Lead two meetings'])
    const merged = await merge({ base: BASE, ours, theirs })
    expect([
      merged.clean,
      merged.text.match(/goal-a/g)?.length,
      merged.text.includes('Lead two meetings   # soon'),
    ]).toEqual([true, 1, true])
  })

  test('an answer that both changed has conflict marks around it, also where git would mix the lines', async () => {
    const ours = replaced(['One.', 'ONE.'], ['Ada', 'Ada L.'])
    const theirs = replaced(['Two.', 'TWO.'], ['Share a lab', 'Share two labs'])
    const merged = await merge({ base: BASE, ours, theirs })
    expect(merged.conflicts.map(({ place }) => place.join('.'))).toEqual(['terms.2026-fall.answers.pathway.moment'])
    expect(merged.text).toBe(
      replaced(
        ['Ada', 'Ada L.'],
        ['Share a lab', 'Share two labs'],
        [
          '                  One.\n\n                  Two.\n',
          `<<<<<<< ours
                  ONE.

                  Two.
=======
                  One.

                  TWO.
>>>>>>> theirs
`,
        ],
      ),
    )
  })

  test('what git would merge with one id twice stays a conflict of the merge by lines, or is matched', async () => {
    const added = (text: string): string => `              - id: goal-1\n                goal: ${text}\n`
    const at = '              - id: goal-a\n'
    const end = '                goal: Share a lab\n'
    const texts = {
      base: BASE,
      ours: replaced([at, added('mine') + at]),
      theirs: replaced([end, end + added('theirs')]),
    }
    const git = gitMerge(texts)
    expect([git.clean, git.text.match(/goal-1/g)?.length]).toEqual([true, 2])
    const merged = await merge(texts)
    expect([merged.clean, merged.conflicts.map(({ place }) => place.at(-1))]).toEqual([false, ['goal']])
  })

  test.each([
    ['what is no plan', 'a: 1\nb: 2\nc: 3\nd: 4\n', 'a: 2\nb: 2\nc: 3\nd: 4\n', 'a: 1\nb: 2\nc: 3\nd: 5\n', true],
    ['what is no YAML', 'a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n', true],
    ['a file with an unfinished merge', BASE, `<<<<<<< x\n${BASE}`, `${BASE}# end\n`, true],
  ])('%s is merged by lines as git does', async (_, base, ours, theirs, clean) => {
    const merged = await merge({ base, ours, theirs })
    expect(merged).toMatchObject({ by: 'lines', clean, text: gitMerge({ base, ours, theirs }).text })
  })

  test('without a common version both are kept, and what differs is marked', async () => {
    const ours = BASE
    const theirs = replaced(['Ada', 'Bea'], ['goal-b', 'goal-c'])
    const merged = await merge({ base: undefined, ours, theirs })
    expect(merged.conflicts.map(({ place }) => place.join('.'))).toEqual(['profile.name'])
    expect(merged.text).toContain('goal-b')
    expect(merged.text).toContain('goal-c')
  })
})
