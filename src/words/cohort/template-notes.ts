import type { Cohort } from '../../core/cohort/cohort.ts'
import { TEMPLATE_HEAD } from '../../core/plan-head.ts'
import { termTitle } from '../../core/term.ts'
import { show } from '../show.ts'
import { wrap } from '../wrap.ts'
import { sayDue } from './say-due.ts'

/** Columns of a line of comment, its sign included. */
const WIDTH = 88

/** What stands above a template: whose plan it is, when it is due, how to go on, and the instructor's own words. */
export function templateNotes({ term, due, timeZone, instructions }: Cohort, hasKey: boolean): string[] {
  return [
    `${TEMPLATE_HEAD}${termTitle(term)}. It stays on your computer until you hand it in.`,
    ...(due ? [`Due: ${sayDue(due, timeZone)}`] : []),
    '',
    'Answer the questions:   waymark reflect plan.yaml',
    'Look it over:           waymark check plan.yaml',
    'If you have a plan from an earlier term, go on in that file instead: waymark revisit',
    'Or edit it by hand; lines that begin with # are notes and may be deleted.',
    ...(hasKey
      ? ['Please leave the line "key" as it is: it says whose plan this is, whatever the file is called.']
      : []),
    ...(instructions === null
      ? []
      : [
          '',
          ...show(instructions.trim())
            .split('\n')
            .flatMap((line) => wrap(line, WIDTH).split('\n')),
        ]),
  ]
}
