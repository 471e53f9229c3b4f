import { saySchoolYear } from '../../core/career/school-year.ts'
import type { Possible } from '../../core/earnings/possible.ts'
import { barChart } from '../../core/picture/bar-chart.ts'
import { drawingSvg } from '../../export/svg/drawing-svg.ts'
import { assumptions } from '../../words/earnings/assumptions.ts'
import type { EarningsData } from '../../words/earnings/earnings-data.ts'
import { sayKnown } from '../../words/earnings/say-money.ts'
import { sayAround, sayName, sayPaid, sayWhyNot } from '../../words/earnings/say-pay.ts'
import {
  hasFigures,
  headline,
  NOTHING,
  PROMISE,
  sayMove,
  saySchedule,
  sayTotals,
} from '../../words/earnings/tell-earnings.ts'
import { hasAdded, sayYears } from '../../words/earnings/year-table.ts'
import { show } from '../../words/show.ts'
import { wrap } from '../../words/wrap.ts'

/** Characters of a line below the bars: as many as fit in the picture's width. */
const COLUMNS = 104

/** The years as a picture, with every figure's date, source and obligation below it; the description says all of it too. */
export function earningsSvg(data: EarningsData): string {
  const { on, earnings, language } = data
  const { years, counted, notCounted } = earnings
  const whole = (one: Possible, said: string): string =>
    [`${sayName(one)}: ${said}`, ...sayAround(one).map(([label, text]) => `${label}: ${text}`)].map(sentence).join(' ')
  const totals = (hasFigures(data) ? [sayTotals(data), ...sayMove(data)] : [NOTHING]).map(safe)
  const items = [
    ...counted.map((one) => whole(one, sayPaid(one, earnings.totals.total))),
    ...notCounted.map((one) => `Not counted: ${whole(one, sayWhyNot(one))}`),
  ].map(safe)
  const rests = assumptions(data).map(safe)
  const lead = [PROMISE, ...(on ? saySchedule(on) : [])].map(safe)
  const said = hasFigures(data) ? sayYears(earnings, on !== null) : []
  const chart = barChart({
    title: headline(data),
    lead: lead.flatMap(broken),
    legend: {
      ...(on ? { base: 'schedule' } : {}),
      ...(hasAdded(earnings) ? { more: 'added' } : {}),
    },
    bars: (hasFigures(data) ? years : []).map(({ year, schedule, total }) => ({
      label: saySchoolYear(year),
      base: schedule ?? 0,
      total,
      says: sayKnown(total),
    })),
    notes: [
      ...totals.flatMap(broken),
      ...items.flatMap((text) => ['', ...broken(text)]),
      '',
      ...rests.flatMap((text) => broken(`- ${text}`)),
    ],
  })
  const description = [...lead, ...said, ...totals, ...items, ...rests].join('\n')
  return drawingSvg(chart, { title: headline(data), description, language })
}

/** With a full stop at its end, but behind an address. */
const sentence = (text: string): string => (/[.!?]$|https?:\S+$/.test(text) ? text : `${text}.`)

/** On one line, and with nothing in it that `show` would have to replace once it is XML. */
const safe = (text: string): string => show(text.replace(/\s+/g, ' ').trim())

/** Words too long for a line, as someone may paste them, are broken too. */
const broken = (text: string): string[] => wrap(text.replace(/\S{90}/g, '$& '), COLUMNS).split('\n')
