import type { CommandSpec } from '../command.ts'
import { PLAN_ARG, TERM_OPTION } from '../options.ts'

export const earningsCommand: CommandSpec = {
  name: 'earnings',
  summary: "what the plan could mean in pay, from a salary schedule and the plan's own entries",
  about:
    "Adds up, year by year, a district's salary schedule, the incomes in your plan, and what its milestones pay and cost by the catalogue. An estimate on the assumptions it states, not a promise: taxes and benefits are not counted. What is not known is named and not counted. docs/salary-schedule.md shows how to write a schedule down. Nothing is written.",
  group: 'See where you are',
  args: [PLAN_ARG],
  options: [
    { flags: '--schedule <file>', says: 'a salary schedule as CSV: years of teaching by lane', completes: 'file' },
    { flags: '--lane <name>', says: 'the lane of the schedule to begin in, such as MA (else its first)' },
    { flags: '--move <lane@year>', says: 'another lane from a school year on, such as MA@2032' },
    { flags: '--years <n>', says: 'how many school years to show, 1 to 40 (else 10)' },
    { flags: '--growth <percent>', says: 'raise every salary by so much each year, 0 to 20 (else 0)' },
    { flags: '--leave-out <ids>', says: 'entries not to count, by their ids, with commas between' },
    { flags: '--on-top <ids>', says: 'incomes that come on top of the salary, even when they are as large as one' },
    TERM_OPTION,
    {
      flags: '--format <name>',
      says: 'a table or a picture to hand on, without private answers (else text)',
      choices: ['text', 'csv', 'svg'],
    },
    { flags: '--no-pager', says: 'print it all at once, however long it is' },
  ],
  examples: [
    { says: 'what the plan itself says of pay', run: 'waymark earnings' },
    {
      says: 'with a schedule, and a move to another lane in 2032',
      run: 'waymark earnings --schedule examples/salary-schedule.csv --move MA@2032',
    },
    {
      says: 'the same years as a table for a spreadsheet',
      run: 'waymark earnings --schedule examples/salary-schedule.csv --format csv',
    },
  ],
  load: async () => (await import('./run.ts')).code,
}
