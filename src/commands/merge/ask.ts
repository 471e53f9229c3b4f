import type { Data } from '../../core/data.ts'
import { bothOf, type Disagreement, isAnswer } from '../../core/merge/disagreement.ts'
import { termTitle } from '../../core/term.ts'
import { type Line, strong } from '../../words/styled.ts'
import { pick } from '../pick.ts'
import type { Prompter } from '../reflect/prompter.ts'
import type { Found } from './find-sides.ts'
import { sayAbout, saySide } from './say-side.ts'

export type Taken = 'ours' | 'theirs' | 'both' | 'edit'

/** What was decided about one disagreement; undefined data takes the part out. */
export interface Decision {
  readonly taken: Taken
  readonly data: Data | undefined
}

/** What a side's word comes to here; undefined where there is no such way. */
export function decide(disagreement: Disagreement, taken: Exclude<Taken, 'edit'>): Decision | undefined {
  if (taken !== 'both') return { taken, data: disagreement.conflict[taken] }
  const data = bothOf(disagreement)
  return data === undefined ? undefined : { taken, data }
}

type Decisions = ReadonlyMap<Disagreement, Decision>

/**
 * Asks about one disagreement after the other. Enter leaves one open, `:back` goes to the one before, `:quit` ends: what is
 * decided by then counts.
 */
export async function askAll(
  disagreements: readonly Disagreement[],
  { names }: Pick<Found, 'names'>,
  prompter: Prompter,
  edit: (text: string) => Promise<string | undefined>,
  decided: Map<Disagreement, Decision>,
): Promise<Decisions> {
  for (let i = 0; i < disagreements.length; i += 1) {
    const disagreement = disagreements[i]
    if (!disagreement) break
    const isText = takesText(disagreement)
    prompter.say(shown(disagreement, names))
    const answer = await pick(prompter, {
      position: `Disagreement ${i + 1} of ${disagreements.length}.`,
      label: 'Which do you take?',
      hint: 'What you do not take is kept: waymark recover shows it.',
      choices: [
        { id: 'ours', label: named('ours', names) },
        { id: 'theirs', label: named('theirs', names) },
        ...(offersBoth(disagreement) ? [{ id: 'both', label: isText ? 'both, one below the other' : 'both' }] : []),
        ...(isText ? [{ id: 'edit', label: 'write it from both, in your editor' }] : []),
      ],
    })
    const word = typeof answer === 'string' ? answer : answer.kind
    if (word === 'quit') break
    if (word === 'back') i = Math.max(-1, i - 2)
    else if (word === 'edit' && isText) {
      const text = await prompter.lend(() => edit(String(bothOf(disagreement) ?? '')))
      if (text === undefined) prompter.say('Nothing came back from the editor.')
      if (text === undefined) i -= 1
      else decided.set(disagreement, { taken: 'edit', data: text })
    } else if (word === 'ours' || word === 'theirs' || word === 'both') {
      const decision = decide(disagreement, word)
      if (decision) decided.set(disagreement, decision)
    } else if (word === 'leave' || word === 'skip') prompter.say('Left open.')
    else {
      prompter.say(HELP)
      i -= 1
    }
  }
  return decided
}

const HELP =
  'Take one of the ways on. Enter leaves this one open, :back goes to the one before, :quit stops; what you decided so far is saved.'

/** One below the other is for two texts; where one side has nothing, taking the other is all there is. */
const offersBoth = (disagreement: Disagreement): boolean => {
  const { ours, theirs } = disagreement.conflict
  return (
    ours !== undefined && ours !== null && theirs !== undefined && theirs !== null && bothOf(disagreement) !== undefined
  )
}

const takesText = (disagreement: Disagreement): boolean => {
  const { ours, theirs } = disagreement.conflict
  return isAnswer(disagreement) && typeof ours === 'string' && typeof theirs === 'string' && offersBoth(disagreement)
}

/** A disagreement with both sides whole. */
export function shown(disagreement: Disagreement, names: Found['names']): Line[] {
  const { conflict, term, prompt } = disagreement
  const side = (which: 'ours' | 'theirs'): Line[] => [
    [strong(`${named(which, names).replace(/^./, (letter) => letter.toUpperCase())}:`)],
    ...saySide(conflict[which], prompt)
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`)),
  ]
  const where = term === '' ? [] : [`${termTitle(term)}.`]
  return ['', ...where, [strong(sayAbout(disagreement))], '', ...side('ours'), '', ...side('theirs')]
}

/** A side, and what git or the file calls it. */
const named = (side: 'ours' | 'theirs', names: Found['names']): string =>
  names[side] === side ? side : `${side} (${names[side]})`
