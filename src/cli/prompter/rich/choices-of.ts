import type { Ask, Reply } from '../../../commands/reflect/prompter.ts'
import type { Collects } from '../../../core/framework.ts'
import { scaleBounds } from '../../../core/prompt-types/scale.ts'
import { sameValue } from '../../../core/value-json.ts'
import type { ListItem, ListPrompt, ListState } from './list-prompt.ts'

/** A question as a list: what is in it, where the pointer stands, and what a pick means. */
export interface Offer {
  readonly items: readonly ListItem[]
  readonly takes: ListPrompt['takes']
  readonly initial: ListState
  readonly free: boolean
  readonly replyTo: (chosen: readonly number[]) => Reply
}

const ADD: Readonly<Record<Collects, string>> = {
  goal: 'Add a goal',
  milestone: 'Add a milestone',
  contact: 'Add a contact',
  activity: 'Add an activity',
  income: 'Add an income',
  indicator: 'Add an indicator',
}

/** The list a question is answered from; undefined for questions that are answered in words. */
export function choicesOf(ask: Ask): Offer | undefined {
  const { prompt } = ask
  // What Enter takes over stands there like an answer.
  const current = ask.current ?? ask.keeps
  const unchanged: Reply = { kind: ask.current === undefined && ask.keeps !== undefined ? 'keep' : 'leave' }
  switch (prompt.type) {
    case 'select_one':
    case 'boolean':
    case 'scale':
      return pickOne(ask)
    case 'select_multiple':
    case 'rank':
      return pickSeveral(ask)
    case 'repeat':
      return menu(ask)
    default:
      return undefined
  }

  function pickOne({ prompt }: Ask): Offer {
    const values = valuesOf(prompt)
    const active = values.findIndex(({ json }) => current !== undefined && current === json)
    return {
      items: values,
      takes: 'one',
      initial: { active, chosen: [] },
      free: false,
      replyTo: ([index = -1]) => {
        const json = values[index]?.json
        return json === undefined || index === active ? unchanged : { kind: 'value', json }
      },
    }
  }

  function pickSeveral({ prompt }: Ask): Offer {
    const choices = prompt.choices ?? []
    const ids = Array.isArray(current) ? (current as readonly string[]) : []
    const chosen = ids.map((id) => choices.findIndex((choice) => choice.id === id)).filter((index) => index >= 0)
    return {
      items: choices,
      takes: prompt.type === 'rank' ? 'ordered' : 'many',
      initial: { active: chosen[0] ?? 0, chosen },
      free: false,
      replyTo: (picked) => {
        const json = picked.map((index) => choices[index]?.id ?? '')
        if (sameValue(json, ids)) return ids.length === 0 ? { kind: 'leave' } : unchanged
        if (json.length > 0) return { kind: 'value', json }
        return { kind: ask.current === undefined ? 'leave' : 'clear' }
      },
    }
  }
}

/** The entries of a repeat, then what can be done beside them. */
function menu({ prompt, entries = [] }: Ask): Offer {
  const own = entries.map((label) => ({ label, own: true }))
  const hasRoom = prompt.max === undefined || entries.length < prompt.max
  const add = hasRoom ? [{ label: prompt.collects ? ADD[prompt.collects] : 'Add one' }] : []
  const enough = entries.length >= Math.max(1, prompt.min ?? 0)
  return {
    items: [...own, ...add, { label: 'Go on' }],
    takes: 'one',
    initial: { active: own.length + (enough ? add.length : 0), chosen: [] },
    free: true,
    replyTo: ([index = -1]) => {
      if (index >= 0 && index < own.length) return { kind: 'change', index }
      return index === own.length && hasRoom ? { kind: 'add' } : { kind: 'leave' }
    },
  }
}

function valuesOf(prompt: Ask['prompt']): readonly (ListItem & { readonly json: unknown })[] {
  if (prompt.type === 'boolean')
    return [
      { label: 'Yes', json: true },
      { label: 'No', json: false },
    ]
  if (prompt.type === 'scale') {
    const { min, max } = scaleBounds(prompt)
    return Array.from({ length: max - min + 1 }, (_, i) => {
      const point = prompt.points?.[i]
      return { label: point === undefined ? String(min + i) : `${min + i}. ${point}`, json: min + i }
    })
  }
  return (prompt.choices ?? []).map(({ id, label, description }) => ({ label, description, json: id }))
}
