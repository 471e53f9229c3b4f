import { SIDES, type Side } from '../../core/lens/crosswalk.ts'
import type { LensSide } from '../../core/lens/lens.ts'
import type { Shown } from '../../core/lens/public-answers.ts'
import type { LensData, LensPlan, ToldRow } from '../../words/lens/lens-data.ts'
import { sayShown } from '../../words/lens/say-shown.ts'

/** The lens as docs/json.md has it. Entries come by what they say, without their ids, which a person may have chosen. */
export function lensJson({ own, plans, readers, source, rows, matches }: LensData): object {
  return {
    side: own,
    candidate: planJson(plans.candidate),
    district: planJson(plans.district),
    readers: readers ?? null,
    source,
    matches: matches.map(({ rule, candidate, district, inTime }) => ({
      rule: rule.id,
      row: rule.row,
      title: rule.title,
      candidate: candidate.map(shownJson),
      district: district.map(shownJson),
      in_time: inTime,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      sees: row.sees,
      ask: row.ask,
      ...Object.fromEntries(SIDES.map((side) => [side, sideJson(row, side)])),
    })),
  }
}

const planJson = (plan: LensPlan | undefined): object | null => {
  if (!plan) return null
  const { status, ...rest } = plan
  return { ...rest, term_status: status }
}

function sideJson(row: ToldRow, side: Side): object {
  const part: LensSide | undefined = row[side]
  return {
    benefit: row.benefits[side],
    title: row.titles[side],
    shown: part?.shown.map(shownJson) ?? null,
    open: part?.open ?? null,
    missing: part?.missing ?? null,
  }
}

const shownJson = (shown: Shown): object => ({ path: shown.path, label: shown.prompt.label, said: sayShown(shown) })
