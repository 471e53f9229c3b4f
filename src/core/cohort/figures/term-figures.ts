import { type Hiding, hideCells } from '../suppress/hide-cells.ts'
import type { Bounds } from '../suppress/narrow.ts'
import type { CohortQuestion, CohortScope } from './cohort-scope.ts'
import { between, exactly, type Figure, figureOf, NOT_SHOWN } from './figure.ts'
import { answersTo, isDivided, questionHiding } from './question-hiding.ts'
import { seen, type Tally } from './tally.ts'
import { askedOfAll, type TermKnowledge } from './term-knowledge.ts'

export interface QuestionFigures {
  readonly path: string
  readonly label: string
  readonly answered: Figure
  readonly skipped: Figure
  readonly open: Figure
  readonly not_asked: Figure
  /** Of a scale, each point from the lowest. */
  readonly points: readonly { readonly point: number; readonly label: string; readonly people: Figure }[]
}

export interface BenefitFigures {
  readonly id: string
  readonly title: string
  /** How many answers there would be if everybody had answered every question that is asked of all. */
  readonly asked: number
  readonly answered: Figure
  /** None where the cohort is too small to tell of single questions. */
  readonly questions: readonly QuestionFigures[]
}

/** Where a cohort stood in one term. */
export interface TermFigures {
  readonly term: string
  readonly people: Figure
  /** Who has closed the term. */
  readonly final: Figure
  /** None where the term has fewer people than may be shown. */
  readonly benefits: readonly BenefitFigures[]
}

/**
 * The figures of a term. Of a group that is too small to be divided, less than two minimums, only whole benefits are shown:
 * how many of all their questions were answered. Of a larger one each question is, and a benefit's number where it tells no more
 * of any question than is shown of it; else what is known of its questions adds up to a range.
 */
export function termFigures(
  tally: Tally,
  scope: CohortScope,
  term: string,
  { answers, bounds }: TermKnowledge,
  minimum: number,
): TermFigures {
  const people = seen(tally, `${term} people`)
  if (people < minimum || people === 0)
    return { term, people: people === 0 ? exactly(0) : NOT_SHOWN, final: NOT_SHOWN, benefits: [] }
  const closed = hideCells(
    ['final', 'draft'].map((id) => ({ id, count: seen(tally, `${term} ${id}`) })),
    { minimum },
  )
  return {
    term,
    people: exactly(people),
    final: figureOf(closed, 'final'),
    benefits: scope.framework.benefits.flatMap(({ id, title }) => {
      const ofAll = askedOfAll(scope, id)
      if (ofAll.length === 0) return []
      const asked = ofAll.length * people
      const total = answers.get(id)
      const sum = (end: 0 | 1): number => ofAll.reduce((all, { path }) => all + (bounds.get(path)?.[end] ?? 0), 0)
      return [
        {
          id,
          title,
          asked,
          answered: total === undefined ? roughly([sum(0), sum(1)], asked) : exactly(total),
          questions: isDivided(tally, term, minimum)
            ? scope.questions
                .filter(({ benefit }) => benefit === id)
                .map((one) => questionFigures(one, questionHiding(tally, term, one, minimum)))
            : [],
        },
      ]
    }),
  }
}

/** A range that is not too wide to say anything. */
const roughly = (bounds: Bounds, total: number): Figure =>
  bounds[1] - bounds[0] > total / 4 ? NOT_SHOWN : between(bounds, total)

function questionFigures(question: CohortQuestion, hiding: Hiding): QuestionFigures {
  return {
    path: question.path,
    label: question.label,
    answered: figureOf(hiding, ...answersTo(question)),
    skipped: figureOf(hiding, 'skipped'),
    open: figureOf(hiding, 'open'),
    not_asked: question.isConditional ? figureOf(hiding, 'not-asked') : exactly(0),
    points: question.points.map(({ point, label }) => ({ point, label, people: figureOf(hiding, `point-${point}`) })),
  }
}
