import { agenda, isWaiting } from '../core/agenda.ts'
import { termNamed } from '../core/plan.ts'
import { type Question, questionOf } from '../core/question.ts'
import type { ReadPlan } from '../store/plan/open-plan.ts'

/** The next question, or that there is none. */
export type NextData = Question | { readonly done: true }

export function nextOf({ framework, plan }: ReadPlan, term: string): NextData {
  const steps = agenda(framework, plan, termNamed(plan, term))
  const step = steps.find(isWaiting)
  return step ? questionOf(step, steps) : { done: true }
}

export function sayQuestion(data: NextData): string {
  if ('done' in data) return 'No question is open. Close the term with: waymark finalize'
  const { path, type, label, hint, required, progress, choices = [] } = data
  return [
    `${path} (${type}${required ? ', required' : ''}), ${progress.position} of ${progress.total}`,
    label,
    ...(hint === '' ? [] : [`Hint: ${hint}`]),
    ...choices.map((choice) => `  ${choice.id}: ${choice.label}`),
  ].join('\n')
}
