import type { ScaleChange } from '../../core/cohort/figures/changes.ts'
import type { CohortReport } from '../../core/cohort/figures/cohort-report.ts'
import type { QuestionFigures, TermFigures } from '../../core/cohort/figures/term-figures.ts'
import type { Block } from '../../core/document/document.ts'
import { termTitle } from '../../core/term.ts'
import { NOT_SHOWN, sayFigure } from '../../words/cohort/say-figure.ts'
import { chart, heading, list, paragraph, table } from './blocks.ts'

/** Where people place themselves on each scale, in every term, and how the same people moved. */
export function scaleBlocks({ terms, changes }: CohortReport): readonly Block[] {
  const now = terms.at(-1)
  const scales = (now?.benefits ?? []).flatMap(({ questions }) => questions.filter(({ points }) => points.length > 0))
  if (!now || scales.length === 0) return []
  const shown = new Set(
    terms
      .flatMap(({ benefits }) => benefits.flatMap(({ questions }) => questions))
      .filter(({ points }) => points.some(({ people }) => people.at_least !== null))
      .map(({ path }) => path),
  )
  const moved = new Map(changes.map((change) => [change.path, change]))
  const isTold = ({ path }: QuestionFigures): boolean => shown.has(path) || isMoveTold(moved.get(path))
  return [
    heading(2, 'Where people place themselves'),
    paragraph('Each point is a sentence that someone picked. Every one of them is a fair place to be.'),
    ...scales
      .filter(isTold)
      .flatMap((scale) => scaleBlock(scale, shown.has(scale.path), now, terms, moved.get(scale.path))),
    ...hiddenScales(scales.filter((scale) => !isTold(scale))),
  ]
}

const isMoveTold = (change: ScaleChange | undefined): boolean =>
  change !== undefined && [change.rose, change.same, change.fell].some(({ at_least }) => at_least !== null)

/** Scales of which no number is shown: said once. */
const hiddenScales = (scales: readonly QuestionFigures[]): readonly Block[] =>
  scales.length === 0
    ? []
    : [
        paragraph(
          'How many people picked each point of these, and how they moved, is not shown: too few picked most of the points.',
        ),
        list(scales.map(({ label }) => label)),
      ]

function scaleBlock(
  scale: QuestionFigures,
  isShown: boolean,
  now: TermFigures,
  terms: readonly TermFigures[],
  change: ScaleChange | undefined,
): readonly Block[] {
  return [
    heading(3, scale.label),
    ...(isShown
      ? [
          ...chart(
            `${scale.label} ${termTitle(now.term)}`,
            scale.points.map(({ point, label, people }) => ({
              label: `${point}. ${label}`,
              figure: people,
              total: now.people.count ?? 0,
            })),
          ),
          pointTable(scale, terms),
        ]
      : [paragraph('How many people picked each point is not shown: too few picked most of the points.')]),
    ...changeBlocks(change),
  ]
}

function pointTable(scale: QuestionFigures, terms: readonly TermFigures[]): Block {
  const columns = terms.map((term) => ({
    term,
    question: term.benefits.flatMap(({ questions }) => questions).find(({ path }) => path === scale.path),
  }))
  return table(
    `People by point: ${scale.label}`,
    ['Point', ...terms.map(({ term }) => termTitle(term))],
    scale.points.map(({ point, label }) => [
      `${point}. ${label}`,
      ...columns.map(({ term, question }) => {
        const people = question?.points.find((one) => one.point === point)?.people
        return people ? sayFigure(people, term.people.count) : NOT_SHOWN
      }),
    ]),
  )
}

function changeBlocks(change: ScaleChange | undefined): readonly Block[] {
  if (!change) return []
  const { label, from, to, paired, rose, same, fell } = change
  if (!isMoveTold(change)) return [paragraph(`How the same people moved since ${termTitle(from)} is not shown.`)]
  return [
    table(
      `The same people, from ${termTitle(from)} to ${termTitle(to)}: ${label}`,
      ['Move', 'People'],
      [
        ['Answered in both terms', sayFigure(paired)],
        ['Picked a later point', sayFigure(rose, paired.count)],
        ['Picked the same point', sayFigure(same, paired.count)],
        ['Picked an earlier point', sayFigure(fell, paired.count)],
      ],
    ),
  ]
}
