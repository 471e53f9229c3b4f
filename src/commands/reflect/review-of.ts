import { counted, isOwed, type Step } from '../../core/agenda.ts'
import { severityOf } from '../../core/codes.ts'
import { type Framework, sectionsOf } from '../../core/framework.ts'
import { say } from './messages.ts'
import type { Review } from './prompter.ts'

/** A review, and the question behind each of its lines. */
export interface Reviewed extends Review {
  readonly paths: readonly string[]
}

/**
 * The list of all questions with their answers. `close` is the command that closes the term. `first` says whether a
 * required question that waits may be pointed at: at the end of a sitting each is offered once.
 */
export function reviewOf(
  framework: Framework,
  steps: readonly Step[],
  { atEnd, close, first }: { atEnd: boolean; close: string; first: (step: Step) => boolean },
): Reviewed {
  const lines = counted(steps)
  const titles = new Map(sectionsOf(framework).map(({ id, title }) => [id, title]))
  const owed = steps.filter(isOwed)
  // What an entry still needs is found at the question the entry belongs to.
  const isOwedAt = ({ path }: Step): boolean => owed.some((step) => `${step.path}.`.startsWith(`${path}.`))
  const fits = lines.every((step) => step.issues.every(({ code }) => severityOf(code) !== 'error'))
  const at = lines.findIndex((step) => isOwedAt(step) && first(step))
  return {
    paths: lines.map(({ path }) => path),
    lines: lines.map((step) => ({ section: titles.get(step.section) ?? '', text: say.reviewLine(step) })),
    required: lines.flatMap((step, index) => (isOwedAt(step) ? [index] : [])),
    closing: owed.length === 0 && fits ? say.canClose(close) : undefined,
    at: atEnd && at >= 0 ? at : undefined,
    canClose: owed.length === 0 && fits,
    atEnd,
  }
}
