import { closest } from '../closest.ts'
import type { Milestone } from './milestone.ts'

/** What a milestone waits for. */
export interface Dependencies {
  /** The milestones its words mean. */
  readonly on: readonly Milestone[]
  /** Words that mean no milestone. */
  readonly unknown: readonly string[]
}

/** Says what the words in `depends_on` mean, for the milestones of one plan. */
export type ResolveDependsOn = (words: string | undefined) => Dependencies

/**
 * Steps are named by their own words or by their ids; several with a semicolon between them. Case, blanks and the mark at
 * the end do not matter. Words that are part of one step's name alone mean that step.
 */
export function dependsOnIn(milestones: readonly Milestone[]): ResolveDependsOn {
  const known = new Map<string, Milestone>()
  for (const milestone of milestones)
    for (const name of [milestone.id, plain(milestone.name)]) if (!known.has(name)) known.set(name, milestone)
  const plainly = milestones.length > MOST_NAMES ? [] : milestones.map(({ name }) => plain(name))
  const said = new Map<string, Milestone | undefined>()
  const one = (words: string): Milestone | undefined => {
    if (!said.has(words)) said.set(words, meant(words))
    return said.get(words)
  }
  const meant = (words: string): Milestone | undefined => {
    const exact = known.get(words.trim()) ?? known.get(plain(words))
    if (exact) return exact
    const wanted = plain(words)
    if (wanted.length < 4) return undefined
    const [only, ...others] = plainly.flatMap((name, i) => (name.includes(wanted) ? [i] : []))
    return only === undefined || others.length > 0 ? undefined : milestones[only]
  }
  return (words) => {
    if (words === undefined) return { on: [], unknown: [] }
    const whole = one(words)
    if (whole) return { on: [whole], unknown: [] }
    const parts = [...new Set(words.split(/[;\n]/).map((part) => part.trim()))]
      .filter((part) => part !== '')
      .slice(0, MOST_PARTS)
      .map((part) => ({ part, is: one(part) }))
    return {
      on: [...new Set(parts.flatMap(({ is }) => is ?? []))],
      unknown: parts.filter(({ is }) => !is).map(({ part }) => part),
    }
  }
}

/** More steps than that nobody waits for. */
const MOST_PARTS = 20

/** Among more steps than a person has, only whole names are looked for. */
const MOST_NAMES = 150

/** The milestone whose name is nearest to words that mean none. */
export function nearestTo(words: string, milestones: readonly Milestone[]): Milestone | undefined {
  if (milestones.length > MOST_NAMES || plain(words).length < 4) return undefined
  const name = closest(
    plain(words),
    milestones.map((milestone) => plain(milestone.name)),
  )
  return milestones.find((milestone) => plain(milestone.name) === name)
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:!?]+$/, '')
