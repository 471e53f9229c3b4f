import type { Ask } from '../../commands/reflect/prompter.ts'

const HELP = ':help shows more.'
const PERIOD = 'a line with only a period (.)'

/** Said once when an empty line comes in a long text. */
export const HOW_TO_END = `The text goes on. To end it, type ${PERIOD}.`

/** Whether a question is answered from choices that are listed above the place to type. */
export const isListed = ({ type, choices = [], points = [] }: Ask['prompt']): boolean =>
  type === 'scale' ? points.length > 0 : choices.length > 0

/** What can be typed at a question: a sentence on the answer, one on Enter. */
export function keysFor(ask: Ask): string {
  const { prompt } = ask
  const { type, unit, choices = [] } = prompt
  if (type === 'long_text') return textKeys(ask)
  const end = `${onEnter(ask)}. ${HELP}`
  switch (type) {
    case 'select_one':
      return `Type a number from 1 to ${choices.length}. ${end}`
    case 'select_multiple':
      return `Type one or more numbers with spaces between them. ${end}`
    case 'rank':
      return `Type the numbers in order, the first first, with spaces between them. ${end}`
    case 'scale':
      return `Type a number. ${end}`
    case 'number':
      return `Type a number${unit ? ` (${unit})` : ''}. ${end}`
    case 'date':
      return `Type a year, a month or a day: 2027, 2027-05 or 2027-05-14. ${end}`
    case 'boolean':
      return `Type yes or no. ${end}`
    default:
      return `Type one line. ${end}`
  }
}

/** The same after a mistake, which has said already what would fit. */
export function keysAgain(ask: Ask): string {
  if (ask.prompt.type === 'long_text') return textKeys(ask)
  const again = isListed(ask.prompt) ? 'Type a number, or list to hear the choices again.' : 'Type it again.'
  return `${again} ${onEnter(ask)}.`
}

/** What can be typed at the entries of a repeat. */
export function menuKeys(max: number | undefined, count: number): string {
  const more = max === undefined || count < max ? 'Type add to add one' : 'That is as many as fit here'
  const change = count === 0 ? '' : count === 1 ? ', edit 1 or remove 1' : `, edit 1, remove 1 or move 1 2`
  return `${more}${change}. Enter goes on. ${HELP}`
}

const isAnswered = ({ current }: Ask): boolean => current !== undefined && current !== null

function textKeys(ask: Ask): string {
  if (ask.draft !== undefined) return `Go on from there; ${PERIOD} ends it. :clear drops what stands there.`
  return isAnswered(ask)
    ? `What you write now is added below it; ${PERIOD} ends it. Enter keeps it as it is, :edit changes it, :clear takes it out.`
    : `Write as many lines as you like; ${PERIOD} ends it. ${onEnter(ask)}. ${HELP}`
}

function onEnter(ask: Ask): string {
  if (ask.draft !== undefined) return ask.typedNow ? 'Enter takes what you typed' : 'Enter takes what was kept'
  if (isAnswered(ask)) return 'Enter keeps your answer'
  return ask.keeps !== undefined ? "Enter keeps last term's answer" : (ask.enter ?? 'Enter leaves it open')
}
