import type { Block } from '../../core/document/document.ts'
import type { Benefit, Prompt } from '../../core/framework.ts'
import { scaleBounds } from '../../core/prompt-types/scale.ts'
import { benefitsIn, isInScope } from '../../core/view/scope.ts'
import type { Part } from './part.ts'
import { paragraph } from './value-blocks.ts'

/** More choices than this are not ticked but written: a sheet of paper is not a catalogue. */
const TICKED = 14
/** How often the fields of a list are there to be filled in. */
const ENTRIES = 2
/** To tick; its blanks do not let a line break between it and what it is for. */
const BOX = '[\u00a0\u00a0\u00a0]\u00a0'
const LINES = { text: 1, long_text: 6, other: 1 } as const

/** Questions without answers and with room to write: a sheet to fill in by hand. Each benefit begins on a page of its own. */
export const blanks: Part<'blanks'> = ({ shared: { framework } }, part) =>
  benefitsIn(framework, part).flatMap((benefit, i) => {
    const prompts = benefit.prompts.filter(
      (prompt) => isInScope(prompt, part) && (!part.required || prompt.required === true),
    )
    return prompts.length === 0 ? [] : [...opening(benefit, i), ...prompts.flatMap(blank)]
  })

const opening = ({ title, summary }: Benefit, i: number): readonly Block[] => [
  ...(i > 0 ? [{ kind: 'page-break' } as const] : []),
  { kind: 'heading', level: 2, text: title },
  paragraph(summary),
]

function blank(prompt: Prompt): readonly Block[] {
  const hint = prompt.hint === undefined ? [] : [paragraph(unpiped(prompt.hint), 'quiet')]
  return [{ kind: 'heading', level: 3, text: unpiped(prompt.label) }, ...hint, ...toFill(prompt)]
}

/** What would repeat an answer has three dots in its place, as everywhere. */
const unpiped = (text: string): string => text.replace(/\{[a-z][a-z0-9_.]*\}/g, '...')

function toFill(prompt: Prompt): readonly Block[] {
  const { type, prompts = [], unit } = prompt
  const label = unit === undefined ? '' : `In ${unit}:`
  const room = (lines: number): Block => ({ kind: 'room', label, lines })
  if (type === 'text' || type === 'long_text') return [room(LINES[type])]
  if (type === 'repeat') {
    // What is offered, or asked when an answer calls for it, is for later.
    const fields = prompts.filter(({ offer, when }) => offer === undefined && when === undefined)
    const entry = fields.flatMap((field) => [paragraph(unpiped(field.label)), ...toFill(field)])
    return Array.from({ length: ENTRIES }, (_, i) => [paragraph(`${i + 1}.`, 'strong'), ...entry]).flat()
  }
  const choices = choicesOf(prompt)
  if (type === 'scale')
    return [{ kind: 'list', ordered: false, items: choices.map((choice) => [paragraph(`${BOX}${choice}`)]) }]
  if (choices.length === 0) return [room(LINES.other)]
  if (choices.length > TICKED) return [paragraph(`Choose from: ${choices.join('; ')}.`, 'quiet'), room(2)]
  return [paragraph(choices.map((choice) => `${BOX}${choice}`).join('      '))]
}

function choicesOf(prompt: Prompt): readonly string[] {
  if (prompt.type === 'boolean') return ['yes', 'no']
  if (prompt.type !== 'scale') return (prompt.choices ?? []).map(({ label }) => label)
  const { min, max } = scaleBounds(prompt)
  return Array.from({ length: max - min + 1 }, (_, i) => {
    const point = prompt.points?.[i]
    return point === undefined ? String(min + i) : `${min + i}. ${point}`
  })
}
