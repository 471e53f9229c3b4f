import { FORMATS } from '../../export/formats.ts'
import type { CommandSpec } from '../command.ts'
import { FRAMEWORK_OPTION } from '../options.ts'

const named = FORMATS.map(({ id, says }) => `${id} (${says})`).join(', ')

export const exportCommand: CommandSpec = {
  name: 'export',
  summary: 'hand a plan on: as a page, a document or data, whole or in a view',
  about: `Formats: ${named}. Private answers, notes in the file, and who contacts are stay out unless you ask for them; what was left out is said. Nothing is replaced without --force, and nothing is half written.`,
  group: 'For scripts and courses',
  args: [{ name: '[plans...]', says: 'plan files or folders (else the plan here)', completes: 'plan' }],
  options: [
    {
      flags: '--to <formats>',
      says: 'one or several, with commas (else what -o ends in, or md)',
      completes: 'format',
    },
    {
      flags: '--view <name>',
      says: 'full, portfolio, mentor, growth, district, worksheet, or a file of your own (else full)',
      completes: 'view',
    },
    {
      flags: '-o, --output <where>',
      says: 'a file, a folder, or - for standard output (else files here)',
      completes: 'file',
    },
    {
      flags: '--rows <what>',
      says: 'what a row of csv and a line of ndjson is (else answers)',
      choices: ['answers', 'entries', 'plans'],
    },
    { flags: '--force', says: 'replace files that are there already' },
    {
      flags: '--term <id>',
      says: 'the term it is about (else what the view is for: mostly the last; of data all)',
      completes: 'term',
    },
    { flags: '--all-terms', says: 'every term' },
    { flags: '--no-questions', says: 'answers without the questions above them' },
    { flags: '--include-private', says: 'with answers to private questions' },
    { flags: '--include-contacts', says: 'with who contacts and supporters are, and how they are reached' },
    { flags: '--no-names', says: 'roles instead of names of people, inside texts too' },
    { ...FRAMEWORK_OPTION, says: 'candidate or district, for a worksheet without a plan (else candidate)' },
  ],
  examples: [
    { says: 'one page to talk over with a mentor', run: 'waymark export plan.yaml --view mentor -o sheet.html' },
    { says: 'the goals of all plans in one table', run: 'waymark export plans --to csv --rows entries -o entries.csv' },
    {
      says: 'every plan of a folder, in two formats, without names',
      run: 'waymark export plans --to html,txt --no-names -o out/',
    },
  ],
  load: async () => (await import('./run.ts')).code,
}
