import { describe, expect, test } from 'vitest'
import { canonicalTerm } from '../../src/core/canonical.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import { frameworkNamed } from '../support/built-in.ts'
import { lastTerm, yamlOf } from '../support/plans.ts'

const framework = await frameworkNamed('candidate')
const canonical = (term: string): string => {
  const { plan, findings } = readPlan(yamlOf(`waymark: 1\nframework: candidate\nterms:\n${term}`).node, framework)
  expect(findings).toEqual([])
  return canonicalTerm(lastTerm(plan))
}

const PLAIN = `  - term: 2026-fall
    framework_version: 1
    status: draft
    answers:
      pathway:
        moment: She asked what we saw.
        roles: [not-sure]
        goals:
          - id: goal-1
            goal: Ask two teachers
            due: "2026-12"
        staying: null
      learning:
        edge: "no"
`

describe('a term’s canonical text', () => {
  test.each([
    [
      'layout, quotes, comments and the order of keys',
      `  -   status: 'draft'   # open
      answers:
        learning: { edge: no }
        pathway:
          staying: ~
          goals: [{ due: 2026-12, goal: 'Ask two teachers', id: goal-1 }]

          roles:
          - not-sure
          moment: >-
            She asked
            what we saw.
      framework_version: "1"
      term: "2026-fall"
`,
    ],
    ['the status and the seal', PLAIN.replace('status: draft', 'status: final\n    seal: { on: x, sha256: y }')],
    ['Windows line breaks', PLAIN.replaceAll('\n', '\r\n')],
  ])('does not depend on %s', (_, other) => {
    expect(canonical(other)).toBe(canonical(PLAIN))
  })

  test.each([
    ['a letter', 'saw.', 'saw!'],
    ['white space in a text', 'what we saw.', '"what  we saw."'],
    ['an answer cleared', '        staying: null\n', ''],
    ['a choice', '[not-sure]', '[]'],
    ['an entry’s id', 'goal-1', 'goal-2'],
    ['a date’s precision', '"2026-12"', '"2026-12-01"'],
    ['the term', '2026-fall', '2027-fall'],
  ])('changes with %s', (_, from, to) => {
    const changed = PLAIN.replace(from, to.startsWith('"what') ? '' : to)
    const text = to.startsWith('"what') ? PLAIN.replace('She asked what we saw.', '"She asked what  we saw."') : changed
    expect(canonical(text)).not.toBe(canonical(PLAIN))
  })

  test('is JSON with its keys in order', () => {
    const text = canonical(PLAIN)
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['answers', 'framework_version', 'term'])
    expect(text).toContain('{"due":"2026-12","goal":"Ask two teachers","id":"goal-1"}')
  })
})
