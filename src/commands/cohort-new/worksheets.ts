import { setImmediate } from 'node:timers/promises'
import type { Cohort } from '../../core/cohort/cohort.ts'
import type { Member } from '../../core/cohort/record.ts'
import { sharedPlan } from '../../core/sharing/shared-plan.ts'
import { termTitle } from '../../core/term.ts'
import type { DocumentFormat } from '../../export/format.ts'
import { DOCUMENT_FORMATS } from '../../export/formats.ts'
import { paragraph } from '../../export/parts/value-blocks.ts'
import { viewDocument } from '../../export/view-document.ts'
import type { Wanted } from '../../store/cohort/make-files.ts'
import type { Content } from '../../store/content/content.ts'
import { fontFile } from '../../store/fonts/font-file.ts'
import { readPlanText } from '../../store/plan/open-plan.ts'
import { sayDue } from '../../words/cohort/say-due.ts'

/** The format of worksheets that `--also` asks for; undefined when it asks for none. */
export const worksheetFormat = (also: string | undefined): DocumentFormat | undefined => {
  const wanted = also === undefined ? undefined : (also.split('=')[1] ?? 'docx')
  return DOCUMENT_FORMATS.find(({ id }) => id === wanted)
}

/** A worksheet a person, with their name and key on it: every question of the framework with room to write below it. */
export async function* worksheets(
  members: readonly Member[],
  format: DocumentFormat,
  { framework, term, due, timeZone }: Cohort,
  content: Content,
): AsyncGenerator<Wanted> {
  const view = (await content.views()).find((one) => one.view === 'worksheet')
  if (!view) throw new Error('the view of worksheets is gone')
  const open = await readPlanText(`waymark: 1\nframework: ${framework}\nterms: []\n`, framework, content)
  const choices = { private: false, contacts: false, names: true }
  const blank = viewDocument(view, { shared: sharedPlan(open.framework, open.plan, choices), terms: [] })
  const about = [termTitle(term), ...(due ? [`due ${sayDue(due, timeZone)}`] : [])].join(', ')
  const write = await format.load()
  for (const { key, name } of members) {
    const document = {
      ...blank,
      title: name === '' ? blank.title : `${blank.title}: ${name}`,
      blocks: [paragraph(`Key: ${key}. ${about}.`, 'quiet'), ...blank.blocks],
    }
    const content = await write(document, { fontFile, notShown: () => undefined })
    yield { path: `templates/${key}/worksheet.${format.extension}`, content }
    // Ctrl-C is heard between two of them.
    await setImmediate()
  }
}
