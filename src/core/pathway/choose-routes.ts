import type { Route } from './routes.ts'

/** What a route is better at than the others, or as good as the best. */
export type Merit = 'fewest-years' | 'fewest-steps' | 'closest'

const MERITS: readonly Merit[] = ['fewest-years', 'fewest-steps', 'closest']

export interface ChosenRoute extends Route {
  readonly merits: readonly Merit[]
}

/** How far a route is from a person, part by part, each the lower the closer; the first part that differs decides. */
export type Distance = (route: Route) => readonly number[]

/**
 * Up to three routes that differ in their roles: one of fewest years, one of fewest steps, the closest to the person.
 * Where nothing is known of the person, none is the closest. Where one is several of these, the next best come in, those first that have least in common with what is shown.
 */
export function chooseRoutes(routes: readonly Route[], distance: Distance | undefined): ChosenRoute[] {
  const measures: Readonly<Record<Merit, Distance>> = {
    'fewest-years': ({ years }) => [years],
    'fewest-steps': ({ steps }) => [steps],
    closest: distance ?? (() => []),
  }
  const best = (merit: Merit): readonly number[] =>
    routes.map(measures[merit]).reduce((a, b) => (compare(b, a) < 0 ? b : a))
  const chosen: Route[] = []
  const orders: readonly (readonly Merit[])[] = [
    ['fewest-years', 'fewest-steps', 'closest'],
    ['fewest-steps', 'fewest-years', 'closest'],
    ['closest', 'fewest-years', 'fewest-steps'],
  ]
  for (const [first, ...then] of orders) {
    const rest = routes.filter((route) => !chosen.includes(route))
    const rank = (route: Route): readonly number[] => [
      ...(first ? measures[first](route) : []),
      shared(route, chosen),
      ...then.flatMap((merit) => measures[merit](route)),
    ]
    const [next] = rest.map((route) => ({ route, at: rank(route) })).sort((a, b) => compare(a.at, b.at))
    if (next) chosen.push(next.route)
  }
  return chosen.map((route) => ({
    ...route,
    merits: MERITS.filter(
      (merit) => (merit !== 'closest' || distance) && compare(measures[merit](route), best(merit)) === 0,
    ),
  }))
}

/** The most roles that a route has in common with one of the others. */
const shared = ({ roles }: Route, others: readonly Route[]): number =>
  Math.max(0, ...others.map((other) => other.roles.filter((id) => roles.includes(id)).length))

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? 0
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}
