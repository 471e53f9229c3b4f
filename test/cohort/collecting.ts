import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { freshFolder, type Ran, waymark } from '../support/in-process.ts'
import { type Invented, SHAPES_WRITTEN } from '../support/rosters.ts'

/** What `cohort collect --json` says. */
export interface Told {
  readonly created: readonly Attempted[]
  readonly kept: readonly Attempted[]
  readonly changed: readonly Attempted[]
  readonly set_aside: readonly { folder: string; key: string | null; reason: string; new: boolean }[]
  readonly removed: readonly string[]
  readonly skipped: readonly { why: string; count: number }[]
  readonly problems: readonly { code: string; keys: readonly string[]; folder: string | null }[]
}

interface Attempted {
  readonly key: string
  readonly attempt: string
  readonly rule: string
  readonly submitted: string | null
  readonly clock: string | null
  readonly late: string | null
}

/** A course with an inbox. */
export interface Collecting {
  readonly cwd: string
  /** A place in the cohort's folder. */
  readonly at: (path: string) => string
  readonly inbox: (name: string, content: string | Uint8Array) => void
  readonly collect: (args?: readonly string[]) => Promise<Told>
  readonly say: (args?: readonly string[]) => Promise<Ran>
  /** The texts of a person's attempts, the one that counts last. */
  readonly plansOf: (person: Invented) => string[]
}

export const keyOf = ({ sis }: Invented): string => sis.toLowerCase()

/** The plan of a person, with their key and some words of theirs. */
export const planOf = (person: Invented, words = `Words of ${keyOf(person)}`): string =>
  `waymark: 1\nframework: candidate\nprofile:\n  name: ${person.given} ${person.family}\n  key: ${keyOf(person)}\nterms:\n  - term: 2026-fall\n    framework_version: 1\n    status: draft\n    answers:\n      pathway:\n        why: ${words}\n`

/** A cohort of these people, made from a roster of this shape, with lines behind its `cohort.yaml`. */
export async function startCohort(
  people: readonly Invented[],
  { shape = 'canvas', due }: { readonly shape?: string; readonly due?: string } = {},
): Promise<Collecting> {
  const cwd = freshFolder()
  const at = (path: string): string => join(cwd, 'fall', path)
  mkdirSync(at(''))
  writeFileSync(at('roster.csv'), SHAPES_WRITTEN[shape]?.(people) ?? '')
  const dated = due === undefined ? [] : ['--due', due, '--time-zone', 'America/Chicago']
  const made = await waymark(['cohort', 'new', 'fall', '--term', '2026-fall', ...dated], { cwd })
  expect([made.exit, made.stderr]).toEqual([0, ''])
  const say = (args: readonly string[] = []): Promise<Ran> =>
    waymark(['cohort', 'collect', '--cohort', 'fall', ...args], { cwd })
  return {
    cwd,
    at,
    inbox: (name, content) => {
      mkdirSync(dirname(at(join('inbox', name))), { recursive: true })
      writeFileSync(at(join('inbox', name)), content)
    },
    say,
    collect: async (args = []) => {
      const { exit, stdout, stderr } = await say([...args, '--json'])
      expect([stderr, [0, 1].includes(exit)]).toEqual(['', true])
      return JSON.parse(stdout) as Told
    },
    plansOf: (person) => {
      const index = JSON.parse(readFileSync(at('submitted/index.json'), 'utf8')) as {
        readonly attempts: readonly { key: string; id: string }[]
      }
      const own = index.attempts.filter(({ key }) => key === keyOf(person))
      expect(readdirSync(at(`submitted/${keyOf(person)}`)).sort()).toEqual(own.map(({ id }) => id).sort())
      return own.map(({ key, id }) => readFileSync(at(`submitted/${key}/${id}/plan.yaml`), 'utf8'))
    },
  }
}
