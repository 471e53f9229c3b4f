import type { Step } from '../agenda.ts'
import type { PlanDiff } from '../diff/plan-diff.ts'
import { dueItems } from '../due.ts'
import { isDate, lastDayOf } from '../prompt-types/date.ts'
import { entriesOf } from '../value.ts'

/** Something in a plan that is worth a conversation; its sentence is made in `src/words/talk/`. */
export type TalkingPoint =
  | { readonly about: 'done' | 'dropped'; readonly name: string }
  | { readonly about: 'obstacle'; readonly name: string; readonly obstacle: string }
  | { readonly about: 'moved'; readonly label: string; readonly from: number; readonly to: number }
  | { readonly about: 'rewritten'; readonly label: string }
  | { readonly about: 'ahead'; readonly name: string; readonly due: string }
  | { readonly about: 'most-help' | 'could-wait' | 'whom-to-ask' }

/** What can be talked about in every plan, where it gives nothing of its own. */
const ALWAYS: readonly TalkingPoint[] = [{ about: 'most-help' }, { about: 'could-wait' }, { about: 'whom-to-ask' }]

/**
 * What to talk about, so many points: what was done comes first, since a conversation that begins with what went well goes
 * on better; then one each of what stands in the way, what moved, what was given up, what was thought over, what comes next. `steps` is the agenda
 * of the term; `diff` is what changed since the one before.
 */
export function talkingPoints(
  steps: readonly Step[],
  diff: PlanDiff | undefined,
  most: number,
): readonly TalkingPoint[] {
  const lives = diff?.sections.flatMap((section) => section.lives) ?? []
  const changes = diff?.sections.flatMap((section) => section.changes) ?? []
  const ended = (about: 'done' | 'dropped'): TalkingPoint[] =>
    lives
      .filter(({ collects, kinds }) => (collects === 'goal' || collects === 'milestone') && kinds.includes(about))
      .map(({ name }) => ({ about, name }))
  const moved = changes
    .flatMap(({ prompt, label, before, after }) =>
      prompt?.type === 'scale' && typeof before === 'number' && typeof after === 'number'
        ? [{ about: 'moved' as const, label, from: before, to: after }]
        : [],
    )
    .toSorted((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
  const rewritten = changes
    .filter(
      ({ kind, prompt, spacing }) =>
        kind === 'changed' && prompt?.type === 'long_text' && prompt.revisit !== 'fresh' && !spacing,
    )
    .toSorted((a, b) => size(b.count) - size(a.count))
    .map(({ label }): TalkingPoint => ({ about: 'rewritten', label }))
  const due = dueItems(steps)
  const ahead = due.map(({ label, due: day }): TalkingPoint => ({ about: 'ahead', name: label, due: day }))
  const kinds = [ended('done'), obstacles(steps), moved, ended('dropped'), rewritten, ahead]
  const own: TalkingPoint[] = []
  for (const points of kinds) {
    const next = points.find((point) => !own.some((other) => isSame(point, other)))
    if (next) own.push(next)
  }
  return [...own, ...ALWAYS].slice(0, most)
}

/** Whether two points are about the same entry: one question about it is enough. */
const isSame = (a: TalkingPoint, b: TalkingPoint): boolean => 'name' in a && 'name' in b && a.name === b.name

const size = (count: { readonly added: number; readonly removed: number } | undefined): number =>
  count ? count.added + count.removed : 0

/** Goals that go on and name what may get in their way, those due first before the others. */
function obstacles(steps: readonly Step[]): readonly TalkingPoint[] {
  const open = steps.flatMap(({ prompt, value, entry, state }) =>
    entry === undefined && state === 'answered' && prompt.collects === 'goal' ? entriesOf(value) : [],
  )
  return open
    .filter(({ fields }) => fields.get('status') !== 'done' && fields.get('status') !== 'dropped')
    .map(({ fields }) => ({ fields, day: lastDay(fields.get('due')) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .flatMap(({ fields }): TalkingPoint[] => {
      const [goal, obstacle] = [fields.get('goal'), fields.get('obstacle')]
      return typeof goal === 'string' && typeof obstacle === 'string' && obstacle.trim() !== ''
        ? [{ about: 'obstacle', name: goal, obstacle }]
        : []
    })
}

const lastDay = (due: unknown): string => (typeof due === 'string' && isDate(due) ? lastDayOf(due) : '9999')
