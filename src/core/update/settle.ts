import type { Prompt } from '../framework.ts'
import { isNull, type ListNode, type MapNode, type SourceNode, textOf, valueAt } from '../source-node.ts'
import type { Spot } from './change.ts'
import { fieldNow, pathsOf, retiredAt } from './former-names.ts'
import { isReworded, judge } from './judge.ts'
import { isOlder, setAside, termAt, type Work } from './work.ts'

/** An answer on its way to its prompt. */
export interface Answer {
  /** What the file calls it. */
  readonly path: string
  /** The prompt's path; for a field, its repeat's. */
  readonly to: string
  /** Where it stands now. */
  readonly from: Spot
  /** Where it will stand when it stays an answer. */
  readonly at: Spot
  readonly node: SourceNode
}

export const GONE = 'no question goes by this name any more'

/** Works out what becomes of an answer under its prompt. Gives whether it stays one. */
export function settle(work: Work, prompt: Prompt, answer: Answer): boolean {
  const { node, to, path, from, at } = answer
  const { label } = prompt
  const reworded = isOlder(work) && isReworded(prompt, work.version)
  if (prompt.type === 'repeat' && isEntryList(node)) settleEntries(work, prompt, { ...answer, node })
  else if (!isNull(node)) {
    const verdict = judge(prompt, node, work.version, work.framework.version)
    if (verdict.kind === 'aside') return !setAside(work, { path, at: from, node, why: verdict.why, label })
    const going = { term: termAt(work, path), path, at }
    if (verdict.kind === 'nearest') {
      if (!setAside(work, { path, at, node, why: verdict.why, label, part: verdict.old })) return true
      work.changes.push({ ...going, kind: 'nearest-point', value: verdict.now, label })
      work.again.add(to)
    }
    if (verdict.kind === 'choices') {
      const { old, now, gone, why } = verdict
      const part = gone.flatMap((i) => old[i] ?? [])
      if (gone.length > 0) {
        if (!setAside(work, { path, at, node, why, label, part })) return true
        work.changes.push({ ...going, kind: 'unchosen', indexes: gone })
      }
      const rest = typeof old === 'string' ? old : old.filter((_, i) => !gone.includes(i))
      if (String(rest) !== String(now)) work.changes.push({ ...going, kind: 'choices', value: now })
    }
  }
  if (reworded && !(prompt.type === 'scale' && prompt.rescale === 'keep')) work.again.add(to)
  return true
}

const isEntryList = (node: SourceNode): node is ListNode =>
  node.kind === 'list' && node.items.every((item) => item.kind === 'map')

function settleEntries(work: Work, prompt: Prompt, answer: Answer & { node: ListNode }): void {
  for (const [i, item] of answer.node.items.entries())
    if (item.kind === 'map') settleEntry(work, prompt, item, { ...answer, at: [...answer.at, i] }, i + 1)
}

/** The fields of one entry: names that changed, fields that are gone, values that do not fit any more. */
function settleEntry(work: Work, prompt: Prompt, entry: MapNode, { path, to, at }: Answer, number: number): void {
  const name = textOf(valueAt(entry, 'id')) ?? String(number)
  for (const { key, value: node } of entry.pairs) {
    if (key === 'id') continue
    const own = { path: `${path}.${name}.${key}`, at: [...at, key], node }
    const field = fieldNow(prompt, key)
    if (!field) {
      const retired = retiredAt(
        work.framework,
        pathsOf(work.framework, to).map((known) => `${known}.${key}`),
      )
      if (retired) setAside(work, { ...own, why: saysRetired(retired) })
      else if (isOlder(work)) setAside(work, { ...own, why: GONE })
    } else if (field.id === key) settle(work, field, { ...own, to, from: own.at })
    else if (valueAt(entry, field.id)) setAside(work, { ...own, why: saysTaken(field.id), label: field.label })
    else {
      const before = work.changes.length
      const answer = { ...own, to, from: own.at, at: [...at, field.id] }
      if (settle(work, field, answer)) {
        const { path: was, at: where } = own
        const named = { kind: 'renamed', term: termAt(work, was), path: was, to: field.id, at: where } as const
        // It takes its name first; what there is to change in it is changed under that.
        work.changes.splice(before, 0, { ...named, key: field.id })
      }
    }
  }
}

export const saysRetired = ({ since, why }: { since: number; why: string }): string =>
  `not asked since version ${since}: ${why}`
export const saysTaken = (path: string): string => `there is another answer to ${path}`
