import { saySchoolYear } from '../../core/career/school-year.ts'
import { isTypical } from '../../core/catalogue/role.ts'
import type { By } from '../../core/pathway/by.ts'
import type { Merit } from '../../core/pathway/choose-routes.ts'
import type { PathwayRoute, PathwayTo } from '../../core/pathway/pathway-to.ts'
import { sayYears } from '../catalogue/say-years.ts'
import { bad, good, type Line, strong, title } from '../styled.ts'
import { sayAt } from './say-years.ts'
import { type Told, tellStep } from './tell-step.ts'

const MERITS: Readonly<Record<Merit, string>> = {
  'fewest-years': 'fewest years',
  'fewest-steps': 'fewest steps',
  closest: 'closest to your plan',
}

/** The ways to a role, each step with its years, what it builds on and asks for, what it pays and what can help. */
export function tellRoutes(to: PathwayTo, by: By | undefined): Line[] {
  const { target, routes, barred } = to
  if (barred) return [[title(target.name)], ...barredWords(barred)]
  const told: Told = {
    names: new Map(routes.flatMap(({ steps }) => steps.map(({ role }) => [role.id, role.name] as const))),
    places: new Map(),
  }
  return [
    [title(target.name)],
    target.does,
    `The earliest is ${sayAt(to.years ?? 0, to.schoolYear)}${isTypical(target) ? ' (typical, varies locally)' : ''}.`,
    ...(by ? [sayBy(by)] : []),
    ...routes.flatMap((route, i) => ['', ...tellRoute(route, i, told)]),
    ...(to.complete ? [] : ['', 'There are more ways than were looked at.']),
  ]
}

const barredWords = ({ why, roles }: NonNullable<PathwayTo['barred']>): Line[] => [
  why === 'circle'
    ? `No way leads there: the catalogue's prerequisites go round in a circle (${roles.join(', ')}).`
    : `No way leads there: the catalogue names a role that it does not have (${roles.join(', ')}).`,
  'Whoever keeps the catalogue can mend it; waymark content check shows the place.',
]

function sayBy(by: By): Line {
  const asked = by.schoolYear === undefined ? sayYears(by.years) : saySchoolYear(by.schoolYear)
  return by.isReached ? [good(`Within ${asked} it can be reached.`)] : [bad(`No way reaches it by ${asked}.`)]
}

function tellRoute({ merits, years, schoolYear, steps }: PathwayRoute, i: number, told: Told): Line[] {
  const why = merits.length === 0 ? 'another way' : merits.map((merit) => MERITS[merit]).join(', ')
  return [
    [strong(`Route ${i + 1}: ${why}.`), ` ${capital(sayAt(years, schoolYear))}.`],
    ...steps.flatMap((step, j) => tellStep(step, `route ${i + 1}, step ${j + 1}`, j + 1, told)),
  ]
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
