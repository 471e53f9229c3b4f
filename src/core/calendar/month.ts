/** The latest month of a year, 1 to 12, that is not after a month: 11 and `2027-05` make `2026-11`. */
export function monthBefore(month: number, last: string): string {
  const [year, lastMonth] = last.split('-').map(Number) as [number, number]
  return monthOf(month <= lastMonth ? year : year - 1, month)
}

/** The earliest one that is not before a month: 11 and `2026-12` make `2027-11`. */
export function monthFrom(month: number, first: string): string {
  const [year, firstMonth] = first.split('-').map(Number) as [number, number]
  return monthOf(month >= firstMonth ? year : year + 1, month)
}

const monthOf = (year: number, month: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
