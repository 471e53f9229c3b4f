import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataOf } from '../../src/core/data.ts'
import type { Edit, Place } from '../../src/store/yaml/edit.ts'
import { editYaml } from '../../src/store/yaml/edit-yaml.ts'
import { type ParsedYaml, parseYaml } from '../../src/store/yaml/parse-yaml.ts'
import { handFormatted } from '../support/hand-formatted.ts'

async function parsed(text: string): Promise<ParsedYaml> {
  const result = await parseYaml(text)
  if (!result.ok) throw new Error(JSON.stringify([result.findings, text]))
  return result.yaml
}

const FILE = `# my plan
terms:
    - term: 2026-fall    # autumn
      answers:
          pathway:   # the first part
              # written on the bus
              moment: |  # tired
                  She asked what we noticed.

                  Then she waited.


              # goals, the short ones
              goals:
              - id: goal-a1   # keep
                goal: Lead one meeting

                # due soon
                due: "2027-05"
              why: 'one'
          # the second part
          learning: {}   # nothing yet
          networks: { help: "a: b", upkeep: [x, # note
             y] }
          alone:
            only: one   # of them
      set_aside:
        - path: pathway.old
          why: gone
# the end
`

const ANSWERS: Place = ['terms', 0, 'answers']
const EDITS: Readonly<Record<string, Edit>> = {
  'a key gets another name': { kind: 'rename', place: [...ANSWERS, 'pathway', 'moment'], key: 'story' },
  'a benefit gets another name': { kind: 'rename', place: [...ANSWERS, 'pathway'], key: 'path' },
  'a key in brackets gets another name': { kind: 'rename', place: [...ANSWERS, 'networks', 'help'], key: 'aid' },
  'a field gets another name': {
    kind: 'rename',
    place: [...ANSWERS, 'pathway', 'goals', 0, 'goal'],
    key: 'aim',
  },
  'a text with its notes goes under a key that holds nothing': {
    kind: 'move',
    place: [...ANSWERS, 'pathway', 'moment'],
    to: [...ANSWERS, 'learning', 'story'],
  },
  'entries go under a key that is not there': {
    kind: 'move',
    place: [...ANSWERS, 'pathway', 'goals'],
    to: [...ANSWERS, 'growth', 'goals'],
    order: (place) => (place.length === 3 ? ['pathway', 'growth', 'learning'] : []),
  },
  'the last key goes right below where it stood': {
    kind: 'move',
    place: [...ANSWERS, 'pathway', 'why'],
    to: [...ANSWERS, 'growth', 'why'],
    order: (place) => (place.length === 3 ? ['pathway', 'growth', 'learning'] : []),
  },
  'the only key leaves brackets behind': {
    kind: 'move',
    place: [...ANSWERS, 'alone', 'only'],
    to: ['terms', 0, 'set_aside', 0, 'value'],
  },
  'a text goes deeper': {
    kind: 'move',
    place: [...ANSWERS, 'pathway', 'moment'],
    to: ['terms', 0, 'set_aside', 0, 'value'],
  },
  'out of brackets': {
    kind: 'move',
    place: [...ANSWERS, 'networks', 'upkeep'],
    to: [...ANSWERS, 'pathway', 'upkeep'],
  },
  'into brackets': { kind: 'move', place: [...ANSWERS, 'pathway', 'why'], to: [...ANSWERS, 'networks', 'why'] },
  'from behind a dash': {
    kind: 'move',
    place: [...ANSWERS, 'pathway', 'goals', 0, 'id'],
    to: ['terms', 0, 'set_aside', 0, 'value'],
  },
}

describe('a hand-made file', () => {
  for (const newline of ['\n', '\r\n'])
    for (const [name, edit] of Object.entries(EDITS))
      test(`${name} (${newline === '\n' ? 'LF' : 'CRLF'})`, async () => {
        const before = await parsed(FILE.replaceAll('\n', newline))
        const after = (await editYaml(before, [edit])).text
        expect(after.replaceAll('\r\n', '\n')).toMatchSnapshot(name)
        expect(/(?<!\r)\n/.test(after)).toBe(newline === '\n')
      })

  test.each<[string, Edit]>([
    ['a name that is taken', { kind: 'rename', place: [...ANSWERS, 'pathway', 'why'], key: 'goals' }],
    [
      'a place that is taken',
      { kind: 'move', place: [...ANSWERS, 'pathway', 'why'], to: [...ANSWERS, 'pathway', 'goals'] },
    ],
    [
      'what is not there',
      { kind: 'move', place: [...ANSWERS, 'pathway', 'none'], to: [...ANSWERS, 'learning', 'none'] },
    ],
  ])('stays as it is: %s', async (_, edit) => {
    await expect(editYaml(await parsed(FILE), [edit])).rejects.toMatchObject({ findings: [{ code: 'save-unproved' }] })
  })
})

const rounds = Number(process.env['WAYMARK_FUZZ'] ?? 400)
const withoutIndent = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

test('an answer on any layout can be moved; every other line is there as it was', { timeout: 3_600_000 }, async () => {
  let moved = 0
  await fc.assert(
    fc.asyncProperty(
      handFormatted,
      fc.constantFrom('moment', 'why', 'goals', 'arc', 'roles'),
      fc.constantFrom('learning', 'networks'),
      async (source, key, section) => {
        // What keeps its blank lines takes them along or not; such a move may be given up.
        fc.pre(!source.includes('|+'))
        const before = await parsed(source)
        const edit: Edit = { kind: 'move', place: [...ANSWERS, 'pathway', key], to: [...ANSWERS, section, 'moved'] }
        const after = await editYaml(before, [edit])
        moved += 1
        expect(dataOf((await parsed(after.text)).node)).toEqual(dataOf(after.node))
        const [old, now] = [withoutIndent(before.text), withoutIndent(after.text)]
        const gone = old.filter((line) => !now.includes(line))
        // Its own line has a new name, the maps it left and came to may be empty or not any more.
        expect(gone.length).toBeLessThanOrEqual(3 + (now.join('').includes('moved') ? 12 : 0))
      },
    ),
    { numRuns: rounds, endOnFailure: true },
  )
  expect(moved).toBeGreaterThan(rounds / 4)
})
