import type { Block } from '../../core/document/document.ts'
import type { Benefit, Prompt } from '../../core/framework.ts'
import { scaleBounds } from '../../core/prompt-types/scale.ts'
import { benefitsIn, isInScope } from '../../core/view/scope.ts'
import type { Part } from './part.ts'
import { namesUnit, paragraph } from './value-blocks.ts'

/** More choices than this are not ticked but written: a sheet of paper is not a catalogue. */
const TICKED = 14
/** How often the fields of a list are there to be filled in. */
const ENTRIES = 2
/** To tick; its blanks do not let a line break between it and what it is for. */
const BOX = '[\u00a0\u00a0\u00a0]\u00a0'
const SHORT = 30
/** For a few sentences; less in an entry of a list. */
const LINES = 5
const LINES_OF_FIELD = 2

/** Questions without answers and with room to write: a sheet to fill in by hand. */
export const blanks: Part<'blanks'> = ({ shared: { framework } }, part) =>
  benefitsIn(framework, part).flatMap((benefit, i): readonly Block[] => {
    const prompts = benefit.prompts.filter(
      (prompt) => isInScope(prompt, part) && (!part.required || prompt.required === true),
    )
    return prompts.length === 0
      ? []
      : [
          ...(part.pages && i > 0 ? [{ kind: 'page-break' } as const] : []),
          ...opening(benefit),
          ...prompts.flatMap(blank),
        ]
  })

const opening = ({ title, summary }: Benefit): readonly Block[] => [
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
  const { type, unit } = prompt
  const label = unit === undefined || namesUnit(prompt.label, unit) ? '' : `In ${unit}:`
  if (type === 'repeat') {
    const entry = (prompt.prompts ?? []).filter(isForNow).flatMap(field)
    return [{ kind: 'list', ordered: true, items: Array.from({ length: ENTRIES }, () => entry) }]
  }
  return choicesToTick(prompt) ?? [{ kind: 'room', label, lines: type === 'long_text' ? LINES : 1 }]
}

/** What is offered, or asked when an answer calls for it, is for later. */
const isForNow = ({ offer, when }: Prompt): boolean => offer === undefined && when === undefined

/** A question of an entry: beside what there is to write on, or above what there is to tick. */
function field(prompt: Prompt): readonly Block[] {
  const asked = unpiped(prompt.label)
  const label = prompt.unit === undefined || namesUnit(asked, prompt.unit) ? asked : `${asked} (${prompt.unit})`
  const ticked = choicesToTick(prompt, `${label}\n`)
  return ticked ?? [{ kind: 'room', label, lines: prompt.type === 'long_text' ? LINES_OF_FIELD : 1 }]
}

/** In one paragraph below what leads to them, so that they stay together. Undefined for what is answered in words. */
function choicesToTick(prompt: Prompt, lead = ''): readonly Block[] | undefined {
  const choices = choicesOf(prompt)
  if (choices.length === 0) return undefined
  if (choices.length > TICKED)
    return [paragraph(`${lead}Choose from: ${choices.join('; ')}.`), { kind: 'room', label: '', lines: 2 }]
  const isScale = prompt.type === 'scale'
  const boxes = choices.map((choice) => `${BOX}${isScale ? choice : whole(choice)}`)
  return [paragraph(`${lead}${boxes.join(isScale ? '\n' : '      ')}`)]
}

/** A short choice is not broken between lines. */
const whole = (choice: string): string => (choice.length > SHORT ? choice : choice.replaceAll(' ', '\u00a0'))

function choicesOf(prompt: Prompt): readonly string[] {
  if (prompt.type === 'boolean') return ['yes', 'no']
  if (prompt.type !== 'scale') return (prompt.choices ?? []).map(({ label }) => label)
  const { min, max } = scaleBounds(prompt)
  return Array.from({ length: max - min + 1 }, (_, i) => {
    const point = prompt.points?.[i]
    return point === undefined ? String(min + i) : `${min + i}. ${point}`
  })
}
