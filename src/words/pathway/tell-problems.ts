import { MOST_FINDINGS } from '../../core/finding.ts'
import type { Problem } from '../../core/pathway/problem.ts'
import { fixOf, saysOf } from '../findings.ts'
import type { Look } from '../look.ts'
import { type Line, quiet, strong } from '../styled.ts'
import { sayRepair } from './say-repair.ts'

/** About the whole, and perhaps as it is meant to be. */
const OF_THE_WHOLE: ReadonlySet<Problem['code']> = new Set(['pathway-nothing-beyond-year-one', 'pathway-one-setting'])

/** Problems of a pathway, each with its smallest repair, or with what to think about where there is none. */
export function tellProblems(problems: readonly Problem[], { accessible }: Look): Line[] {
  if (problems.length === 0) return ['Nothing in these steps stands in the way of another.']
  return [
    [
      strong(
        problems.length === 1
          ? 'One thing does not go together yet:'
          : `${problems.length} things do not go together yet:`,
      ),
    ],
    ...problems
      .slice(0, MOST_FINDINGS)
      .flatMap(({ code, args, repair }, i): Line[] => [
        [`  ${i + 1}. ${saysOf(code, args)} `, quiet(`[${code}]`)],
        accessible ? fix(code, args, repair) : ['     ', fix(code, args, repair)],
      ]),
    ...(problems.length > MOST_FINDINGS
      ? [`And ${problems.length - MOST_FINDINGS} more, told once these are mended.`]
      : []),
    'The steps are yours: change them in the plan or with waymark reflect, then :goto and the name.',
  ]
}

const fix = (code: Problem['code'], args: Problem['args'], repair: Problem['repair']): string =>
  repair
    ? `${OF_THE_WHOLE.has(code) ? 'If you want to change that, one way' : 'Smallest change'}: ${sayRepair(repair)}`
    : fixOf(code, args)
