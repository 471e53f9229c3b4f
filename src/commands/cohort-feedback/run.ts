import { relative } from 'node:path'
import { closest } from '../../core/closest.ts'
import { fail } from '../../core/finding.ts'
import type { DocumentFormat, NotShown } from '../../export/format.ts'
import { DOCUMENT_FORMATS } from '../../export/formats.ts'
import { sayNotShown } from '../../words/say-not-shown.ts'
import { readCohortPlans } from '../cohort-plans/read-cohort-plans.ts'
import { type CommandCode, textOption } from '../command.ts'
import { findCohort } from '../find-cohort.ts'
import { makeWatched } from '../make-watched.ts'
import type { FeedbackData } from './feedback-data.ts'
import { readNotes } from './read-notes.ts'
import { getsFeedback, sheets } from './sheets.ts'
import { feedbackJson, tellFeedback } from './tell-feedback.ts'

export const code: CommandCode<FeedbackData> = {
  async run([named], options, services) {
    const { cwd, content, note } = services
    const formats = formatsNamed(textOption(options, 'to') ?? 'html')
    const found = await findCohort(cwd, named)
    const { paths, cohort } = found
    const view = (await content.views()).find((one) => one.view === 'mentor')
    if (!view) throw new Error('the view of conversation sheets is gone')
    const { byKey: notes, checked } = await readNotes(found, options, cwd)
    const { people } = await readCohortPlans(found, cohort.term, services)
    const with_ = people.filter((person) => getsFeedback(person, notes))
    const missed: (NotShown & { readonly file: string; readonly format: string })[] = []
    const notShown = (some: readonly NotShown[]): void => {
      missed.push(...some.map((one) => ({ ...one, file: '', format: 'pdf' })))
    }
    const dryRun = options['dryRun'] === true
    const made = await makeWatched(
      paths,
      sheets(with_, { found, view, notes, formats, services, notShown }),
      { verb: 'feedback', dryRun, doing: 'Making documents', count: with_.length * formats.length },
      services,
    )
    if (missed.length > 0 && options['json'] !== true) note(sayNotShown(missed))
    return {
      exit: checked.some(({ exit }) => exit !== 0) ? 1 : 0,
      data: {
        folder: relative(cwd, paths.folder) || '.',
        term: cohort.term,
        formats: formats.map(({ id }) => id),
        dryRun,
        made,
        noted: people.flatMap(({ member: { key } }) => (notes.has(key) ? [key] : [])),
        without: people.filter((person) => !with_.includes(person)),
        checked,
      },
    }
  },
  words: tellFeedback,
  json: feedbackJson,
}

/** @throws Failure `usage-format` for what is no format that people read. */
function formatsNamed(list: string): readonly DocumentFormat[] {
  const known = DOCUMENT_FORMATS.map(({ id }) => id)
  return [...new Set(list.split(',').map((name) => name.trim().toLowerCase()))].map((name) => {
    const format = DOCUMENT_FORMATS.find(({ id }) => id === name)
    if (!format) throw fail('usage-format', { value: name, known, closest: closest(name, known) ?? '' })
    return format
  })
}
