import type { CohortReport } from '../../core/cohort/figures/cohort-report.ts'
import type { BenefitFigures, QuestionFigures } from '../../core/cohort/figures/term-figures.ts'
import type { Block } from '../../core/document/document.ts'
import { termTitle } from '../../core/term.ts'
import { counted } from '../../words/cohort/counted.ts'
import { NOT_SHOWN, sayFigure, sayFigureOf } from '../../words/cohort/say-figure.ts'
import { chart, heading, list, paragraph, table } from './blocks.ts'

/** How far people are, by benefit, by question, and from term to term. */
export function benefitBlocks({ terms, minimum }: CohortReport): readonly Block[] {
  const now = terms.at(-1)
  if (!now || now.benefits.length === 0) return []
  const { benefits } = now
  const isDivided = benefits.some(({ questions }) => questions.length > 0)
  return [
    heading(2, 'How far people are'),
    paragraph(
      'Of all answers there would be if everybody had answered each question of a benefit, so many were given.',
    ),
    ...chart(
      `Answers given in ${termTitle(now.term)}`,
      benefits.map(({ title, answered, asked }) => ({ label: title, figure: answered, total: asked })),
    ),
    table(
      'Answers given, by benefit and term',
      ['Benefit', ...terms.map(({ term }) => termTitle(term))],
      benefits.map(({ id, title }) => [
        title,
        ...terms.map((term) => {
          const one = term.benefits.find((benefit) => benefit.id === id)
          return one ? sayFigureOf(one.answered, one.asked) : NOT_SHOWN
        }),
      ]),
    ),
    ...(isDivided || minimum === null
      ? []
      : [paragraph(`Single questions are shown when there are ${2 * minimum} people or more.`)]),
    ...benefits
      .filter(({ questions }) => questions.some(isShown))
      .flatMap((one) => questionTable(one, now.people.count ?? 0, minimum ?? 0)),
    ...hiddenBenefits(benefits, minimum ?? 0),
  ]
}

const isShown = ({ answered, skipped, open }: QuestionFigures): boolean =>
  [answered, skipped, open].some((figure) => figure.at_least !== null)

/** What has single questions, and none that is shown: said once. */
function hiddenBenefits(benefits: readonly BenefitFigures[], minimum: number): readonly Block[] {
  const hidden = benefits.filter(({ questions }) => questions.length > 0 && !questions.some(isShown))
  if (hidden.length === 0) return []
  return [
    heading(3, hidden.length === benefits.length ? 'Single questions' : 'Other questions'),
    paragraph(`No single question of these is shown: numbers of fewer than ${minimum} people could be worked out.`),
    list(hidden.map(({ title }) => title)),
  ]
}

function questionTable({ title, questions }: BenefitFigures, people: number, minimum: number): readonly Block[] {
  const shown = questions.filter(isShown)
  const missing = questions.length - shown.length
  const asksSome = shown.some(({ not_asked }) => not_asked.count !== 0)
  return [
    heading(3, title),
    table(
      `${title}: people by question`,
      ['Question', 'Answered', 'Skipped', 'Open', ...(asksSome ? ['Not asked'] : [])],
      shown.map(({ label, answered, skipped, open, not_asked }) => [
        label,
        ...[answered, skipped, open].map((figure) => sayFigure(figure, people)),
        ...(asksSome ? [not_asked.count === 0 ? 'asked of all' : sayFigure(not_asked, people)] : []),
      ]),
    ),
    ...(missing === 0
      ? []
      : [
          paragraph(
            `${counted(missing, 'question is', 'questions are')} not shown beside these: numbers of fewer than ${minimum} people could be worked out.`,
          ),
        ]),
  ]
}
