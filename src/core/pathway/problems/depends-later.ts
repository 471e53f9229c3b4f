import { lastDayOf } from '../../prompt-types/date.ts'
import { dependsOnIn } from '../depends-on.ts'
import { isAhead, type Milestone } from '../milestone.ts'
import { NO_CHANGE, type Repair, type Rule } from '../problem.ts'

/** A milestone dated before the step it waits for: on no day that both dates can mean is that step done. */
export const dependsLater: Rule = ({ milestones, today }) => {
  const resolve = dependsOnIn(milestones)
  return milestones.flatMap((milestone) => {
    const { path, name, by, dependsOn } = milestone
    if (by === undefined || !isAhead(milestone)) return []
    return resolve(dependsOn).on.flatMap((other) => {
      if (other.by === undefined || !isAhead(other) || firstDayOf(other.by) <= lastDayOf(by)) return []
      const move = (one: Milestone, to: string): Repair => ({
        ...NO_CHANGE,
        moves: [{ path: one.path, name: one.name, by: to }],
      })
      return {
        code: 'pathway-depends-later',
        path,
        args: { name, on: other.name, by, later: other.by },
        about: other.id,
        repairs: () => [move(milestone, other.by ?? by), ...(lastDayOf(by) < today ? [] : [move(other, by)])],
      }
    })
  })
}

const firstDayOf = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`
