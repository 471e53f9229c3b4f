import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { diffJson } from '../../src/commands/diff/diff-json.ts'
import { NO_CATALOGUES } from '../../src/core/catalogue/catalogues.ts'
import type { Audience } from '../../src/core/diff/audience.ts'
import { planDiff, type Version } from '../../src/core/diff/plan-diff.ts'
import type { Framework } from '../../src/core/framework.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import { type RawFramework, resolveFramework } from '../../src/core/resolve-framework.ts'
import { yamlOf } from './plans.ts'

/** One change that a person would tell of. `added` and `removed` are the words, as they stand together. */
export interface WantedChange {
  readonly path: string
  readonly kind: string
  readonly added?: readonly string[]
  readonly removed?: readonly string[]
  readonly unchanged_sentences?: number
  readonly spacing?: true
  readonly same_words_at?: string
  readonly because?: string
  readonly reason?: string
  readonly direction?: 'up' | 'down'
  readonly evidence?: readonly string[]
}

/** `expected.yaml` of a pair, written by hand. */
export interface Expected {
  readonly about: string
  /** Entries of which there is something to tell, in any order. */
  readonly entries: readonly {
    readonly path: string
    readonly kinds: readonly string[]
    readonly moved_from?: string
  }[]
  /** Answers and fields that changed, but for fields of entries that are new or gone. */
  readonly changes: readonly WantedChange[]
  readonly reordered?: readonly string[]
  readonly comments?: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly content?: readonly object[]
  readonly set_aside?: { readonly added: readonly string[]; readonly removed: readonly string[] }
  /** Words that no one but the writer may see. */
  readonly hidden?: readonly string[]
}

/** Two sides of a comparison: two files, or the two terms of one. */
export interface DiffPair {
  readonly name: string
  readonly expected: Expected
  readonly framework: Framework
  readonly from: Version
  readonly to: Version
  /** The sides as plain data, for tools that know no plans. */
  readonly data: readonly [unknown, unknown]
}

/** The pairs of test/fixtures/diff, in a folder each. */
export function readPairs(folder: string, candidate: Framework): readonly DiffPair[] {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const text = (file: string): string => readFileSync(join(folder, name, file), 'utf8')
      const has = (file: string): boolean => existsSync(join(folder, name, file))
      const framework = has('framework.yaml')
        ? resolveFramework(parse(text('framework.yaml')) as RawFramework, NO_CATALOGUES)
        : candidate
      const expected = parse(text('expected.yaml')) as Expected
      const version = (file: string): Version => {
        const { text: whole, node, comments } = yamlOf(text(file))
        const { plan } = readPlan(node, framework)
        const term = plan.terms[0]
        if (!term) throw new Error(`${name}: no term`)
        return { file, plan, term, text: whole, comments }
      }
      const dataOf = (file: string): { terms: { answers: unknown }[] } => parse(text(file))
      if (!has('plan.yaml')) {
        const [from, to] = [version('a.yaml'), version('b.yaml')]
        return { name, expected, framework, from, to, data: [dataOf('a.yaml'), dataOf('b.yaml')] }
      }
      const from = version('plan.yaml')
      const [, last] = from.plan.terms
      if (!last) throw new Error(`${name}: no second term`)
      const [a, b] = dataOf('plan.yaml').terms.map(({ answers }) => answers)
      return { name, expected, framework, from, to: { ...from, term: last }, data: [a, b] }
    })
}

interface ToldChange extends Record<string, unknown> {
  readonly path: string
  readonly kind: string
  readonly words: readonly { readonly kind: string; readonly text: string }[] | null
  readonly entry: string | null
}

/** What `waymark diff --json` writes of a pair, as far as tests look at it. */
export interface Told {
  readonly differs: boolean
  readonly totals: Readonly<Record<string, number>>
  readonly benefits: readonly {
    readonly id: string
    readonly changes: readonly ToldChange[]
    readonly entries: readonly {
      readonly path: string
      readonly kinds: readonly string[]
      readonly moved_from: string | null
    }[]
    readonly orders: readonly { readonly path: string; readonly reordered: boolean }[]
  }[]
  readonly comments: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly content: readonly object[]
  readonly set_aside: {
    readonly added: readonly { readonly value: string }[]
    readonly removed: readonly { readonly value: string }[]
  }
}

export const told = (
  { framework, from, to }: Pick<DiffPair, 'framework' | 'from' | 'to'>,
  audience: Audience = 'me',
): Told =>
  JSON.parse(JSON.stringify({ schema_version: 1, ...diffJson(planDiff(framework, from, to, audience)) })) as Told
