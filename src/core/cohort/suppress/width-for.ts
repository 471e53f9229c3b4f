/**
 * How far apart, at least, two numbers are that a hidden one could be, for someone who takes everything in a report together and
 * knows how it is made: 4 for a minimum of 10, 2 for one of 5. A report that hides no more than it has to can promise about half
 * the minimum: two hidden parts are either both small, or one of them is not, and which of these it is can be told from
 * their sum.
 */
export const widthFor = (minimum: number): number => Math.max(0, Math.floor((minimum - 1) / 2))
