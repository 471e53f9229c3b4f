import { stateMeant } from '../../core/career/us-state.ts'
import type { Help } from '../../core/pathway/helps.ts'
import type { RouteStep } from '../../core/pathway/route-steps.ts'
import { sayCost, sayExample, sayMoney } from '../catalogue/say-amount.ts'
import { type Line, strong } from '../styled.ts'
import { sayFrom } from './say-years.ts'

/** What can help on some routes: each opportunity once, with its money, what is owed for it, and where it was read. */
export function tellHelps(steps: readonly RouteStep[], region: string | undefined): Line[] {
  const helps = new Map(steps.flatMap((step) => step.helps.map((help) => [help.opportunity.id, help] as const)))
  if (helps.size === 0) return []
  return [
    '',
    [strong('What can help on the way')],
    ...[...helps.values()].flatMap((help) => tellHelp(help, roles(help, steps), region)),
    'Figures held on the date beside them. Check the source before you count on one.',
  ]
}

const roles = ({ opportunity }: Help, steps: readonly RouteStep[]): string =>
  [
    ...new Set(steps.filter(({ role }) => opportunity.strengthens?.includes(role.id)).map(({ role }) => role.name)),
  ].join('; ')

function tellHelp(help: Help, strengthens: string, region: string | undefined): Line[] {
  const { opportunity, held } = help
  const { money, obligation, examples = [], cycle, source_url, source_checked, status } = opportunity
  const state = region === undefined ? undefined : stateMeant(region)
  const facts: readonly (string | false | undefined)[] = [
    `Begins ${sayFrom(help.from, help.fromYear)}${help.done > help.from ? `; can be finished ${sayFrom(help.done, help.doneYear)}` : ''}. ${opportunity.region}.`,
    held === 'planned' && 'It is in your plan.',
    held === 'done' && 'You have it.',
    `Strengthens for (typical, varies locally): ${strengthens}.`,
    money && `Pays: ${sayMoney(money)}`,
    obligation !== undefined && `In return: ${obligation}`,
    ...examples
      .filter(({ region: place }) => place === state)
      .map((example) => `In your state: ${sayExample(example)}`),
    opportunity.cost_usd !== 0 && `Costs: ${sayCost(opportunity)}`,
    cycle !== undefined && `When to apply: ${cycle}.`,
    status === 'verify' && 'Whether there is a next round is not certain.',
    `Source: ${source_url} (${source_checked})`,
  ]
  return [
    ['  ', strong(opportunity.name)],
    ...facts.filter((fact) => typeof fact === 'string').map((fact) => `    ${fact}`),
  ]
}
