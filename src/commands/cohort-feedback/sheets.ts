import { setImmediate } from 'node:timers/promises'
import type { Document } from '../../core/document/document.ts'
import { Failure } from '../../core/finding.ts'
import { termNamed } from '../../core/plan.ts'
import { sharedPlan } from '../../core/sharing/shared-plan.ts'
import type { View } from '../../core/view/view.ts'
import { feedbackDocument, notesDocument } from '../../export/feedback/feedback-document.ts'
import type { DocumentFormat, NotShown } from '../../export/format.ts'
import { viewDocument } from '../../export/view-document.ts'
import type { Wanted } from '../../store/cohort/make-files.ts'
import { fontFile } from '../../store/fonts/font-file.ts'
import { readPlanFile } from '../../store/plan/open-plan.ts'
import type { PersonPlan } from '../cohort-plans/read-cohort-plans.ts'
import type { FoundCohort } from '../find-cohort.ts'
import type { Services } from '../services.ts'
import type { ReadNotes } from './read-notes.ts'

interface Making {
  readonly found: FoundCohort
  readonly view: View
  readonly notes: ReadNotes['byKey']
  readonly formats: readonly DocumentFormat[]
  readonly services: Services
  readonly notShown: (characters: readonly NotShown[]) => void
}

/** Whether there is anything to hand back to someone: a plan for this term, or notes. */
export const getsFeedback = ({ state, member }: PersonPlan, notes: ReadNotes['byKey']): boolean =>
  notes.has(member.key) || !['not-collected', 'unreadable', 'other'].includes(state)

/** The files of everybody who gets something, one person after the other: thousands are never held at once. */
export async function* sheets(people: readonly PersonPlan[], making: Making): AsyncGenerator<Wanted> {
  for (const person of people) {
    if (!getsFeedback(person, making.notes)) continue
    const document = await documentOf(person, making)
    const means = { fontFile, notShown: making.notShown }
    for (const format of making.formats) {
      const write = await format.load()
      const path = `feedback/${person.member.key}/plan.${format.extension}`
      yield { path, content: await write(document, means) }
    }
    // Ctrl-C is heard between two of them.
    await setImmediate()
  }
}

async function documentOf(
  { member, attempt, state }: PersonPlan,
  { found: { paths, cohort }, view, notes, services: { content } }: Making,
): Promise<Document> {
  const own = notes.get(member.key) ?? []
  const alone = notesDocument(member.name, 'en', own)
  if (!attempt || state === 'unreadable' || state === 'other') return alone
  try {
    const { plan, framework } = await readPlanFile(paths.attempt(member.key, attempt.id), content)
    const term = termNamed(plan, cohort.term)
    if (!term) return alone
    const terms = plan.terms.slice(0, plan.terms.indexOf(term) + 1)
    const choices = { private: false, contacts: false, names: true }
    const shared = sharedPlan(framework, plan, choices, terms)
    return feedbackDocument(viewDocument(view, { shared, terms: shared.plan.terms.slice(-1) }), own)
  } catch (error) {
    // It was taken away or changed since it was counted.
    if (error instanceof Failure) return alone
    throw error
  }
}
