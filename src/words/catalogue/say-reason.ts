import { stateName } from '../../core/career/us-state.ts'
import type { Reason } from '../../core/catalogue/eligibility.ts'
import { sayYears } from './say-years.ts'

const years = (reason: Reason, name: string): string => sayYears(Number(reason.args[name]))
const isPreparing = ({ args }: Reason): boolean => Number(args['years']) < 0
const states = ({ args }: Reason): string => {
  const codes = Array.isArray(args['states']) ? (args['states'] as readonly string[]) : []
  return codes.map(stateName).join(', ')
}

/** Each reason in a sentence; it says what is so, and never that a person falls short. */
const SAYS: Readonly<Record<Reason['code'], (reason: Reason) => string>> = {
  'years-too-few': (reason) =>
    Number(reason.args['needs']) <= 0
      ? 'It opens with your first year as teacher of record.'
      : `It opens after ${years(reason, 'needs')} as teacher of record; ${isPreparing(reason) ? 'you are still preparing' : `you have ${String(reason.args['years'])}`}.`,
  'years-too-many': (reason) =>
    Number(reason.args['most']) === 0
      ? 'It is for people who have not completed a year of teaching.'
      : `It has to be begun with at most ${years(reason, 'most')}; you have ${String(reason.args['years'])}.`,
  'years-unknown': () => 'Your years of teaching are not in your plan, so check its years yourself.',
  'years-to-finish': (reason) => `Finishing it takes ${years(reason, 'needs')} as teacher of record.`,
  'stage-experienced': ({ verdict }) =>
    `It is meant for experienced teachers${verdict === 'no' ? '' : '; check whether that means you'}.`,
  'for-preparation': () => 'It is meant for people who are preparing to teach; check whether it is still open to you.',
  'state-other': (reason) => `It is for ${states(reason)}; your plan says ${stateName(String(reason.args['state']))}.`,
  'state-unknown': (reason) => `It is for ${states(reason)}; your plan does not say a state.`,
  'likely-ended': () => 'It seems to have ended: no recent round was found.',
  'organization-level': () => 'Organizations join it; people meet it through one of them.',
  'cycle-unsure': () => 'Whether there is a next round is not certain; check the source first.',
  requires: () => 'It asks for more than a profile tells; see what it asks for.',
}

export const sayReason = (reason: Reason): string => SAYS[reason.code](reason)
