import type { Step } from '../../core/agenda.ts'
import type { Choice, Prompt } from '../../core/framework.ts'
import { scaleBounds } from '../../core/prompt-types/scale.ts'
import { isEntries, type Value } from '../../core/value.ts'
import { jsonOf } from '../../core/value-json.ts'

/** An answer as programs read it. */
export interface Answer {
  readonly path: string
  readonly question: string
  readonly type: Prompt['type']
  /** `open`: it has an answer, but its question means something else by now. `inactive`: kept, and not asked at present. */
  readonly state: Step['state']
  readonly private: boolean
  /** As the plan has it: a choice by its id. Null where the question was skipped on purpose, and for a list of entries. */
  readonly value: null | string | number | boolean | readonly string[]
  /** What the choices of the value, or its point on a scale, are called; none for other answers. */
  readonly labels: readonly string[]
  readonly unit: string | null
}

export const answerOf = ({ path, prompt, state, value }: Step): Answer => ({
  path,
  question: prompt.label,
  type: prompt.type,
  state,
  private: prompt.private === true,
  value: isEntries(value) ? null : (jsonOf(value) as Answer['value']),
  labels: labelsOf(prompt, value),
  unit: prompt.unit ?? null,
})

function labelsOf(prompt: Prompt, value: Value | undefined): readonly string[] {
  if (typeof value === 'number' && prompt.type === 'scale') {
    const point = prompt.points?.[value - scaleBounds(prompt).min]
    return point === undefined ? [] : [point]
  }
  const { choices } = prompt
  if (!choices) return []
  if (typeof value === 'string') return [labelOf(choices, value)]
  return Array.isArray(value) ? (value as readonly string[]).map((id) => labelOf(choices, id)) : []
}

/** What is no choice goes by itself, so that there is a label for each id. */
const labelOf = (choices: readonly Choice[], id: string): string =>
  choices.find((choice) => choice.id === id)?.label ?? id
