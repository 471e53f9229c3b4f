import type { Code } from '../../core/codes.ts'
import { counted, didYouMean, list, oneOf, quoted, text, valueOr, type Words, words } from './parts.ts'

const NO_SALARY: Readonly<Record<string, string>> = {
  text: 'is not a number',
  negative: 'is below zero',
  doubtful: 'could be two different numbers',
  small: 'is too little for a year: it may be an hourly wage, a month, or counted in thousands',
  large: 'is more than a salary can be',
}

export const SCHEDULE_FINDINGS = {
  'schedule-spreadsheet': words(
    () => 'This is a file of a spreadsheet program, not CSV.',
    () => 'Open it there and save it as "CSV UTF-8".',
  ),
  'schedule-quotes': words(
    () => 'A quotation mark is opened here and not closed, or text follows a closing one.',
    () => 'Put the whole cell in double quotes, and write a quotation mark inside it twice.',
  ),
  'schedule-no-table': words(
    () => 'There is no row that names the lanes: one whose first cell is "years".',
    () => 'Add it above the salaries, as in: years,BA,MA (docs/salary-schedule.md)',
  ),
  'schedule-key-missing': words(
    (a) => `The schedule does not say its ${text(a, 'key').replace('_', ' ')}.`,
    (a) =>
      `Add a row above this one: ${text(a, 'key')},${{ state: 'NC', district: 'NAME', school_year: '2026-27' }[text(a, 'key')] ?? ''}`,
  ),
  'schedule-key-unknown': words(
    (a) => `${quoted(a, 'key')} is not a row that a schedule has above its lanes, so it is not looked at.`,
    (a) => didYouMean(a, `The rows are: ${oneOf(list(a, 'known'))}. A note of your own goes after a #.`),
  ),
  'schedule-school-year': words(
    (a) => `${quoted(a, 'value')} is not a school year.`,
    () => 'Write both of its years, as in 2026-27.',
  ),
  'schedule-lane-name': words(
    (a) =>
      text(a, 'why') === 'twice'
        ? `Two lanes are called ${quoted(a, 'name')}.`
        : 'This column has salaries and no name.',
    (a) =>
      text(a, 'why') === 'twice'
        ? 'Give one of them its right name, or take it out.'
        : 'Write the name of its lane here, such as MA.',
  ),
  'schedule-lane-empty': words(
    (a) => `The lane ${quoted(a, 'name')} has no salary at all.`,
    () => 'Fill it in, or take the column out.',
  ),
  'schedule-row-long': words(
    (a) => `This row has ${counted(a, 'values', 'value')}, and there is room for ${counted(a, 'lanes', 'lane')}.`,
    () => 'A number with a comma in it needs quotes, or no comma: "41,000" or 41000.',
  ),
  'schedule-years': words(
    (a) => `${valueOr(a)} is not a number of completed years of teaching.`,
    () => 'Begin each row with whole years, one row for each: 0, 1, 2 and so on. A note goes after a #.',
  ),
  'schedule-years-twice': words(
    (a) => `There are two rows for ${counted(a, 'years', 'year')}.`,
    () => 'Keep the right one, or mend its years.',
  ),
  'schedule-years-missing': words(
    (a) =>
      text(a, 'from') === text(a, 'to')
        ? `There is no row for ${counted(a, 'from', 'year')}, so that salary is not known.`
        : `There are no rows for ${text(a, 'from')} to ${counted(a, 'to', 'year')}, so those salaries are not known.`,
    (a) =>
      text(a, 'from') === '0'
        ? 'The first year of teaching has 0 completed years. If the schedule counts it as 1, write each row one lower.'
        : 'Add them, if the schedule has them.',
  ),
  'schedule-amount': words(
    (a) => `${quoted(a, 'value')} in lane ${text(a, 'lane')} ${NO_SALARY[text(a, 'why')] ?? ''}.`,
    () => "Write a year's salary in dollars, as in 41000 or 41000.50, or leave the cell empty if there is none.",
  ),
  'schedule-amount-signs': words(
    (a) => {
      const others = Number(a['count']) - 1
      const more = others === 0 ? '' : `, and so with ${others} more in lane ${text(a, 'lane')}`
      return `${quoted(a, 'value')} is read as ${text(a, 'amount')}${more}.`
    },
    () => 'Nothing needs to be done. Plain numbers such as 41000 are safest.',
  ),
  'schedule-decreasing': words(
    (a) =>
      `In lane ${text(a, 'lane')} the salary with ${counted(a, 'years', 'year')} (${quoted(a, 'value')}) is lower than with ${text(a, 'before')}.`,
    () => 'Compare the two with the schedule; it is counted as it stands here.',
  ),
} satisfies Partial<Record<Code, Words>>
