import type { Change, EntryLife } from '../../core/diff/change.ts'
import type { Prompt } from '../../core/framework.ts'
import { sayFact, sayValue } from '../say-value.ts'
import { oneLined } from '../sentence.ts'
import { added, removed, strong } from '../styled.ts'
import { entryWord, sayKinds } from './phrases.ts'
import { type Block, type Depth, say } from './story.ts'
import { type Around, tellChange } from './tell-change.ts'

/** An entry with what became of it, and below it its fields that are new or changed. */
export function tellLife(life: EntryLife, depth: Depth, around: Around): readonly Block[] {
  const { name, kinds, prompt, moved_from, changes } = life
  const below = (depth + 1) as Depth
  return [
    say(depth, sayLife(life), strong(oneLined(name))),
    ...(moved_from ? [say(below, 'It stood before at: ', around.placeName(moved_from))] : []),
    ...changes
      .filter((change) => isWorthTelling(life, change))
      .flatMap((change) =>
        tellField(change, prompt, { isNew: kinds[0] === 'new', isGone: kinds[0] === 'removed' }, below, around),
      ),
  ]
}

/** What became of an entry, before its name: `Goal, reworded and done: `. */
export function sayLife(life: EntryLife): string {
  const what = sayKinds(life.kinds, progress(life))
  return life.collects ? `${entryWord(life.collects)}, ${what}: ` : `${what[0]?.toUpperCase()}${what.slice(1)}: `
}

const idOf = ({ path }: Change): string => path.slice(path.lastIndexOf('.') + 1)

/** How far an entry came where it did not end: `now doing`. */
function progress({ kinds, changes, prompt }: EntryLife): string {
  const status = changes.find((change) => idOf(change) === 'status')
  if (kinds[0] === 'new' || !status || status.after === undefined || status.after === null) return ''
  if (kinds.some((kind) => kind === 'done' || kind === 'dropped' || kind === 'restarted')) return ''
  const field = prompt.prompts?.find(({ id }) => id === 'status')
  return field ? `now ${sayValue(status.after, field).toLowerCase()}` : ''
}

/** What the line of the entry says already is not told again. */
function isWorthTelling({ kinds, prompt, collects }: EntryLife, change: Change): boolean {
  const id = idOf(change)
  if (kinds[0] === 'not_revisited' || kinds[0] === 'not_asked' || kinds[0] === 'over') return false
  const isNaming = prompt.item?.includes(`{${id}}`) === true
  if (kinds[0] === 'new' || kinds[0] === 'removed')
    return !isNaming && !(id === 'status' && (change.after === 'done' || change.after === 'dropped'))
  return !(id === 'status' && collects !== undefined && typeof change.after === 'string')
}

function tellField(
  change: Change,
  prompt: Prompt,
  { isNew, isGone }: { isNew: boolean; isGone: boolean },
  depth: Depth,
  around: Around,
): readonly Block[] {
  const { kind, label, before, after } = change
  const field = change.prompt
  const value = isGone ? before : kind === 'added' ? after : undefined
  const said = value === undefined || value === null ? '' : sayFact(value, field ?? { ...prompt, type: 'text' })
  if (said !== '' && !said.includes('\n'))
    return [say(depth, `${label}${field?.private ? ' (private)' : ''} `, isGone ? removed(said) : added(said))]
  return isNew && kind === 'skipped' ? [] : tellChange(change, depth, around)
}
