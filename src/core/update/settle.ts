import type { Prompt } from '../framework.ts'
import { isNull, type ListNode, type MapNode, type SourceNode, textOf, valueAt } from '../source-node.ts'
import type { Spot } from './change.ts'
import { fieldNow, pathsOf, retiredAt } from './former-names.ts'
import { isReworded, judge } from './judge.ts'
import { isOlder, setAside, termAt, type Work } from './work.ts'

/** Where an answer is. Most answers simply stay, so this is worked out only when it is asked for. */
export type Where = () => {
  /** What the file calls it. */
  readonly path: string
  /** Where it stands now. */
  readonly from: Spot
  /** Where it will stand when it stays an answer. */
  readonly at: Spot
}

export const GONE = 'no question goes by this name any more'

/**
 * Works out what becomes of an answer under its prompt; `to` is the prompt's path, for a field its repeat's. Gives whether it
 * stays an answer.
 */
export function settle(work: Work, prompt: Prompt, node: SourceNode, to: string, where: Where): boolean {
  if (prompt.type === 'repeat' && isEntryList(node)) settleEntries(work, prompt, node, to, where)
  else if (!isNull(node) && !settleValue(work, prompt, node, to, where)) return false
  const reworded = isOlder(work) && isReworded(prompt, work.version)
  if (reworded && !(prompt.type === 'scale' && prompt.rescale === 'keep')) work.again.add(to)
  return true
}

function settleValue(work: Work, prompt: Prompt, node: SourceNode, to: string, where: Where): boolean {
  const verdict = judge(prompt, node, work.version, work.framework.version)
  if (verdict.kind === 'stays') return true
  const { label } = prompt
  const { path, from, at } = where()
  if (verdict.kind === 'aside') return !setAside(work, { path, at: from, node, why: verdict.why, label })
  const going = { term: termAt(work, path), path, at }
  if (verdict.kind === 'nearest') {
    if (!setAside(work, { path, at, node, why: verdict.why, label, part: verdict.old })) return true
    work.changes.push({ ...going, kind: 'nearest-point', value: verdict.now, label })
    work.again.add(to)
    return true
  }
  const { old, now, gone, why } = verdict
  if (gone.length > 0) {
    if (!setAside(work, { path, at, node, why, label, part: gone.flatMap((i) => old[i] ?? []) })) return true
    work.changes.push({ ...going, kind: 'unchosen', indexes: gone })
  }
  const rest = typeof old === 'string' ? old : old.filter((_, i) => !gone.includes(i))
  if (String(rest) !== String(now)) work.changes.push({ ...going, kind: 'choices', value: now })
  return true
}

const isEntryList = (node: SourceNode): node is ListNode =>
  node.kind === 'list' && node.items.every((item) => item.kind === 'map')

function settleEntries(work: Work, prompt: Prompt, { items }: ListNode, to: string, where: Where): void {
  for (const [i, item] of items.entries()) if (item.kind === 'map') settleEntry(work, prompt, item, i, to, where)
}

/** The fields of one entry: names that changed, fields that are gone, values that do not fit any more. */
function settleEntry(work: Work, prompt: Prompt, entry: MapNode, index: number, to: string, where: Where): void {
  for (const { key, value: node } of entry.pairs) {
    if (key === 'id') continue
    const field = fieldNow(prompt, key)
    const named = (id: string): Where => {
      return () => {
        const { path, at } = where()
        const name = textOf(valueAt(entry, 'id')) ?? String(index + 1)
        return { path: `${path}.${name}.${key}`, from: [...at, index, key], at: [...at, index, id] }
      }
    }
    if (field?.id === key) settle(work, field, node, to, named(key))
    else if (!field) settleUnknown(work, node, key, to, named(key))
    else if (valueAt(entry, field.id)) {
      const { path, at } = named(key)()
      setAside(work, { path, at, node, why: saysTaken(field.id), label: field.label })
    } else {
      const before = work.changes.length
      if (!settle(work, field, node, to, named(field.id))) continue
      const { path, from } = named(key)()
      const change = { kind: 'renamed', term: termAt(work, path), path, to: field.id, at: from, key: field.id } as const
      // It takes its name first; what there is to change in it is changed under that.
      work.changes.splice(before, 0, change)
    }
  }
}

function settleUnknown(work: Work, node: SourceNode, key: string, to: string, where: Where): void {
  const names = pathsOf(work.framework, to).map((known) => `${known}.${key}`)
  const retired = retiredAt(work.framework, names)
  if (!retired && !isOlder(work)) return
  const { path, at } = where()
  setAside(work, { path, at, node, why: retired ? saysRetired(retired) : GONE })
}

export const saysRetired = ({ since, why }: { since: number; why: string }): string =>
  `not asked since version ${since}: ${why}`
export const saysTaken = (path: string): string => `there is another answer to ${path}`
