import { type Crosswalk, type RowSide, SIDES, type Side } from './crosswalk.ts'
import { type Match, matchesOf } from './matches.ts'
import { type PlanTerm, type PublicAnswers, publicAnswers, type Shown } from './public-answers.ts'

/** One side of a row: what its plan shows. */
export interface LensSide {
  readonly benefit: string
  readonly shown: readonly Shown[]
  /** Paths of questions that would show it and are not answered. */
  readonly open: readonly string[]
  /** What is missing, where nothing is shown. */
  readonly missing: string | undefined
}

/** A benefit of a candidate beside one of a district; a side is undefined where its plan is not there. */
export interface LensRow extends Readonly<Record<Side, LensSide | undefined>> {
  readonly id: string
  readonly benefits: Readonly<Record<Side, string>>
  readonly sees: string
  readonly ask: string
}

export interface Lens {
  readonly rows: readonly LensRow[]
  /** Only where both plans are there. */
  readonly matches: readonly Match[]
}

/**
 * A plan, or two beside each other, as the other side of a partnership may see it: row by row of the crosswalk what shows it,
 * what is missing and what to ask. Nothing private and no name of a contact is in it (`publicAnswers`).
 */
export function lens(crosswalk: Crosswalk, plans: Partial<Readonly<Record<Side, PlanTerm>>>): Lens {
  const answers: Partial<Record<Side, PublicAnswers>> = {}
  for (const side of SIDES) {
    const plan = plans[side]
    if (plan) answers[side] = publicAnswers(plan)
  }
  const { candidate, district } = answers
  return {
    rows: crosswalk.rows.map((row) => ({
      id: row.id,
      benefits: { candidate: row.candidate.benefit, district: row.district.benefit },
      sees: row.sees,
      ask: row.ask,
      candidate: candidate && sideOf(row.candidate, candidate),
      district: district && sideOf(row.district, district),
    })),
    matches: candidate && district ? matchesOf(crosswalk.matches ?? [], candidate, district) : [],
  }
}

function sideOf({ benefit, prompts, missing }: RowSide, answers: PublicAnswers): LensSide {
  const shown = prompts.map(answers.at).filter((answer) => answer !== undefined)
  return {
    benefit,
    shown,
    open: prompts.filter(answers.isOpen),
    missing: shown.length === 0 ? missing : undefined,
  }
}
