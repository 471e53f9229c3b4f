import type { CohortReport } from '../../core/cohort/figures/cohort-report.ts'

/** What stands on every page of a report that shows numbers of few people. */
export const INTERNAL_MARK = "For the program's own use: numbers of few people are shown. Not to be handed on."

/** How the numbers of a report are to be read, and why some are missing. */
export function sayHowToRead({ minimum }: CohortReport): readonly string[] {
  const always = [
    "Counted are plans, not people's words: no answer in words is in this report, and no answer to a private question.",
    'A number says how many people did something in their plan. It does not say how well, and it is no measure of a person or a program.',
    'Moving down a scale can mean that someone sees more than before.',
  ]
  if (minimum === null) return always
  return [
    ...always,
    `Where fewer than ${minimum} people are meant, no number is shown. Others are left out beside it, so that nobody can work it out from the rest.`,
    `Where nearly all or nearly none did something, a range stands instead of the number. An outlined part of a bar shows how far the range goes.`,
    'Percentages are rounded to whole ones.',
    'How many people there are, and how many plans came, is shown from the same number on, since everything else is read against it.',
    'Two reports on nearly the same people tell more together than each alone. Hand on one of them.',
  ]
}

export const KINDS: Readonly<Record<string, string>> = {
  todo: 'To do',
  doing: 'Doing',
  done: 'Done',
  dropped: 'Dropped',
  unsaid: 'No word yet',
  ahead: 'Ahead',
  overdue: 'Overdue',
}
