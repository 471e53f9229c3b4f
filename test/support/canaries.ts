import type { Framework, Prompt } from '../../src/core/framework.ts'
import type { Plan } from '../../src/core/plan.ts'
import { planOf } from './plans.ts'

/** What someone may write that a format could take for its own signs. */
const HOSTILE = [
  '=HYPERLINK("http://x.example","y")',
  '+1, @SUM(A1)',
  "'=1+1",
  '-2\t"quoted", and; semicolons',
  '<script>alert(1)</script> & <b>bold</b> &amp; ]]>',
  '# Not a heading\n\n- not a list\n```\nnot code\n```\n| not | a table |',
  'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:no event\\n;,',
  '- id: no-entry\n  : |\n  # no note',
  'bell \u0007, escape \u001b[31m, nothing \u0000, next line \u0085, separator \u2028 and \u2029',
  '\u{1F469}\u200D\u{1F52C} and \u{1F3F3}\uFE0F\u200D\u{1F308}, e\u0301, \u{10FFFF}',
  '\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD \u202Eturned\u202C',
  ' 007 ',
  '2027-05',
  'null',
  `${'ein langer Aufsatz, '.repeat(2_500)}\u{1F4A1}`,
] as const

/** A text with a mark of its own, by which it is found again, and something hostile around it. */
export const canary = (path: string, term: number): string => {
  const at = [...path].reduce((sum, letter) => sum + letter.charCodeAt(0), term) % HOSTILE.length
  return `${HOSTILE[at]} ${markOf(path, term)}`
}

export const markOf = (path: string, term: number): string => `CANARY-${path.replaceAll('.', '-')}-${term}-`

/** A plan of two terms in which every text field has a canary and every date is one, with the paths that have one. */
export function canaryPlan(framework: Framework): { readonly plan: Plan; readonly paths: readonly Field[] } {
  const paths: Field[] = []
  const fieldsOf = (prompts: readonly Prompt[], at: string, isPrivate: boolean, term: number, list?: Prompt): object =>
    Object.fromEntries(
      prompts.flatMap((prompt): readonly (readonly [string, unknown])[] => {
        const path = `${at}.${prompt.id}`
        const hidden = isPrivate || prompt.private === true
        if (prompt.type === 'repeat')
          return [
            [prompt.id, [{ id: `${prompt.id}-a`, ...fieldsOf(prompt.prompts ?? [], path, hidden, term, prompt) }]],
          ]
        if (prompt.type === 'date') return [[prompt.id, '2027-05']]
        if (prompt.type !== 'text' && prompt.type !== 'long_text') return []
        const names =
          (list?.collects === 'contact' && ['who', 'how'].includes(prompt.id)) ||
          (list?.collects === 'goal' && prompt.id === 'supporter')
        paths.push({ path, term, private: hidden, names })
        return [[prompt.id, canary(path, term)]]
      }),
    )
  const term = (i: number): Readonly<Record<string, unknown>> =>
    Object.fromEntries(framework.benefits.map(({ id, prompts }) => [id, fieldsOf(prompts, id, false, i)]))
  const profile = { ...fieldsOf(framework.profile, 'profile', false, 0) }
  return { plan: planOf(framework, profile, term(1), term(2)), paths }
}

interface Field {
  readonly path: string
  readonly term: number
  readonly private: boolean
  /** Whether it says who someone is, or how to reach them. */
  readonly names: boolean
}
