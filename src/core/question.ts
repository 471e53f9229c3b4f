import { isOwed, type Step } from './agenda.ts'
import type { Choice, Prompt } from './framework.ts'
import { positionOf } from './progress.ts'
import { scaleBounds } from './prompt-types/scale.ts'
import { jsonOf } from './value-json.ts'

/** A field or a question as `next --json` shows it (docs/json.md). */
export interface QuestionShape {
  readonly path: string
  readonly type: string
  readonly label: string
  readonly hint: string
  readonly required: boolean
  readonly choices?: readonly Pick<Choice, 'id' | 'label'>[]
  readonly min?: number
  readonly max?: number
  readonly unit?: string
  readonly prompts?: readonly QuestionShape[]
}

export interface Question extends QuestionShape {
  readonly current: unknown
  readonly previous: unknown
  readonly progress: { readonly position: number; readonly total: number; readonly required_open: number }
  readonly issues: readonly { readonly code: string; readonly path: string }[]
}

/** A step as data for a program that asks the questions itself. */
export function questionOf(step: Step, steps: readonly Step[]): Question {
  return {
    ...shapeOf(step.prompt, step.path),
    current: jsonOf(step.value),
    previous: jsonOf(step.previous),
    progress: positionOf(steps, step.path),
    issues: [
      ...step.issues.map(({ code, path = '' }) => ({ code, path })),
      ...(isOwed(step) && step.state === 'skipped' ? [{ code: 'not-ready', path: step.path }] : []),
    ],
  }
}

function shapeOf(prompt: Prompt, path: string): QuestionShape {
  const { min, max } = prompt.type === 'scale' ? scaleBounds(prompt) : prompt
  return {
    path,
    type: prompt.type,
    label: prompt.label,
    hint: prompt.hint ?? '',
    required: prompt.required ?? false,
    ...choicesOf(prompt),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(prompt.unit === undefined ? {} : { unit: prompt.unit }),
    ...(prompt.prompts ? { prompts: prompt.prompts.map((field) => shapeOf(field, field.id)) } : {}),
  }
}

function choicesOf(prompt: Prompt): Pick<QuestionShape, 'choices'> {
  if (prompt.type === 'scale') {
    const { min } = scaleBounds(prompt)
    return { choices: (prompt.points ?? []).map((label, i) => ({ id: String(min + i), label })) }
  }
  return prompt.choices ? { choices: prompt.choices.map(({ id, label }) => ({ id, label })) } : {}
}
