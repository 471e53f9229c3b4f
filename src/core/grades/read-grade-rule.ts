import { closest } from '../closest.ts'
import type { Finding } from '../finding.ts'
import { isNull, type SourceNode, textOf, valueAt } from '../source-node.ts'
import type { GradeRule } from './grade-rule.ts'

/** What each key below `grades` in `cohort.yaml` may hold. */
const FITS: Readonly<Record<string, (text: string) => boolean>> = {
  column: (text) => text.trim() !== '',
  points: (text) => pointsIn(text) !== null,
  late_points: (text) => pointsIn(text) !== null,
  full_when: (text) => text === 'complete' || text === 'final',
  partial: (text) => text === 'none' || text === 'share',
}

/** So many points no assignment has. */
const MOST_POINTS = 100_000

/** A number above zero with at most two decimals: what course systems compare. */
function pointsIn(text: string | undefined): number | null {
  const points = /^\d+(?:\.\d{1,2})?$/.test(text ?? '') ? Number(text) : 0
  return points > 0 && points <= MOST_POINTS ? points : null
}

/** The rule that the value of `grades` is; null where there is none. It must have nothing wrong in it. */
export function gradeRule(node: SourceNode | undefined): GradeRule | null {
  if (node?.kind !== 'map') return null
  const text = (key: string): string | undefined => textOf(valueAt(node, key))
  const points = pointsIn(text('points'))
  if (points === null) return null
  return {
    column: text('column')?.trim() ?? null,
    points,
    latePoints: pointsIn(text('late_points')),
    fullWhen: text('full_when') === 'final' ? 'final' : 'complete',
    partial: text('partial') === 'share' ? 'share' : 'none',
  }
}

/** Everything that is wrong in the value of `grades`; `at` is where that key stands. */
export function wrongInGrades(node: SourceNode, at: Finding['range'] & object): Finding[] {
  if (node.kind !== 'map') return []
  const known = Object.keys(FITS)
  const wrong = node.pairs.flatMap(({ key, keyRange, value }): Finding[] => {
    const fits = Object.hasOwn(FITS, key) ? FITS[key] : undefined
    if (!fits)
      return [{ code: 'cohort-key-unknown', args: { key, closest: closest(key, known) ?? '', known }, range: keyRange }]
    if (isNull(value) || fits(textOf(value) ?? '')) return []
    return [{ code: 'cohort-value', args: { key: `grades.${key}`, value: textOf(value) ?? '' }, range: keyRange }]
  })
  const points = valueAt(node, 'points')
  const isMissing = points === undefined || isNull(points)
  return isMissing ? [{ code: 'cohort-key-missing', args: { key: 'grades.points' }, range: at }, ...wrong] : wrong
}
