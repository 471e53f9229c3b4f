import type { Framework } from '../../core/framework.ts'
import type { Change, PlanUpdate } from '../../core/update/change.ts'
import { planUpdate } from '../../core/update/plan-update.ts'
import type { Content } from '../content/content.ts'
import type { Edit, KeyOrder } from '../yaml/edit.ts'
import type { YamlMap } from '../yaml/render-value.ts'
import type { OpenPlan } from './open-plan.ts'
import { keyOrder } from './plan-edits.ts'
import { changePlan } from './save-plan.ts'

/**
 * Brings a plan's open terms to the present version of their framework, all in one save, and says what was done to what
 * stood in the file at that moment.
 *
 * @throws Failure `save-*`; the file is then as it was.
 */
export async function updatePlan(open: OpenPlan, content: Content): Promise<{ open: OpenPlan; update: PlanUpdate }> {
  let update = planUpdate(open.framework, open.plan)
  const saved = await changePlan(open, content, (fresh) => {
    update = planUpdate(fresh.framework, fresh.plan)
    return updateEdits(fresh.framework, update.changes)
  })
  return { open: saved, update }
}

/** The edits that make these changes, in their order. */
export const updateEdits = (framework: Framework, changes: readonly Change[]): Edit[] =>
  changes.flatMap((change) => editsFor(change, keyOrder(framework)))

function editsFor(change: Change, order: KeyOrder): Edit[] {
  switch (change.kind) {
    case 'renamed':
    case 'reason':
      return [{ kind: 'rename', place: change.at, key: change.key }]
    case 'moved':
      return [{ kind: 'move', place: change.at, to: change.into, order }]
    case 'choices':
    case 'nearest-point':
      return [{ kind: 'set', place: change.at, value: change.value }]
    case 'unchosen':
      return change.indexes.toReversed().map((index) => ({ kind: 'remove', place: [...change.at, index] }))
    case 'set-aside':
      return setAside(change, order)
    case 'ask-again':
      return [{ kind: 'set', place: change.at, value: change.paths, order }]
    case 'version':
      return [{ kind: 'set', place: change.at, value: change.version }]
    case 'emptied':
      return [{ kind: 'remove', place: change.at }]
    case 'asked-again':
      return []
  }
}

/** First the reason, then the value beside it: as it stands, with its notes, or the part of it that goes. */
function setAside(
  { path, why, into, index, at, part }: Extract<Change, { kind: 'set-aside' }>,
  order: KeyOrder,
): Edit[] {
  const value = part === undefined ? [] : [['value', part] as const]
  const item: YamlMap = { pairs: [['path', path], ['why', why], ...value] }
  return [
    index === 0
      ? { kind: 'set', place: into, value: [item], order }
      : { kind: 'insert', place: into, index, value: item },
    ...(part === undefined ? [{ kind: 'move' as const, place: at, to: [...into, index, 'value'] }] : []),
  ]
}
