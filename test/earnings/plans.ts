/** A schedule of a made-up district. */
export const SCHEDULE = `state,NC
district,Example Valley Schools (invented)
school_year,2026-27
source,"Board page, read in October 2026"
years,BA,MA
0,41000,45100
1,41500,45650
2,42100,46300
3,42700,46950
4,43400,47750
`
