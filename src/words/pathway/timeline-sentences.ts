import type { TimelineRow } from './timeline-rows.ts'

/** A timeline in sentences, one a step, each with its year: what a picture of it is called by, and what is read aloud. */
export const timelineSentences = (rows: readonly TimelineRow[]): string[] =>
  rows.flatMap(({ when, stage, steps }) => {
    const lead = stage === '' ? when : `${when}, ${stage}`
    return steps.length === 0
      ? [`${lead}: no steps.`]
      : steps.map(({ name, details }) => `${lead}: ${/[.!?]$/.test(name) ? name : `${name}.`} ${details}`)
  })
