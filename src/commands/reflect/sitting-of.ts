import { counted, type Step } from '../../core/agenda.ts'
import { sameValue } from '../../core/value-json.ts'

/** What came of a sitting, in numbers of questions; an entry counts with its repeat. */
export interface Sitting {
  readonly answered: number
  readonly changed: number
  readonly taken_out: number
}

/** Compares the agenda at the beginning of a sitting with the one at its end. */
export function sittingOf(before: readonly Step[], after: readonly Step[]): Sitting {
  const answeredIn = (steps: readonly Step[]): ReadonlyMap<string, Step> =>
    new Map(
      counted(steps)
        .filter(({ state }) => state === 'answered')
        .map((step) => [step.path, step]),
    )
  const [then, now] = [answeredIn(before), answeredIn(after)]
  const both = [...now.values()].filter(({ path }) => then.has(path))
  return {
    answered: now.size - both.length,
    changed: both.filter(({ path, value }) => !sameValue(then.get(path)?.value, value)).length,
    // What is not asked any more, given other answers, was not taken out.
    taken_out: counted(after).filter(({ path, state }) => state !== 'answered' && then.has(path)).length,
  }
}
