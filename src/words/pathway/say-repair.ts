import { sayDate } from '../../core/date-meant.ts'
import type { Repair } from '../../core/pathway/problem.ts'
import { oneLine } from '../show.ts'

/** A repair as something to do: `Date "Coach the club" 2031.` */
export const sayRepair = ({ moves, adds, waits }: Repair): string =>
  [
    ...moves.map(({ name, by }) => `Give "${oneLine(name)}" the date ${sayDate(by)}.`),
    ...adds.map(({ title, by }) => `Add the step "${oneLine(title)}", by ${sayDate(by)}.`),
    ...waits.map(({ name, on }) =>
      on === null
        ? `Take out what "${oneLine(name)}" waits for.`
        : `Let "${oneLine(name)}" wait for "${oneLine(on.name)}".`,
    ),
  ].join(' ')
