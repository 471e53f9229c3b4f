import { issuesOf } from '../agenda.ts'
import { closest } from '../closest.ts'
import { severityOf } from '../codes.ts'
import type { Finding } from '../finding.ts'
import type { Framework, Prompt } from '../framework.ts'
import { rulesOf } from '../prompt-types/rules-of.ts'
import type { Column } from '../roster/headings.ts'
import type { Person } from '../roster/person.ts'
import { isEntries, isUnreadable } from '../value.ts'
import type { Cohort } from './cohort.ts'

/** An answer that a template begins with. */
export type Prefilled = string | number | boolean | readonly string[]

/** Columns of a roster that fill in questions of the profile. */
export interface Prefill {
  readonly columns: readonly { readonly prompt: Prompt; readonly index: number; readonly heading: string }[]
  readonly findings: readonly Finding[]
}

/** Which column fills in which question: by its heading (`prefill.region`), or by `prefill` in `cohort.yaml`. */
export function prefillFrom(
  framework: Framework,
  columns: readonly Column[],
  { prefill }: Pick<Cohort, 'prefill'>,
): Prefill {
  const fillable = framework.profile.filter(({ type }) => type !== 'repeat' && type !== 'note')
  const ids = fillable.map(({ id }) => id)
  const headings = columns.map(({ heading }) => heading)
  const wishes = [
    ...columns.flatMap(({ fills }, index) => (fills === null ? [] : [{ id: fills, index }])),
    ...[...prefill].map(([id, heading]) => ({
      id,
      index: headings.findIndex((other) => other.toLowerCase() === heading.trim().toLowerCase()),
    })),
  ]
  const findings: Finding[] = []
  const taken: Prefill['columns'][number][] = []
  for (const { id, index } of wishes) {
    const prompt = fillable.find((one) => one.id === id)
    if (!prompt)
      findings.push({
        code: 'roster-prefill-question',
        args: { value: id, closest: closest(id, ids) ?? '', known: ids },
      })
    else if (index < 0) {
      const value = prefill.get(id) ?? ''
      const named = headings.filter((heading) => heading !== '')
      findings.push({
        code: 'roster-prefill-column',
        args: { value, closest: closest(value, named) ?? '', known: named },
      })
    } else taken.push({ prompt, index, heading: headings[index] ?? '' })
  }
  return { columns: taken, findings }
}

/** What the columns say about one person; what does not fit its question is left out and said. */
export function prefilled(
  { columns }: Prefill,
  person: Pick<Person, 'cells' | 'range'>,
): { readonly answers: ReadonlyMap<string, Prefilled>; readonly findings: readonly Finding[] } {
  const answers = new Map<string, Prefilled>()
  const findings: Finding[] = []
  for (const { prompt, index, heading } of columns) {
    const cell = person.cells[index] ?? ''
    if (cell === '') continue
    const value = rulesOf(prompt).fromText(cell, prompt)
    const wrong = issuesOf(prompt, prompt.id, value).some(({ code }) => severityOf(code) === 'error')
    if (wrong || value === null || isUnreadable(value) || (isEntries(value) && value.length > 0)) {
      const known = (prompt.choices ?? []).map(({ id }) => id)
      findings.push({
        code: 'roster-prefill-value',
        args: { heading, label: prompt.label, known },
        range: person.range,
      })
    } else answers.set(prompt.id, value as Prefilled)
  }
  return { answers, findings }
}
