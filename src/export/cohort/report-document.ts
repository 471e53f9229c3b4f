import type { CohortReport } from '../../core/cohort/figures/cohort-report.ts'
import type { EntryFigures } from '../../core/cohort/figures/entry-figures.ts'
import { sayDate } from '../../core/date-meant.ts'
import type { Block, Document } from '../../core/document/document.ts'
import { termTitle } from '../../core/term.ts'
import { INTERNAL_MARK, KINDS, sayHowToRead } from '../../words/cohort/report-words.ts'
import { sayFigure } from '../../words/cohort/say-figure.ts'
import { benefitBlocks } from './benefit-blocks.ts'
import { chart, heading, type Part, paragraph, table } from './blocks.ts'
import { scaleBlocks } from './scale-blocks.ts'

/** More bars than this are no picture; the table has all. */
const MOST_BARS = 10

/** A report as a document: every figure in a table, those that a picture helps to see beside one. */
export function reportDocument(report: CohortReport): Document {
  const { framework, term, internal, minimum, as_of } = report
  return {
    title: `Cohort report: ${framework.title}, ${termTitle(term)}`,
    language: framework.language,
    ...(internal ? { mark: INTERNAL_MARK } : {}),
    blocks: [
      ...(internal ? [{ kind: 'paragraph' as const, text: [{ text: INTERNAL_MARK, style: 'strong' as const }] }] : []),
      ...people(report),
      ...benefitBlocks(report),
      ...scaleBlocks(report),
      ...goals(report),
      ...milestones(report),
      ...aims(report),
      ...quality(report),
      heading(2, 'How to read this report'),
      { kind: 'list', ordered: false, items: sayHowToRead(report).map((text) => [paragraph(text)]) },
    ],
    colophon: [
      `Made with Waymark on ${sayDate(as_of)} from plans for ${framework.title}, version ${framework.version}.`,
      minimum === null ? INTERNAL_MARK : `No number of fewer than ${minimum} people is shown.`,
    ],
  }
}

function people({ people: counts, term, terms, minimum }: CohortReport): readonly Block[] {
  const now = terms.at(-1)
  const rostered = counts.rostered.count
  const isShown = now !== undefined && now.benefits.length > 0
  return [
    heading(2, 'Who is counted'),
    table(
      'People',
      ['Group', 'People'],
      [
        ['On the roster', sayFigure(counts.rostered)],
        ['Handed in a plan', sayFigure(counts.collected, rostered)],
        ['Handed in a plan that is valid', sayFigure(counts.valid, rostered)],
        [`Have begun ${termTitle(term)}: the people below`, sayFigure(counts.in_term, rostered)],
        [`Have closed ${termTitle(term)}`, sayFigure(now?.final ?? counts.in_term, counts.in_term.count)],
      ],
    ),
    ...(isShown || minimum === null
      ? []
      : [paragraph(`Fewer than ${minimum} people have begun the term, so nothing else about it is shown.`)]),
  ]
}

function goals({ goals: terms }: CohortReport): readonly Block[] {
  const now = terms.at(-1)
  if (!now) return []
  const kinds = now.kinds.map(({ id }) => id)
  return [
    heading(2, 'Goals'),
    paragraph(
      'How many goals people set for themselves, and what became of them. Dropping a goal can be a good decision.',
    ),
    ...chart(`Goals in ${termTitle(now.term)}`, kindParts(now)),
    table(
      'Goals by term',
      ['Term', 'Goals', ...kinds.map((id) => KINDS[id] ?? id)],
      terms.map(({ term, total, kinds: figures }) => [
        termTitle(term),
        sayFigure(total),
        ...figures.map(({ entries }) => sayFigure(entries, total.count)),
      ]),
    ),
  ]
}

const kindParts = ({ total, kinds }: EntryFigures): readonly Part[] =>
  kinds.map(({ id, entries }) => ({ label: KINDS[id] ?? id, figure: entries, total: total.count ?? 0 }))

const milestones = ({ milestones: { total, kinds }, as_of }: CohortReport): readonly Block[] => [
  heading(2, 'Milestones'),
  ...chart('Milestones', kindParts({ total, kinds })),
  table(
    `Milestones as of ${sayDate(as_of)}`,
    ['Milestones', 'How many'],
    [['All', sayFigure(total)], ...kinds.map(({ id, entries }) => [KINDS[id] ?? id, sayFigure(entries, total.count)])],
  ),
]

function aims({ roles, opportunities, people, minimum }: CohortReport): readonly Block[] {
  const total = people.in_term.count ?? 0
  const about = minimum === null ? '' : ` Those that fewer than ${minimum} people have in view are not listed.`
  const part = (title: string, items: CohortReport['roles']): readonly Block[] => [
    heading(3, title),
    ...chart(
      title,
      items.slice(0, MOST_BARS).map(({ name, people: figure }) => ({ label: name, figure, total })),
    ),
    ...(items.length === 0
      ? [paragraph('None is shown.')]
      : [
          table(
            title,
            ['Name', 'People'],
            items.map(({ name, people: figure }) => [name, sayFigure(figure, total)]),
          ),
        ]),
  ]
  return [
    heading(2, 'What people have in view'),
    paragraph(
      `Roles and opportunities of the catalogue that someone picked or has as a milestone that was not dropped.${about}`,
    ),
    ...part('Roles', roles),
    ...part('Opportunities', opportunities),
  ]
}

const quality = ({ quality: figures, people }: CohortReport): readonly Block[] => [
  heading(2, 'What was left out, and what to look at'),
  table(
    'Quality of the data',
    ['What', 'People'],
    [
      ['Plan could not be read: not counted', sayFigure(figures.unreadable)],
      ['Plan has mistakes that keep it from being valid: not counted', sayFigure(figures.invalid)],
      ['Plan is for another framework: not counted', sayFigure(figures.other_framework)],
      ['Plan has nothing for this term: not counted in it', sayFigure(figures.other_term, people.valid.count)],
      ['Answered an earlier version of the questions: counted', sayFigure(figures.older_version, people.in_term.count)],
      ['Have the same name as someone else: counted by their key', sayFigure(figures.same_name, people.rostered.count)],
      ['Not on the roster any more: not counted', sayFigure(figures.left)],
    ],
  ),
]
