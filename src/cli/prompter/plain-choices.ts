import type { Ask } from '../../commands/reflect/prompter.ts'
import type { Choice, Prompt } from '../../core/framework.ts'
import { choiceMeant, choicesLike, severalMeant } from '../../core/prompt-types/choice.ts'
import { scaleBounds } from '../../core/prompt-types/scale.ts'

/** So many choices are named when a text fits several; more would be the whole list again. */
const NAMED = 8

/** What a typed line picks: choices, text that fits none of them, or words on why it could be several. */
export type Picked =
  | { readonly kind: 'choices'; readonly json: unknown; readonly says: string }
  | { readonly kind: 'text'; readonly json: unknown }
  | { readonly kind: 'unclear'; readonly says: string }

/** A choice with the number it is picked by. */
interface Numbered extends Choice {
  readonly number: number
}

/** What a question is picked from: choices count from 1, points of a scale bear their own number. */
function numberedIn(prompt: Prompt): readonly Numbered[] {
  if (prompt.type !== 'scale') return (prompt.choices ?? []).map((choice, i) => ({ ...choice, number: i + 1 }))
  const { min } = scaleBounds(prompt)
  return (prompt.points ?? []).map((label, i) => ({ id: String(min + i), label, number: min + i }))
}

const numberAndLabel = ({ number, label }: Numbered): string => `${number}. ${label}`

/** Whether `list` was typed, where it is not a choice's own name, to hear the choices again. */
export const asksForList = ({ prompt, searches }: Pick<Ask, 'prompt' | 'searches'>, typed: string): boolean =>
  !searches &&
  typed.trim().toLowerCase() === 'list' &&
  !numberedIn(prompt).some(({ id, label }) => id === 'list' || label.toLowerCase() === 'list')

/** A line for each choice, with its number. */
export const choiceLines = (prompt: Prompt): string[] =>
  numberedIn(prompt).map((choice) => numberAndLabel(choice) + (choice.description ? ` - ${choice.description}` : ''))

/**
 * What a typed line means at a question with choices: numbers, names, or words of a name that fit one choice only. Where
 * words are for searching, only names count.
 */
export function picked({ prompt, searches = false }: Pick<Ask, 'prompt' | 'searches'>, typed: string): Picked {
  const choices = numberedIn(prompt)
  const unclear = new Map<string, readonly Numbered[]>()
  const meant = (part: string): Numbered | undefined => {
    const named = searches ? [choiceMeant(choices, part)].filter((choice) => choice !== undefined) : undefined
    const like = byNumber(choices, part) ?? named ?? choicesLike(choices, part)
    if (like.length > 1) unclear.set(part, like)
    return like.length === 1 ? like[0] : undefined
  }
  const whole = typed.trim()
  const isSeveral = prompt.type === 'select_multiple' || prompt.type === 'rank'
  const parts = isSeveral ? severalMeant(choices, whole, meant) : [meant(whole) ?? whole]
  const found = parts.filter((part) => typeof part !== 'string')
  const json = parts.map((part) => (typeof part === 'string' ? part : part.id))
  if (found.length < parts.length) {
    const part = [whole, ...json].find((text) => unclear.has(text))
    if (part !== undefined) return { kind: 'unclear', says: fitsSeveral(part, unclear.get(part) ?? []) }
    // What was not understood goes on as it is, to be named.
    return isSeveral ? { kind: 'text', json } : { kind: 'text', json: typed }
  }
  const said = found.map((choice) => (prompt.type === 'scale' ? numberAndLabel(choice) : choice.label)).join('; ')
  const [only] = found
  return {
    kind: 'choices',
    json: isSeveral ? json : prompt.type === 'scale' ? only?.number : only?.id,
    says: `Chosen: ${said}${/[.?!]$/.test(said) ? '' : '.'}`,
  }
}

/** Figures alone are a number of the list, also where a name begins with them; undefined for anything else. */
function byNumber(choices: readonly Numbered[], part: string): readonly Numbered[] | undefined {
  if (!/^\d+$/.test(part)) return undefined
  const own = choices.filter(({ id }) => id === part)
  return own.length > 0 ? own : choices.filter(({ number }) => String(number) === part)
}

function fitsSeveral(part: string, like: readonly Numbered[]): string {
  const more = like.length - NAMED
  const named = like.slice(0, NAMED).map(numberAndLabel).join('; ')
  return `"${part}" fits ${like.length} of the choices: ${named}${more > 0 ? `; and ${more} more` : ''}. Type the number of the one you mean.`
}
