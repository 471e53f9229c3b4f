import { createRequire } from 'node:module'
import type { default as Load } from 'highs'

// CommonJS, with types as if it were not.
const highs = await (createRequire(import.meta.url)('highs') as typeof Load.default)()

/** A sum of unknown whole numbers, none below zero, that is known to lie between two bounds. */
export interface Known {
  readonly of: readonly number[]
  readonly least: number
  readonly most: number
}

/** The least and the most that the sum of some unknowns can be, with everything that is known of them: an exact search (HiGHS). */
export function spanOf(unknowns: number, known: readonly Known[], target: readonly number[]): [number, number] {
  const sum = (of: readonly number[]): string => of.map((i) => `x${i}`).join(' + ')
  const names = Array.from({ length: unknowns }, (_, i) => `x${i}`)
  const rows = known
    .filter(({ of }) => of.length > 0)
    .flatMap(({ of, least, most }) => [
      `${sum(of)} >= ${least}`,
      ...(Number.isFinite(most) ? [`${sum(of)} <= ${most}`] : []),
    ])
  const solve = (goal: 'Minimize' | 'Maximize'): number => {
    const text = `${goal}\n obj: ${sum(target)}\nSubject To\n${rows.map((row, i) => ` r${i}: ${row}`).join('\n')}\nGeneral\n ${names.join(' ')}\nEnd`
    const { Status, ObjectiveValue } = highs.solve(text)
    if (Status !== 'Optimal') throw new Error(`${goal}: ${Status}`)
    return Math.round(ObjectiveValue)
  }
  return [solve('Minimize'), solve('Maximize')]
}
