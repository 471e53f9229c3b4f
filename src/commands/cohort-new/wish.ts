import type { Cohort } from '../../core/cohort/cohort.ts'
import { type Due, isTimeZone, nearTimeZone, readDue } from '../../core/cohort/due.ts'
import { fail } from '../../core/finding.ts'
import { type Options, textOption } from '../command.ts'
import { firstTerm } from '../resolve-term.ts'

/**
 * What a cohort is to be, by the command line and by what its folder says already. The time zone is written down even where
 * nobody named one: a file that is read elsewhere must mean the same hour.
 *
 * @throws Failure `usage-due`, `usage-time-zone`, `usage-term`, `usage-cohort-other`.
 */
export function cohortWish(options: Options, before: Cohort | undefined, today: string): Cohort {
  const due = dueWish(options) ?? before?.due ?? null
  const timeZone = zoneWish(options) ?? before?.timeZone ?? (due ? localZone() : null)
  const wanted = { framework: textOption(options, 'framework'), term: textOption(options, 'term') }
  if (!before) {
    const term = firstTerm(wanted.term, today)
    const framework = wanted.framework ?? 'candidate'
    return {
      framework,
      term,
      program: null,
      due,
      timeZone,
      minimum: null,
      prefill: new Map(),
      instructions: null,
      grades: null,
    }
  }
  for (const key of ['framework', 'term'] as const)
    if (wanted[key] !== undefined && wanted[key] !== before[key])
      throw fail('usage-cohort-other', { key, value: wanted[key], known: before[key] })
  return { ...before, due, timeZone }
}

function dueWish(options: Options): Due | undefined {
  const value = textOption(options, 'due')
  const due = value === undefined ? undefined : readDue(value)
  if (value !== undefined && !due) throw fail('usage-due', { value })
  return due
}

function zoneWish(options: Options): string | undefined {
  const value = textOption(options, 'timeZone')
  if (value === undefined || isTimeZone(value)) return value
  throw fail('usage-time-zone', { value, closest: nearTimeZone(value) ?? '' })
}

/** The system's time zone; UTC where it has none that is the name of a place. */
function localZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return isTimeZone(timeZone) ? timeZone : 'UTC'
}
