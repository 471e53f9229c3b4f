import { Failure, fail } from '../../core/finding.ts'
import { answerAt, type Plan, termNamed } from '../../core/plan.ts'
import { textOf, valueAt } from '../../core/source-node.ts'
import { isUnreadable, type Value } from '../../core/value.ts'
import { sameValue } from '../../core/value-json.ts'
import type { Content } from '../content/content.ts'
import { atomicWrite } from '../files/atomic-write.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { withLock } from '../files/lock.ts'
import { historyOf } from '../history/history.ts'
import type { Edit } from '../yaml/edit.ts'
import { editYaml } from '../yaml/edit-yaml.ts'
import { type OpenPlan, openPlan } from './open-plan.ts'
import { answerEdits, keyOrder } from './plan-edits.ts'

/**
 * Changes a plan on disk: locks it, reads it again if anyone changed it since, asks `edits` what to do to what is there
 * now, proves and writes. No edits, no write. What was there before and what is there now are kept as versions
 * (`waymark undo`).
 *
 * @throws Failure `save-*`; the file is then as it was.
 */
export function changePlan(
  base: OpenPlan,
  content: Content,
  edits: (fresh: OpenPlan) => readonly Edit[],
): Promise<OpenPlan> {
  const history = historyOf(base.stateDir, base.real)
  return withLock(base.real, async () => {
    for (let tries = 1; ; tries += 1) {
      const now = await guardedRead(base.real)
      const fresh = now === base.yaml.text ? base : await openPlan(base.file, content, base.stateDir)
      const todo = edits(fresh)
      if (todo.length === 0) return fresh
      const { text } = await editYaml(fresh.yaml, todo)
      try {
        history.keep(fresh.yaml.text)
        await atomicWrite(base.real, text, fresh.yaml.text)
        history.keep(text)
        return await openPlan(base.file, content, base.stateDir)
      } catch (error) {
        // Someone's editor saved between our reading and our writing: what they wrote is read and taken up.
        const overtaken = error instanceof Failure && error.findings.some(({ code }) => code === 'save-changed')
        if (!overtaken || tries === 3) throw error
      }
    }
  })
}

/**
 * Puts one answer into a term (`undefined` takes it out). Someone else's changes to other answers are kept; a change to
 * this very answer stops the save.
 *
 * @throws Failure `save-changed` (exit 5) when the answer in the file is no longer the one that `base` had.
 */
export function saveAnswer(
  base: OpenPlan,
  content: Content,
  term: string,
  path: string,
  value: Value | undefined,
): Promise<OpenPlan> {
  return changePlan(base, content, (fresh) => {
    const old = valueIn(fresh.plan, term, path)
    if (fresh !== base && !sameValue(old, valueIn(base.plan, term, path)) && !sameValue(old, value))
      throw new Failure([{ code: 'save-changed', args: { what: path }, path }], { file: base.file })
    // A text of the person's own, however it came there: it goes only when they say so.
    if (isUnreadable(old) && value !== undefined && !sameValue(old, value))
      throw new Failure([{ code: 'save-unreadable', args: { what: path }, path }], { file: base.file })
    const index = termIndex(fresh.plan, term, base.file)
    return [...answerEdits(fresh.framework, index, path, old, value), ...settledEdits(fresh.plan, index, path)]
  })
}

/** Puts the reason why an answer moved into a term; undefined takes it out. */
export function saveReason(
  base: OpenPlan,
  content: Content,
  term: string,
  path: string,
  text: string | undefined,
): Promise<OpenPlan> {
  return changePlan(base, content, ({ plan, framework }) => {
    const place = ['terms', termIndex(plan, term, base.file), 'reasons', path]
    const old = termNamed(plan, term)?.reasons?.get(path)
    if (old === text) return []
    return text === undefined
      ? [{ kind: 'remove', place }]
      : [{ kind: 'set', place, value: text, order: keyOrder(framework) }]
  })
}

/** Takes a question off the list of those that are asked again: it has been. */
function settledEdits({ terms }: Plan, index: number, path: string): Edit[] {
  const list = valueAt(terms[index]?.node, 'ask_again')
  const items = list?.kind === 'list' ? list.items : []
  const item = items.findIndex((node) => textOf(node) === path)
  if (item < 0) return []
  const place = ['terms', index, 'ask_again']
  return [{ kind: 'remove', place: items.length === 1 ? place : [...place, item] }]
}

const valueIn = (plan: Plan, term: string, path: string): Value | undefined =>
  answerAt(plan, termNamed(plan, term), path)

function termIndex(plan: Plan, term: string, file: string): number {
  const index = plan.terms.findIndex(({ id }) => id === term)
  if (index < 0) throw fail('usage-term', { term, terms: plan.terms.map(({ id }) => id) }, { file })
  return index
}
