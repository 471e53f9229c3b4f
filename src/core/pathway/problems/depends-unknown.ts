import { dependsOnIn, nearestTo } from '../depends-on.ts'
import { isAhead } from '../milestone.ts'
import { NO_CHANGE, type Rule } from '../problem.ts'

/** A milestone that waits for something that is no step of the plan. */
export const dependsUnknown: Rule = ({ milestones, today }) => {
  const resolve = dependsOnIn(milestones)
  return milestones.flatMap((milestone) => {
    const { path, name, by, dependsOn } = milestone
    if (!isAhead(milestone)) return []
    const { on, unknown } = resolve(dependsOn)
    return unknown.map((words) => {
      const repairs = (): ReturnType<ReturnType<Rule>[number]['repairs']> => {
        const near = nearestTo(
          words,
          milestones.filter((other) => other !== milestone),
        )
        const added = { ...NO_CHANGE, adds: [{ title: words, by: by ?? today.slice(0, 4) }] }
        const meant = near && on.length === 0 && unknown.length === 1
        return meant
          ? [{ ...NO_CHANGE, waits: [{ path, name, on: { id: near.id, name: near.name } }] }, added]
          : [added]
      }
      return { code: 'pathway-depends-unknown', path, args: { name, words }, about: words, repairs }
    })
  })
}
