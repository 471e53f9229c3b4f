import type { Answer } from './answer.ts'
import { type Given, type GivenEntry, givenIn } from './given.ts'
import { ABOUT, aboutOf, type Row, type Table } from './table.ts'

/** A row for every answer: those of the profile, then term by term; the fields of an entry one by one. */
export const answerRows: Table = {
  record: 'answer',
  columns: [
    ...ABOUT,
    'benefit',
    'path',
    'list',
    'entry',
    'entry_name',
    'question',
    'type',
    'state',
    'private',
    'value',
    'labels',
    'unit',
    'reason',
  ],
  *rows(input) {
    for (const term of [undefined, ...input.terms]) {
      const about = aboutOf(input, term)
      for (const given of givenIn(input.shared, term)) for (const row of rowsOf(given)) yield [...about, ...row]
    }
  },
}

const rowsOf = (given: Given): readonly Row[] =>
  given.entries
    ? given.entries.flatMap((entry) => entry.answers.map((answer) => rowOf(answer, given, entry)))
    : [rowOf(given, given, null)]

const rowOf = (answer: Answer, given: Given, entry: GivenEntry | null): Row => [
  given.benefit,
  answer.path,
  entry ? given.path : null,
  entry?.id ?? null,
  entry?.name ?? null,
  answer.question,
  answer.type,
  answer.state,
  answer.private,
  answer.value,
  answer.labels,
  answer.unit,
  given.reason,
]
