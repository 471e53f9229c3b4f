import { type CatalogueItem, isRole } from '../../core/catalogue/catalogues.ts'
import type { Opportunity } from '../../core/catalogue/opportunity.ts'
import { windowOf } from '../../core/catalogue/window.ts'

/** `1 completed year`; years can have parts. */
export const sayYears = (years: number): string => `${years} completed ${years === 1 ? 'year' : 'years'}`

const STAGE: Readonly<Record<Opportunity['stage'], string>> = {
  preservice: 'from preparation on',
  'year-1': 'from the first year of teaching',
  'early-career': 'from the first years of teaching',
  experienced: 'for experienced teachers',
}

/** When an item can be begun, in a phrase: `from 3 completed years as teacher of record`. */
export function sayOpening(item: CatalogueItem): string {
  const { from, to, done } = windowOf(item)
  const opening = from > 0 ? `from ${sayYears(from)} as teacher of record` : atStage(item, from)
  const finish = done > 0 && done > from ? `, and ${sayYears(done)} to finish` : ''
  const limit =
    to === Infinity ? '' : to === 0 ? ', before a first year is completed' : `, with at most ${sayYears(to)}`
  return `${opening}${finish}${limit}`
}

function atStage(item: CatalogueItem, from: number): string {
  if (!isRole(item) && item.min_years_to_start === undefined) return STAGE[item.stage]
  return from === 0 ? STAGE['year-1'] : STAGE.preservice
}
