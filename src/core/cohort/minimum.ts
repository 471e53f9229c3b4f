/** Fewer people than this are not shown in a report, unless someone chooses another number. */
export const USUAL_MINIMUM = 10
/** No report for others is made with less. */
export const LEAST_MINIMUM = 5
/** No report needs to hide more. */
export const MOST_MINIMUM = 1000

/** A minimum as it is typed; undefined where it is none that a report may be made with. */
export function readMinimum(text: string): number | undefined {
  const minimum = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return minimum >= LEAST_MINIMUM && minimum <= MOST_MINIMUM ? minimum : undefined
}
