import { type CatalogueItem, isRole } from '../../core/catalogue/catalogues.ts'
import { describe } from '../../core/catalogue/choices-from.ts'
import type { Eligibility } from '../../core/catalogue/eligibility.ts'
import { type Line, quiet, strong, title } from '../styled.ts'
import { sayReason } from './say-reason.ts'
import { sayOpening } from './say-years.ts'

export interface ListedItem {
  readonly item: CatalogueItem
  readonly eligible: Eligibility | undefined
}

const GROUPS: Readonly<Record<string, string>> = {
  classroom: 'Roles in a classroom',
  school: 'Roles across a school',
  district: 'Roles across a district',
  'state-national': 'Roles in state and national groups',
  'outside-k12': 'Roles outside K-12 schools',
  credential: 'Credentials',
  fellowship: 'Fellowships',
  scholarship: 'Scholarships',
  'research-experience': 'Research experiences',
  association: 'Associations',
  conference: 'Conferences',
  network: 'Networks',
  grant: 'Grants',
  degree: 'Degrees',
  award: 'Awards',
}

/**
 * Items by their kind, each with what it is and when it opens. Where it was asked whether they are open to a person, those
 * that are come first, and the others say why not.
 */
export function sayList(items: readonly ListedItem[]): Line[] {
  const open = items.filter(({ eligible }) => eligible?.ok !== false)
  const shut = items.filter(({ eligible }) => eligible?.ok === false)
  if (items.every(({ eligible }) => eligible === undefined)) return grouped(items)
  const opening =
    open.length === 0
      ? 'Nothing here is open to you now, as far as your profile tells.'
      : `Open to you now, as far as your profile tells: ${open.length}.`
  return [
    [title(opening)],
    ...(open.length === 0 ? [] : ['', ...grouped(open)]),
    ...(shut.length === 0 ? [] : ['', [title(`Not now, with the reason: ${shut.length}.`)], '', ...grouped(shut)]),
  ]
}

/** In the order of the groups, and within them as they come. */
function grouped(items: readonly ListedItem[]): Line[] {
  const groupOf = ({ item }: ListedItem): string => (isRole(item) ? item.setting : item.kind)
  return [...new Set([...Object.keys(GROUPS), ...items.map(groupOf)])]
    .map((group) => ({ group, own: items.filter((listed) => groupOf(listed) === group) }))
    .filter(({ own }) => own.length > 0)
    .flatMap(({ group, own }, i): Line[] => [
      ...(i > 0 ? [''] : []),
      [strong(GROUPS[group] ?? group)],
      ...own.flatMap(sayListed),
    ])
}

/** What it is and when it opens; of one that is not open only why. */
function sayListed({ item, eligible }: ListedItem): Line[] {
  const { ok = true, reasons = [] } = eligible ?? {}
  // That there is more to ask for is so of nearly all: it stands in the item itself.
  const told = reasons.filter(({ code, verdict }) => verdict === (ok ? 'check' : 'no') && code !== 'requires')
  return [
    ['  ', item.name, quiet(` (${item.id})`)],
    ...(ok ? [`    ${describe(item)} Opens ${sayOpening(item)}.`] : []),
    ...(told.length > 0 ? [`    ${told.map(sayReason).join(' ')}`] : []),
  ]
}
