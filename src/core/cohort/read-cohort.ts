import { closest } from '../closest.ts'
import type { Finding } from '../finding.ts'
import { gradeRule, wrongInGrades } from '../grades/read-grade-rule.ts'
import { isNull, type PairNode, type SourceNode, textOf, valueAt } from '../source-node.ts'
import { isTermId } from '../term.ts'
import { COHORT_FORMAT, COHORT_KEYS, type Cohort, type CohortKey } from './cohort.ts'
import { isTimeZone, readDue } from './due.ts'
import { readMinimum } from './minimum.ts'

export interface ReadCohort {
  /** There when nothing keeps the file from being used. */
  readonly cohort?: Cohort
  readonly findings: readonly Finding[]
}

/** A cohort from the content of its file, and everything that is wrong with it. */
export function readCohort(node: SourceNode): ReadCohort {
  const range = { start: node.range.start, end: node.range.start + 1 }
  if (node.kind !== 'map') return { findings: [missing('cohort', range)] }
  const format = textOf(valueAt(node, 'cohort'))
  if (Number(format) > COHORT_FORMAT)
    return { findings: [{ code: 'cohort-newer', args: { value: format ?? '', known: COHORT_FORMAT }, range }] }
  const findings: Finding[] = (['cohort', 'framework', 'term'] as const)
    .filter((key) => textOf(valueAt(node, key)) === undefined)
    .map((key) => missing(key, range))
  for (const pair of node.pairs) findings.push(...wrongWith(pair))
  const text = (key: CohortKey): string | null => textOf(valueAt(node, key)) ?? null
  const [framework, term] = [text('framework'), text('term')]
  if (findings.length > 0 || framework === null || term === null) return { findings }
  const prefill = valueAt(node, 'prefill')
  return {
    findings,
    cohort: {
      framework,
      term,
      program: text('program'),
      due: readDue(text('due') ?? '') ?? null,
      timeZone: text('time_zone'),
      minimum: readMinimum(text('minimum') ?? '') ?? null,
      prefill: new Map(
        prefill?.kind === 'map' ? prefill.pairs.map(({ key, value }) => [key, textOf(value) ?? '']) : [],
      ),
      instructions: text('instructions'),
      grades: gradeRule(valueAt(node, 'grades')),
    },
  }
}

const missing = (key: string, range: Finding['range'] & object): Finding => ({
  code: 'cohort-key-missing',
  args: { key },
  range,
})

/** What each key may hold, besides nothing. */
const FITS: Readonly<Record<CohortKey, (node: SourceNode) => boolean>> = {
  cohort: (node) => textOf(node) === String(COHORT_FORMAT),
  framework: (node) => /^[a-z][a-z0-9-]*$/.test(textOf(node) ?? ''),
  term: (node) => isTermId(textOf(node) ?? ''),
  program: (node) => node.kind === 'scalar',
  due: (node) => readDue(textOf(node) ?? '') !== undefined,
  time_zone: (node) => isTimeZone(textOf(node) ?? ''),
  minimum: (node) => readMinimum(textOf(node) ?? '') !== undefined,
  prefill: (node) => node.kind === 'map' && node.pairs.every(({ value }) => textOf(value) !== undefined),
  instructions: (node) => node.kind === 'scalar',
  grades: (node) => node.kind === 'map',
}

const isKey = (key: string): key is CohortKey => (COHORT_KEYS as readonly string[]).includes(key)

function wrongWith({ key, keyRange, value }: PairNode): Finding[] {
  if (!isKey(key)) {
    const args = { key, closest: closest(key, COHORT_KEYS) ?? '', known: COHORT_KEYS }
    return [{ code: 'cohort-key-unknown', args, range: keyRange }]
  }
  if (isNull(value)) return []
  if (FITS[key](value)) return key === 'grades' ? wrongInGrades(value, keyRange) : []
  return [{ code: 'cohort-value', args: { key, value: textOf(value) ?? '' }, range: keyRange }]
}
