import { closest } from '../../core/closest.ts'
import type { Possible } from '../../core/earnings/possible.ts'
import type { Lane, Schedule } from '../../core/earnings/schedule.ts'
import { fail } from '../../core/finding.ts'
import { type Options, textOption } from '../command.ts'

interface Bounds {
  readonly least: number
  readonly most: number
  readonly otherwise: number
  /** Decimal places. */
  readonly places: number
}

/** A number that an option gives. @throws Failure `usage-number` when it is none, or out of bounds. */
export function numberOption(options: Options, name: string, { least, most, otherwise, places }: Bounds): number {
  const value = textOption(options, name)
  if (value === undefined) return otherwise
  const number = /^\d{1,3}(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (number >= least && number <= most && (value.split('.')[1] ?? '').length <= places) return number
  throw fail('usage-number', { name, value, least, most, places })
}

/** The lane of this name, whichever its case; the first where none is named. @throws Failure `usage-lane`. */
export function needLane({ lanes }: Schedule, named: string | undefined, file: string): Lane {
  const same = (name: string): boolean => name.toLowerCase() === (named ?? '').trim().toLowerCase()
  const lane = named === undefined ? lanes[0] : lanes.find(({ name }) => same(name))
  if (lane) return lane
  const known = lanes.map(({ name }) => name)
  throw fail('usage-lane', { value: named ?? '', closest: closest(named ?? '', known) ?? '', known }, { file })
}

/** `MA@2032`: another lane, and the school year it begins with. @throws Failure `usage-move`, `usage-lane`. */
export function laneMove(
  schedule: Schedule,
  wish: string | undefined,
  file: string,
): { readonly lane: Lane; readonly from: number } | undefined {
  if (wish === undefined) return undefined
  const [, name, year] = /^(.+)@(\d{4})(?:-\d{2})?$/.exec(wish) ?? []
  if (name === undefined) throw fail('usage-move', { value: wish, lane: schedule.lanes.at(-1)?.name ?? 'MA' })
  return { lane: needLane(schedule, name, file), from: Number(year) }
}

/** The ids an option names. @throws Failure `usage-entry` for one that nothing possible has. */
export function idsOption(options: Options, name: string, possible: readonly Possible[]): ReadonlySet<string> {
  const ids = (textOption(options, name) ?? '').split(',').map((id) => id.trim())
  const named = new Set(ids.filter((id) => id !== ''))
  const known = [...new Set(possible.map(({ id }) => id))]
  for (const id of named)
    if (!known.includes(id)) throw fail('usage-entry', { value: id, closest: closest(id, known) ?? '', known })
  return named
}
