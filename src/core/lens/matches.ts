import { isDate, lastDayOf } from '../prompt-types/date.ts'
import { type Entry, isEntries } from '../value.ts'
import { type Comparison, type MatchRule, placesOf, type Side } from './crosswalk.ts'
import type { PublicAnswers, Shown } from './public-answers.ts'

/** Two places, one in each plan, that say the same by a rule of the crosswalk. Possible: people decide. */
export interface Match extends Readonly<Record<Side, readonly Shown[]>> {
  readonly rule: MatchRule
  /** Whether the candidate's date lies in time for the district's; null where the rule compares none, or one is missing. */
  readonly inTime: boolean | null
}

/** More of one rule no one reads; a plan can hold thousands of entries. */
const MOST = 50

/** One entry of a repeat, or a plan's single answers: what a rule looks at together. */
interface Unit {
  readonly repeat: string
  readonly entry: Entry | undefined
}

/** The possible matches of two plans, rule by rule in the crosswalk's order; at most 50 a rule. */
export const matchesOf = (
  rules: readonly MatchRule[],
  candidate: PublicAnswers,
  district: PublicAnswers,
): readonly Match[] => rules.flatMap((rule) => matchesBy(rule, candidate, district))

function matchesBy(rule: MatchRule, candidate: PublicAnswers, district: PublicAnswers): Match[] {
  const { compare, at_least: least = {} } = rule
  const theirs = unitsOf(rule, 'district', district).filter(({ entry }) =>
    Object.entries(least).every(([field, bound]) => {
      const value = entry?.fields.get(field)
      return typeof value !== 'number' || value >= bound
    }),
  )
  const matches: Match[] = []
  // By the first comparison the district's entries are looked up and not gone through: there may be thousands on both sides.
  const [first] = compare
  if (!first) return matches
  const byKey = new Map<string, Unit[]>()
  for (const unit of theirs)
    for (const key of keysAt(first, 'district', unit, district)) {
      const same = byKey.get(key) ?? []
      same.push(unit)
      byKey.set(key, same)
    }
  for (const own of unitsOf(rule, 'candidate', candidate)) {
    const near = new Set(keysAt(first, 'candidate', own, candidate).flatMap((key) => byKey.get(key) ?? []))
    for (const unit of near) {
      const sides = { candidate: own, district: unit }
      const answers = { candidate, district }
      if (!compare.every((comparison) => agrees(comparison, sides, answers))) continue
      matches.push({
        rule,
        candidate: shownOf(rule, 'candidate', sides, answers),
        district: shownOf(rule, 'district', sides, answers),
        inTime: inTime(compare, sides, answers),
      })
      if (matches.length === MOST) return matches.sort(bySoonest)
    }
  }
  return matches.sort(bySoonest)
}

/** What is in time comes first, what comes too soon last. */
const bySoonest = (a: Match, b: Match): number => rank(a) - rank(b)
const rank = ({ inTime: fits }: Match): number => (fits === false ? 2 : fits === null ? 1 : 0)

type Units = Readonly<Record<Side, Unit>>
type Answers = Readonly<Record<Side, PublicAnswers>>

function unitsOf({ compare }: MatchRule, side: Side, answers: PublicAnswers): Unit[] {
  const fields = new Map<string, string[]>()
  for (const place of compare.flatMap((comparison) => placesOf(comparison[side]))) {
    const [section, id, field] = place.split('.')
    const repeat = `${section}.${id}`
    if (field !== undefined) fields.set(repeat, [...(fields.get(repeat) ?? []), field])
  }
  if (fields.size === 0) return [{ repeat: '', entry: undefined }]
  return [...fields].flatMap(([repeat, names]) =>
    answers.entriesAt(repeat, names).map((entry): Unit => ({ repeat, entry })),
  )
}

/** The answers that a comparison names on one side: texts, dates and the ids of choices. */
function textsAt(comparison: Comparison, side: Side, { repeat, entry }: Unit, answers: PublicAnswers): string[] {
  return placesOf(comparison[side]).flatMap((place) => {
    const [section, id, field] = place.split('.')
    const own = `${section}.${id}` === repeat ? entry?.fields.get(field ?? '') : undefined
    const value = field === undefined ? answers.at(place)?.value : own
    if (typeof value === 'string') return [value]
    return Array.isArray(value) && !isEntries(value) ? (value as readonly string[]) : []
  })
}

/** What is compared, as keys that are equal where the comparison holds: the candidate's in the district's terms. */
function keysAt(comparison: Comparison, side: Side, unit: Unit, answers: PublicAnswers): string[] {
  const { by = 'choice', pairs } = comparison
  const texts = textsAt(comparison, side, unit, answers)
  if (by === 'words') return texts.map(sameWords).filter((text) => text !== '')
  if (!pairs) return texts
  return side === 'district'
    ? texts.filter((id) => pairs.some(([, theirs]) => theirs === id))
    : texts.flatMap((id) => pairs.filter(([own]) => own === id).map(([, theirs]) => theirs))
}

/** A text without what differs by chance: capitals, blanks, the mark at its end. */
const sameWords = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?;,:]+$/, '')

function agrees(comparison: Comparison, units: Units, answers: Answers): boolean {
  if (comparison.by === 'not-after') return true
  const own = keysAt(comparison, 'candidate', units.candidate, answers.candidate)
  const theirs = keysAt(comparison, 'district', units.district, answers.district)
  if (comparison.optional && (own.length === 0 || theirs.length === 0)) return true
  return own.some((key) => theirs.includes(key))
}

/** A date counts by the last day it can mean. */
function inTime(compare: readonly Comparison[], units: Units, answers: Answers): boolean | null {
  const dates = compare.find(({ by }) => by === 'not-after')
  if (!dates) return null
  const [own, theirs] = (['candidate', 'district'] as const).map((side) =>
    textsAt(dates, side, units[side], answers[side]).find(isDate),
  )
  return own !== undefined && theirs !== undefined ? lastDayOf(own) <= lastDayOf(theirs) : null
}

/** What one side says: its entry, or of its answers the parts that the other side has too. */
function shownOf({ compare }: MatchRule, side: Side, units: Units, answers: Answers): Shown[] {
  const { repeat, entry } = units[side]
  const home = entry && answers[side].at(repeat)
  const single = compare.flatMap((comparison) => {
    const shared = sharedKeys(comparison, side, units, answers)
    return placesOf(comparison[side]).flatMap((place): Shown[] => {
      const shown = place.split('.').length === 2 ? answers[side].at(place) : undefined
      if (!shown) return []
      const value =
        Array.isArray(shown.value) && shared ? shown.value.filter((id) => shared.has(String(id))) : undefined
      return [value && value.length > 0 ? { ...shown, value: value as readonly string[] } : shown]
    })
  })
  return [...(home && entry ? [{ ...home, value: [entry] }] : []), ...single]
}

/** The choices of one side that the other side has too, in this side's ids; undefined where no choices are compared. */
function sharedKeys(comparison: Comparison, side: Side, units: Units, answers: Answers): Set<string> | undefined {
  const { by = 'choice', pairs } = comparison
  if (by !== 'choice') return undefined
  const theirs = new Set(keysAt(comparison, 'district', units.district, answers.district))
  const own = keysAt(comparison, 'candidate', units.candidate, answers.candidate).filter((key) => theirs.has(key))
  if (side === 'district' || !pairs) return new Set(own)
  return new Set(pairs.filter(([, key]) => own.includes(key)).map(([id]) => id))
}
