import { type CatalogueItem, isRole } from '../../core/catalogue/catalogues.ts'
import type { Eligibility } from '../../core/catalogue/eligibility.ts'
import type { Opportunity } from '../../core/catalogue/opportunity.ts'
import { isTypical, type Role } from '../../core/catalogue/role.ts'
import { type Line, quiet, strong, title } from '../styled.ts'
import { sayCost, sayExample, sayMoney, sayPayExample } from './say-amount.ts'
import { sayReason } from './say-reason.ts'
import { sayRequirement } from './say-requirement.ts'
import { sayOpening } from './say-years.ts'

/** A fact of an item: its name, and what is said of it in one line or several. */
type Fact = readonly [name: string, said: string | readonly string[] | undefined]

/** An item with all that is known of it, from top to bottom; its sources stand at the end. */
export function sayItem(item: CatalogueItem, roles: readonly Role[], eligible: Eligibility | undefined): Line[] {
  const facts = isRole(item) ? ofRole(item, roles) : ofOpportunity(item)
  const sources = isRole(item) ? ofRoleSources(item) : ofSources(item)
  return [
    [title(item.name)],
    [quiet(`${isRole(item) ? 'role' : 'opportunity'}, ${item.id}`)],
    '',
    isRole(item) ? item.does : item.description,
    '',
    ...lines(facts),
    ...(eligible ? ['', ...sayEligibility(eligible)] : []),
    '',
    ...lines(sources),
  ]
}

const ofRole = (role: Role, roles: readonly Role[]): Fact[] => [
  ['Opens', `${sayOpening(role)}${isTypical(role) ? ' (typical, varies locally)' : ''}`],
  ['Where', `${SETTING[role.setting]}; ${role.formality === 'formal' ? 'a formal duty' : 'informal, without a title'}`],
  ['Asks for', role.requires ? sayRequirement(role.requires, roles) : undefined],
  ['Pay', [role.pay.map(plain).join(', or '), ...(role.pay_note === undefined ? [] : [role.pay_note])].join('. ')],
  ['Paid somewhere', role.pay_examples?.map(sayPayExample)],
  ['Serves', role.benefits.join(', ')],
  ['Leads to', leadsTo(role, roles)],
]

const ofOpportunity = (item: Opportunity): Fact[] => [
  ['Opens', sayOpening(item)],
  ['Kind', plain(item.kind)],
  ['Where', item.region],
  ['Subjects', (item.subjects ?? []).join(', ')],
  ['Pays', item.money && sayMoney(item.money)],
  ['In return', item.obligation],
  ['In some states', item.examples?.map(sayExample)],
  ['Costs', sayCost(item)],
  ['When to apply', item.cycle],
  ['Takes', item.duration],
  ['Asks for', item.prerequisites],
  ['Serves', item.benefits.join(', ')],
  ['Note', item.status && STATUS[item.status]],
]

const ofSources = ({ source_url, source_checked, confidence }: Opportunity): Fact[] => [
  ['Source', source_url],
  ['What was read', `${source_checked}. How sure it is: ${confidence}`],
]

const ofRoleSources = ({ basis }: Role): Fact[] => [['Source', basis]]

const SETTING: Readonly<Record<Role['setting'], string>> = {
  classroom: 'in a classroom',
  school: 'across a school',
  district: 'across a district',
  'state-national': 'in a state or national group',
  'outside-k12': 'outside K-12 schools',
}

const STATUS: Readonly<Record<NonNullable<Opportunity['status']>, string>> = {
  verify: 'Whether there is a next round is not certain; check the source before you count on it.',
  'likely-ended': 'It seems to have ended: no recent round was found.',
  'organisation-level': 'Organizations join it; people meet it through one of them.',
}

/** The roles that ask for this one, or take it as one of several. */
const leadsTo = ({ id }: Role, roles: readonly Role[]): readonly string[] =>
  roles
    .filter(
      ({ requires }) => requires !== undefined && sayRequirement(requires, []).some((line) => line.includes(`(${id})`)),
    )
    .map((role) => `${role.name} (${role.id})`)

const plain = (id: string): string => id.replaceAll('-', ' ')

/** Facts one below the other; what is nothing is left out. */
const lines = (facts: readonly Fact[]): Line[] =>
  facts.flatMap(([name, said]): Line[] => {
    if (said === undefined || said.length === 0) return []
    if (typeof said === 'string') return [[strong(`${name}:`), ` ${said}`]]
    return said.length === 1
      ? [[strong(`${name}:`), ` ${said[0]}`]]
      : [[strong(`${name}:`)], ...said.map((line) => `- ${line}`)]
  })

/** Whether an item is open to a person, as far as their profile tells, and what stays to be checked. */
function sayEligibility({ ok, reasons }: Eligibility): Line[] {
  const verdict = ok
    ? 'As far as your profile tells, this is open to you now.'
    : 'As far as your profile tells, this is not open to you now.'
  // That the next round is not certain stands among the facts already.
  const told = reasons.filter(({ code }) => code !== 'cycle-unsure')
  return [[strong(verdict)], ...told.map((reason) => `- ${sayReason(reason)}`)]
}
