import { dependsOnIn } from '../depends-on.ts'
import { isAhead, type Milestone } from '../milestone.ts'
import { type Found, NO_CHANGE, type Rule } from '../problem.ts'

/** Steps that wait for each other, so that none can be first. Each circle is told of once. */
export const dependsCycle: Rule = ({ milestones }) => {
  const resolve = dependsOnIn(milestones)
  const waitsFor = new Map(
    milestones.map((milestone) => [milestone, isAhead(milestone) ? resolve(milestone.dependsOn).on : []]),
  )
  const settled = new Set<Milestone>()
  return milestones.flatMap((start) => {
    const circle = circleFrom(start, waitsFor, settled)
    return circle ? [foundIn(circle)] : []
  })
}

/** Follows what a step waits for, and that in turn, until it comes round; steps once followed are settled. */
function circleFrom(
  start: Milestone,
  waitsFor: ReadonlyMap<Milestone, readonly Milestone[]>,
  settled: Set<Milestone>,
): readonly Milestone[] | undefined {
  const path: { readonly step: Milestone; next: number }[] = []
  const onPath = new Map<Milestone, number>()
  const enter = (step: Milestone): void => {
    settled.add(step)
    onPath.set(step, path.length)
    path.push({ step, next: 0 })
  }
  if (!settled.has(start)) enter(start)
  for (let at = path.at(-1); at; at = path.at(-1)) {
    const step = waitsFor.get(at.step)?.[at.next]
    at.next += 1
    if (!step) {
      onPath.delete(at.step)
      path.pop()
      continue
    }
    const from = onPath.get(step)
    if (from !== undefined) return path.slice(from).map((one) => one.step)
    if (!settled.has(step)) enter(step)
  }
  return undefined
}

function foundIn(circle: readonly Milestone[]): Found {
  const [first] = circle
  return {
    code: 'pathway-depends-cycle',
    path: first?.path ?? '',
    args: { names: circle.map(({ name }) => name) },
    about: circle
      .map(({ id }) => id)
      .sort()
      .join(' '),
    repairs: () => circle.map(({ path, name }) => ({ ...NO_CHANGE, waits: [{ path, name, on: null }] })),
  }
}
