import type { Catalogues } from '../../catalogue/catalogues.ts'
import { promptsIn } from '../../condition.ts'
import { type Framework, PROFILE, type Prompt } from '../../framework.ts'
import { pipe } from '../../pipe.ts'
import { scaleBounds } from '../../prompt-types/scale.ts'
import { publicFramework } from '../../public-framework.ts'
import { compareTerms } from '../../term.ts'

/** A question that is counted. */
export interface CohortQuestion {
  /** `pathway.moment` */
  readonly path: string
  readonly benefit: string
  /** Without its private fields. */
  readonly prompt: Prompt
  /** In words, without anybody's answers in it. */
  readonly label: string
  /** The points of a scale, from the lowest; none for other questions. */
  readonly points: readonly { readonly point: number; readonly label: string }[]
  /** Whether it is asked only of those who gave a certain answer. */
  readonly isConditional: boolean
}

/** What a cohort's plans are counted by. */
export interface CohortScope {
  readonly framework: Framework
  readonly questions: readonly CohortQuestion[]
  /** The term the report is about; earlier ones are counted too. */
  readonly term: string
  /** YYYY-MM-DD: what is overdue. */
  readonly today: string
  readonly roles: ReadonlySet<string>
  readonly opportunities: ReadonlySet<string>
}

/** How many years before its term a report looks back: longer than any program takes, and a bound for what is kept in memory. */
const YEARS_BACK = 10

/** What to count of a framework's plans for a report about a term. */
export const cohortScope = (
  framework: Framework,
  { roles, opportunities }: Catalogues,
  term: string,
  today: string,
): CohortScope => ({
  framework,
  questions: cohortQuestions(framework),
  term,
  today,
  roles: new Set(roles.map(({ id }) => id)),
  opportunities: new Set(opportunities.map(({ id }) => id)),
})

/** Whether a term is the report's own or one of the earlier ones it looks back on. */
export const isInScope = ({ term }: CohortScope, other: string): boolean =>
  compareTerms(other, term) <= 0 && Number(term.slice(0, 4)) - Number(other.slice(0, 4)) <= YEARS_BACK

/**
 * The questions of a framework that are counted: those of its benefits that are not private. How many were asked a question
 * tells how many gave the answer it hangs on. So a question that hangs on a private answer is not counted at all, nor is one
 * that hangs on a scale, whose points are counted themselves, or on a question that is conditional too.
 */
function cohortQuestions(framework: Framework): readonly CohortQuestion[] {
  const open = new Map<string, CohortQuestion>()
  for (const benefit of publicFramework(framework).benefits)
    for (const prompt of benefit.prompts) {
      if (prompt.type === 'note') continue
      const path = `${benefit.id}.${prompt.id}`
      const named = [...(benefit.when ? promptsIn(benefit.when) : []), ...(prompt.when ? promptsIn(prompt.when) : [])]
      const paths = named.map((name) => (name.includes('.') ? name : `${benefit.id}.${name}`))
      if (!paths.every((one) => isPublicProfile(framework, one) || isPlain(open.get(one)))) continue
      open.set(path, {
        path,
        benefit: benefit.id,
        prompt,
        label: pipe(prompt, () => undefined).label,
        points: pointsOf(prompt),
        isConditional: paths.length > 0,
      })
    }
  return [...open.values()]
}

const isPlain = (question: CohortQuestion | undefined): boolean =>
  question !== undefined && !question.isConditional && question.points.length === 0

const isPublicProfile = ({ profile }: Framework, path: string): boolean =>
  profile.some(({ id, private: isPrivate }) => `${PROFILE}.${id}` === path && !isPrivate)

function pointsOf(prompt: Prompt): CohortQuestion['points'] {
  if (prompt.type !== 'scale') return []
  const { min, max } = scaleBounds(prompt)
  return Array.from({ length: max - min + 1 }, (_, i) => ({
    point: min + i,
    label: prompt.points?.[i] ?? String(min + i),
  }))
}
