import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../src/core/diff/fold.ts'
import type { Part } from '../../../src/core/diff/words.ts'
import { frameworkNamed } from '../../support/built-in.ts'
import { type DiffPair, readPairs, type Told, told, type WantedChange } from '../../support/diff-pairs.ts'
import { ROOT } from '../../support/process.ts'

const PAIRS = readPairs(join(ROOT, 'test', 'fixtures', 'diff'), await frameworkNamed('candidate'))
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schemas', 'diff.schema.json'), 'utf8')),
)

const GONE = new Set(['new', 'removed', 'not_revisited', 'not_asked'])
const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)

/** What was told, in the shape of `expected.yaml`. */
function summary({ benefits, comments, content, set_aside }: Told, wanted: readonly WantedChange[]): object {
  const entries = benefits.flatMap((benefit) => benefit.entries)
  const changes = benefits.flatMap((benefit) => benefit.changes)
  const isNews = ({ path, kinds }: (typeof entries)[number]): boolean =>
    kinds.length > 1 || kinds[0] !== 'carried' || changes.some((change) => change.path.startsWith(`${path}.`))
  const whole = entries.filter(({ kinds }) => GONE.has(kinds[0] ?? '')).map(({ path }) => `${path}.`)
  return {
    entries: entries
      .filter(isNews)
      .map(({ path, kinds, moved_from }) => ({ path, kinds, ...(moved_from === null ? {} : { moved_from }) }))
      .sort(byPath),
    changes: changes
      .filter(({ path }) => !whole.some((entry) => path.startsWith(entry)))
      .map((change) =>
        asWanted(
          change,
          wanted.find(({ path }) => path === change.path),
        ),
      )
      .sort(byPath),
    reordered: benefits.flatMap(({ orders }) => orders.filter(({ reordered }) => reordered).map(({ path }) => path)),
    comments,
    content,
    set_aside: {
      added: set_aside.added.map(({ value }) => value),
      removed: set_aside.removed.map(({ value }) => value),
    },
  }
}

/** A change with those of its sides that the expectation speaks of; what is a finding in itself always. */
function asWanted(change: Told['benefits'][number]['changes'][number], wanted: WantedChange | undefined): WantedChange {
  const parts = (change.words ?? []) as readonly Part[]
  const texts = (kind: string): string[] =>
    parts.filter((part) => part.kind === kind && part.text.trim() !== '').map(({ text }) => text.trim())
  const unchanged = fold(parts).reduce((sum, part) => sum + (part.kind === 'unchanged' ? part.sentences : 0), 0)
  const findings = ['spacing', 'same_words_at', 'because', 'direction', 'reason'].filter((key) => key in change)
  const evidence = change['evidence'] as { text: string }[] | undefined
  return {
    path: change.path,
    kind: change.kind,
    ...(wanted?.added ? { added: texts('added') } : {}),
    ...(wanted?.removed ? { removed: texts('removed') } : {}),
    ...(wanted?.unchanged_sentences === undefined ? {} : { unchanged_sentences: unchanged }),
    ...Object.fromEntries(findings.map((key) => [key, change[key]])),
    ...(evidence ? { evidence: evidence.map(({ text }) => text) } : {}),
  }
}

describe('pairs of plans', () => {
  test('are many', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(30)
  })

  test.each(PAIRS.map((pair) => [pair.name, pair] as const))('%s', (_, pair) => {
    const { expected } = pair
    const data = told(pair)
    expect(summary(data, expected.changes)).toEqual({
      entries: [...expected.entries].sort(byPath),
      changes: [...expected.changes].sort(byPath),
      reordered: expected.reordered ?? [],
      comments: expected.comments ?? { added: [], removed: [] },
      content: expected.content ?? [],
      set_aside: expected.set_aside ?? { added: [], removed: [] },
    })
    const isSame = [expected.entries, expected.changes, expected.reordered ?? []].every((list) => list.length === 0)
    expect(data.differs).toBe(!(isSame && !expected.comments && !expected.set_aside))
  })

  test.each(PAIRS.map((pair) => [pair.name, pair] as const))(
    '%s: its JSON fits its schema, for every reader',
    (_, pair) => {
      for (const audience of ['me', 'self', 'mentor', 'program'] as const) {
        validate(told(pair, audience))
        expect(validate.errors ?? []).toEqual([])
      }
    },
  )

  test.each(PAIRS.filter(({ expected }) => expected.hidden).map((pair) => [pair.name, pair] as const))(
    '%s: private words reach nobody else',
    (_, pair: DiffPair) => {
      const hidden = pair.expected.hidden ?? []
      const seen = (audience: 'me' | 'self' | 'mentor' | 'program'): string => JSON.stringify(told(pair, audience))
      for (const word of hidden) expect(seen('me')).toContain(word)
      for (const audience of ['self', 'mentor', 'program'] as const)
        for (const word of hidden) expect(seen(audience)).not.toContain(word)
    },
  )
})
