import type { Cohort } from '../../core/cohort/cohort.ts'
import { termTitle } from '../../core/term.ts'
import { show } from '../show.ts'
import { wrap } from '../wrap.ts'

const WIDTH = 80

/** What stands beside a data set for whoever finds it (docs/cohort-data.md). */
export const dataNotes = ({ program, framework }: Cohort, term: string, today: string): string =>
  [
    `Waymark data of a cohort: ${framework}, ${termTitle(term)}${program === null ? '' : `, ${show(program).replaceAll('\n', ' ')}`}`,
    `As of ${today}.`,
    '',
    'For your own analysis. Not for others to read.',
    '',
    'Each row is about one person. There are no names, no ids and no words of anybody in these files: a code stands for each person, and only the secret in .cohort/data.json ties it to them. All the same, someone who knows a person may find them by what they answered, the more easily the smaller the group is. So treat these files as records of your students.',
    '',
    'To tell others how the cohort does, hand on the report that `waymark cohort summary` writes: it leaves out numbers of few people.',
    '',
    'What the columns mean: docs/cohort-data.md. How to add them up with DuckDB or Spark: docs/scale.md.',
  ]
    .map((line) => `${wrap(line, WIDTH)}\n`)
    .join('')
