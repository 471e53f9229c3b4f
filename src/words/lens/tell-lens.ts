import { SIDES, type Side } from '../../core/lens/crosswalk.ts'
import type { LensSide } from '../../core/lens/lens.ts'
import type { Match } from '../../core/lens/matches.ts'
import type { Shown } from '../../core/lens/public-answers.ts'
import { termTitle } from '../../core/term.ts'
import type { Look } from '../look.ts'
import { oneLine } from '../show.ts'
import { type Line, quiet, strong, title } from '../styled.ts'
import type { LensData, LensPlan, ToldRow } from './lens-data.ts'
import { sayShown } from './say-shown.ts'

/** Characters of an answer that are quoted: enough to know it again. */
const QUOTED = 160

/** An answer in a line, cut between words. */
function quote(text: string): string {
  const cut = oneLine(text, QUOTED)
  return cut === oneLine(text, Number.POSITIVE_INFINITY) ? cut : cut.replace(/ \S+\.\.\.$/, ' ...')
}

const WHOSE: Readonly<Record<Side, string>> = { candidate: 'Candidate', district: 'District' }

/** A plan as the other side of a partnership may see it: who may read this, possible matches, then row by row. */
export function tellLens(data: LensData, look: Look): Line[] {
  const { plans, rows, matches, own } = data
  const other = own === 'candidate' ? 'district' : 'candidate'
  const both = plans[other] !== undefined
  return [
    ...heading(data, look),
    ...(both ? ['', ...tellMatches(matches, look)] : []),
    ...rows.flatMap((row, i) => ['', ...tellRow(row, i + 1, rows.length, both, look)]),
    ...(both
      ? []
      : [
          '',
          `To set a ${other}'s plan beside it, with possible matches: waymark lens ${plans[own]?.file ?? ''} --partner FILE`,
        ]),
  ]
}

function heading({ own, plans, readers, source }: LensData, { accessible }: Look): Line[] {
  const of = ({ name, term, status, file }: LensPlan): string =>
    [
      ...(name === null ? [] : [oneLine(name)]),
      termTitle(term),
      status === 'final' ? 'closed' : 'in progress',
      file,
    ].join(', ')
  const first = plans.candidate
    ? "A candidate's plan as a partner district may see it"
    : "A district's plan, its own side"
  return [
    accessible ? first : [title(first)],
    ...SIDES.flatMap((side) => {
      const plan = plans[side]
      if (!plan) return []
      const line = plans.candidate && plans.district ? `${WHOSE[side]}: ${of(plan)}` : of(plan)
      return [accessible ? line : [quiet(line)]]
    }),
    '',
    `Private questions are left out, and of contacts everything but their kind.${sayReaders(readers)}`,
    `${source.note}${own === 'district' && !plans.candidate ? '' : ' What is shown is what the plan says; it is no judgement.'}`,
  ]
}

function sayReaders(readers: LensData['readers']): string {
  if (readers === undefined) return ''
  return readers.length === 0
    ? ' The plan does not say who may read it. Show this to others only if its writer agrees.'
    : ` The plan names as its readers: ${readers.join('; ')}. Show this to others only if its writer agrees.`
}

function tellMatches(matches: readonly Match[], { accessible }: Look): Line[] {
  if (matches.length === 0)
    return [
      accessible ? 'Possible matches: none by the rules of the crosswalk.' : [strong('Possible matches')],
      ...(accessible ? [] : ['  None by the rules of the crosswalk.']),
      `${accessible ? '' : '  '}That says nothing about how well the two would fit; the questions below may.`,
    ]
  const margin = accessible ? '' : '  '
  return [
    accessible ? 'Possible matches:' : [strong('Possible matches')],
    `${margin}The two plans meet here. Whether it fits is for people to find out.`,
    ...matches.flatMap((match, i) => [
      ...(match.rule === matches[i - 1]?.rule
        ? []
        : ['', accessible ? `${match.rule.title}:` : `${margin}${match.rule.title}`]),
      ...SIDES.map((side): Line => [`${margin}${margin}`, quiet(`${WHOSE[side]}:`), ` ${sayAll(match[side])}`]),
      ...sayTime(match).map((text) => `${margin}${margin}${text}`),
    ]),
  ]
}

const sayAll = (shown: readonly Shown[]): string =>
  shown
    .map((answer) =>
      sayShown(answer)
        .map((said) => quote(said))
        .join('; '),
    )
    .join('; ')

function sayTime({ rule, inTime }: Match): string[] {
  if (!rule.compare.some(({ by }) => by === 'not-after')) return []
  if (inTime === null) return ['When the two dates meet is open: one of them is missing.']
  return inTime
    ? ["The candidate's date is in time for it."]
    : ["The candidate's date is later, so this one may come too soon. It shows what the district looks for."]
}

function tellRow(row: ToldRow, position: number, count: number, both: boolean, { accessible }: Look): Line[] {
  const { titles, sees, ask } = row
  const margin = accessible ? '' : '  '
  const sides = SIDES.flatMap((side): Line[] => {
    const part = row[side]
    if (!part) return []
    const lead = both ? `In the ${side}'s plan` : 'In the plan'
    return [...(accessible ? [`${lead}:`] : [[margin, strong(lead)]]), ...tellSide(part, accessible)]
  })
  return [
    ...(accessible
      ? [`Row ${position} of ${count}.`, `Candidate: ${titles.candidate}`, `District: ${titles.district}`]
      : [[strong(`${position}. ${titles.candidate}`), quiet(` / ${titles.district}`)] as Line]),
    `${margin}${sees}`,
    ...sides,
    accessible ? `Worth asking: ${ask}` : [margin, quiet('Worth asking:'), ` ${ask}`],
  ]
}

function tellSide({ shown, open, missing }: LensSide, accessible: boolean): Line[] {
  const margin = accessible ? '' : '    '
  if (missing !== undefined) return [`${margin}${missing}`, ...sayOpen(open, margin)]
  return [
    ...shown.flatMap((answer): Line[] => {
      const said = sayShown(answer).map((text) => quote(text))
      const { label } = answer.prompt
      if (accessible) return said.length === 1 ? [`${label} ${said[0]}`] : [label, ...said]
      return [[margin, quiet(label)], ...said.map((text) => `${margin}  ${text}`)]
    }),
    ...sayOpen(open, margin),
  ]
}

const sayOpen = (open: readonly string[], margin: string): Line[] =>
  open.length === 0 ? [] : [[margin, quiet(`Not answered: ${open.join(', ')}`)]]
