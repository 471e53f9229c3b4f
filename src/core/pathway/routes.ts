import type { Requirement, Role } from '../catalogue/role.ts'
import { earliestYears, rolesIn } from './earliest.ts'

/** A set of roles that suffices to reach the last of them. */
export interface Route {
  /** In an order in which each comes after what it builds on; the target last. */
  readonly roles: readonly string[]
  /** For each of them, the completed years as teacher of record at which it can be reached this way. */
  readonly earliest: ReadonlyMap<string, number>
  /** Completed years as teacher of record at which the target can be reached this way; `-Infinity` in preparation. */
  readonly years: number
  /** How many of the roles are not held already. */
  readonly steps: number
}

export interface Routes {
  /** None is another one with more roles and no fewer years. The first needs as few years as any way there is. */
  readonly routes: readonly Route[]
  /** Whether these are all there are. Of a catalogue with very many ways, only some are looked at. */
  readonly complete: boolean
}

/** So many roles, over all routes, are looked at: far more than a real catalogue has, and done in a tenth of a second. */
const MOST_WORK = 8_000
/** So many routes are compared with each other. */
const MOST_ROUTES = 150

/** A list that shares its tail with others, so that a way not taken yet can be kept for later at no cost. */
type List<Item> = { readonly first: Item; readonly rest: List<Item> } | undefined

/** A way on its way: what is still required, and the roles it has. */
interface Partial {
  readonly todo: List<Requirement>
  readonly taken: List<string>
}

/**
 * The ways to a role, chained backward through what it requires: of each `any` one part after the other is tried, of each
 * `all` every part is taken. None where the role is unknown or cannot be reached.
 *
 * @param held roles that are there already: a way goes through them without what they require
 */
export function routesTo(target: string, roles: ReadonlyMap<string, Role>, held: ReadonlySet<string>): Routes {
  const earliest = earliestYears(roles.values(), held)
  if (!earliest.has(target)) return { routes: [], complete: true }
  const places = new Map([...earliest.keys()].map((id, place) => [id, place]))
  const found = new Map<string, Route>()
  const waiting: Partial[] = [{ todo: { first: { role: target }, rest: undefined }, taken: undefined }]
  let work = 0
  for (let way = waiting.pop(); way; way = waiting.pop()) {
    if (found.size >= MOST_ROUTES || work > MOST_WORK)
      return { routes: withoutDetours([...found.values()]), complete: false }
    const ids = finish(way)
    work += ids.size + 1
    const route = routeOf(ids)
    if (route) found.set([...route.roles].sort().join(' '), route)
  }
  return { routes: withoutDetours([...found.values()]), complete: true }

  /** Takes a way to its end, the soonest part of every `any` first; the other parts wait as ways of their own. */
  function finish({ todo, taken }: Partial): Set<string> {
    const ids = new Set<string>()
    for (let cell = taken; cell; cell = cell.rest) ids.add(cell.first)
    while (todo) {
      const { first, rest }: NonNullable<List<Requirement>> = todo
      todo = rest
      if ('role' in first) {
        if (ids.has(first.role)) continue
        ids.add(first.role)
        taken = { first: first.role, rest: taken }
        const next = held.has(first.role) ? undefined : roles.get(first.role)?.requires
        if (next) todo = { first: next, rest }
      } else if ('all' in first) for (const part of first.all) todo = { first: part, rest: todo }
      else if ('any' in first) {
        const [soonest, ...others] = partsOf(first.any)
        for (const part of others.reverse()) waiting.push({ todo: { first: part, rest }, taken })
        if (soonest) todo = { first: soonest, rest }
      }
    }
    return ids
  }

  /** The parts that can be reached, the soonest first. Of those that ask for no role one stands for all: they add none. */
  function partsOf(parts: readonly Requirement[]): Requirement[] {
    const ranked = parts
      .map((part) => ({ part, at: reached(part) }))
      .filter(({ at }) => at.years < Infinity)
      .sort((a, b) => (a.at.years === b.at.years ? a.at.place - b.at.place : a.at.years - b.at.years))
    const free = ranked.find(({ part }) => rolesIn(part).length === 0)
    return ranked.filter((one) => one === free || rolesIn(one.part).length > 0).map(({ part }) => part)
  }

  /** When a part is reached, and its place in the order in which roles are: parts of earlier places never lead round. */
  function reached(part: Requirement): { years: number; place: number } {
    if ('credential' in part) return { years: -Infinity, place: -1 }
    if ('years' in part) return { years: part.years, place: -1 }
    if ('role' in part) return { years: earliest.get(part.role) ?? Infinity, place: places.get(part.role) ?? Infinity }
    const all = ('all' in part ? part.all : part.any).map(reached)
    const later = (a: { years: number; place: number }, b: { years: number; place: number }): boolean =>
      a.years === b.years ? a.place > b.place : a.years > b.years
    return all.reduce((a, b) => (later(a, b) === 'all' in part ? a : b))
  }

  /** A set of roles as a route; undefined where two of them only wait for each other. */
  function routeOf(ids: ReadonlySet<string>): Route | undefined {
    const own = [...ids].flatMap((id) => roles.get(id) ?? [])
    const order = earliestYears(own, held)
    const years = order.get(target)
    return years === undefined || order.size < ids.size
      ? undefined
      : {
          roles: [...[...order.keys()].filter((id) => id !== target), target],
          earliest: order,
          years,
          steps: [...ids].filter((id) => !held.has(id)).length,
        }
  }
}

/** Without the routes that go through everything another one does, and more, and are no sooner; the soonest first. */
function withoutDetours(routes: readonly Route[]): Route[] {
  const sets = new Map(routes.map((route) => [route, new Set(route.roles)]))
  const isDetour = (route: Route): boolean =>
    routes.some(
      (other) =>
        other.roles.length < route.roles.length &&
        other.years <= route.years &&
        other.roles.every((id) => sets.get(route)?.has(id)),
    )
  return routes.filter((route) => !isDetour(route)).sort((a, b) => (a.years < b.years ? -1 : a.years > b.years ? 1 : 0))
}
