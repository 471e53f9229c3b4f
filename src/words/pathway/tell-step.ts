import { sayDate } from '../../core/date-meant.ts'
import type { RouteStep } from '../../core/pathway/route-steps.ts'
import { sayPayExample } from '../catalogue/say-amount.ts'
import { oneLine } from '../show.ts'
import { good, type Line, quiet, strong } from '../styled.ts'
import { sayFrom } from './say-years.ts'

/** What is told of several routes together. */
export interface Told {
  /** Names of roles by their ids. */
  readonly names: ReadonlyMap<string, string>
  /** Where each step, and each role, was told in full, so that it is told once. */
  readonly places: Map<string, string>
}

/** A step of a route in full, or where the same step was told before. `place` is what others call it by. */
export function tellStep(step: RouteStep, place: string, number: number, { names, places }: Told): Line[] {
  const { role, earliest, schoolYear, requires, credentials, helps } = step
  const lead: Line = [`  ${number}. `, strong(role.name)]
  if (step.held === 'done') return [[...lead, ' ', good('(done)')]]
  const same = [role.id, earliest, ...requires].join(' ')
  const before = places.get(same)
  if (before !== undefined) return [[...lead, quiet(` (as in ${before})`)]]
  const likewise = places.get(role.id)
  places.set(same, place)
  places.set(role.id, likewise ?? place)
  const facts = [
    `Opens ${sayFrom(earliest, schoolYear)}${step.isTypical ? ' (typical, varies locally)' : ''}.`,
    ...held(step),
    ...(requires.length > 0 ? [`Builds on: ${requires.map((id) => names.get(id) ?? id).join('; ')}.`] : []),
    ...(credentials.length > 0 ? [`May ask for: ${credentials.map((parts) => parts.join(', or ')).join('; ')}.`] : []),
  ]
  if (likewise !== undefined)
    return [lead, `     ${facts.join(' ')}`, ['     ', quiet(`Pay and help as in ${likewise}.`)]]
  const pay = role.pay.map((kind) => kind.replaceAll('-', ' ')).join(', or ')
  const helped = helps.map(({ opportunity, from, fromYear }) => `${opportunity.name}, ${sayFrom(from, fromYear)}`)
  return [
    lead,
    `     ${facts.join(' ')}`,
    `     Pay: ${pay}.${role.pay_note ? ` ${role.pay_note}` : ''}`,
    ...(role.pay_examples ?? []).map((example): Line => ['     ', quiet(`Paid somewhere: ${sayPayExample(example)}`)]),
    ...(helped.length > 0 ? [`     Can help: ${helped.join('; ')}.`] : []),
  ]
}

function held({ role, held: state, milestone }: RouteStep): string[] {
  if (state === 'picked') return ['One of the roles that draw you.']
  if (state !== 'planned' || !milestone) return []
  const when = milestone.by === undefined ? '' : `, by ${sayDate(milestone.by)}`
  return milestone.name === role.name
    ? [`In your plan${when}.`]
    : [`In your plan: "${oneLine(milestone.name)}"${when}.`]
}
