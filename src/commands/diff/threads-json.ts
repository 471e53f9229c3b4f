import type { PlanThreads } from '../../core/diff/plan-threads.ts'
import { jsonOf } from '../../core/value-json.ts'

/** All terms of a plan as `--all --json` shows them (docs/json.md, schemas/diff.schema.json). */
export function threadsJson({ file, framework, audience, terms, entries, answers, differs }: PlanThreads): object {
  const hidden = audience === 'program'
  return {
    file,
    for: audience === 'me' ? null : audience,
    framework: framework.id,
    differs,
    terms,
    totals: { entries: entries.length, answers: answers.length },
    entries: hidden
      ? []
      : entries.map(({ path, id, collects, name, events }) => ({
          path,
          id,
          collects: collects ?? null,
          name,
          events: events.map(({ term, kinds, name: now, was, fields }) => ({
            term,
            kinds,
            name: now,
            was: was ?? null,
            fields: Object.fromEntries(fields.map(({ id: field, value }) => [field, jsonOf(value)])),
          })),
        })),
    answers: hidden
      ? []
      : answers.map(({ path, prompt, events }) => ({
          path,
          label: prompt.label,
          type: prompt.type,
          events: events.map(({ term, kind, state, value, reason }) => ({
            term,
            kind,
            state,
            value: jsonOf(value),
            ...(reason === undefined ? {} : { reason }),
          })),
        })),
  }
}
