import { answerState, type Change, type EntryLife } from '../../core/diff/change.ts'
import type { SectionDiff } from '../../core/diff/diff-sides.ts'
import { type Evidence, evidenceIn } from '../../core/diff/evidence.ts'
import type { PlanDiff } from '../../core/diff/plan-diff.ts'
import { jsonOf } from '../../core/value-json.ts'

/** A comparison as `--json` shows it (docs/json.md, schemas/diff.schema.json). */
export function diffJson(diff: PlanDiff): object {
  const {
    from,
    to,
    audience,
    differs,
    framework,
    totals,
    counts,
    sections,
    lives,
    comments,
    content,
    setAside,
    otherTerms,
  } = diff
  return {
    from,
    to,
    for: audience === 'me' ? null : audience,
    framework: framework.id,
    differs,
    totals: { ...totals, ...counts },
    benefits: sections.map((section) => benefitJson(section, diff)),
    goals: lives.goal ?? null,
    milestones: lives.milestone ?? null,
    contacts: lives.contact ?? null,
    comments,
    content,
    set_aside: setAside,
    reasons: diff.reasons,
    other_terms: otherTerms,
  }
}

function benefitJson(section: SectionDiff, { audience }: PlanDiff): object {
  const { id, title, totals, changes, lives, orders } = section
  const evidence = audience === 'mentor' ? [] : evidenceIn(section)
  const all = [...changes, ...lives.flatMap((life) => life.changes)]
  return {
    id,
    title,
    totals,
    changes: all.map((change) => changeJson(change, evidence)),
    entries: lives.map(lifeJson),
    orders,
  }
}

function changeJson(change: Change, evidence: readonly Evidence[]): object {
  const { path, kind, prompt, label, before, after, words, count, entry, because, reason, same_words_at, spacing } =
    change
  const isScale = prompt?.type === 'scale' && typeof before === 'number' && typeof after === 'number'
  return {
    path,
    kind,
    label,
    type: prompt?.type ?? null,
    private: prompt?.private === true,
    before: jsonOf(before),
    after: jsonOf(after),
    before_state: stateOf(change, 'before'),
    after_state: stateOf(change, 'after'),
    words: words ?? null,
    entry: entry ?? null,
    ...(count ? { words_added: count.added, words_removed: count.removed } : {}),
    ...(isScale ? { direction: after > before ? 'up' : 'down', evidence } : {}),
    ...(spacing ? { spacing } : {}),
    ...(because ? { because } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(same_words_at ? { same_words_at } : {}),
  }
}

/** Where the words were left out for a reader, the kind tells what state the answer is in. */
function stateOf({ kind, before, after, count }: Change, side: 'before' | 'after'): string {
  const value = side === 'before' ? before : after
  const withheld = before === undefined && after === undefined && count !== undefined
  if (!withheld) return answerState(value)
  if (kind === 'changed') return 'answered'
  return (kind === 'added') === (side === 'after')
    ? 'answered'
    : kind === 'skipped' && side === 'after'
      ? 'skipped'
      : 'open'
}

const lifeJson = ({ path, id, collects, kinds, name, was, moved_from }: EntryLife): object => ({
  path,
  id,
  collects: collects ?? null,
  kinds,
  name,
  was: was ?? null,
  moved_from: moved_from ?? null,
})
