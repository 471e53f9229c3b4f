import type { Glyphs } from './glyphs.ts'
import type { ListItem, ListPrompt, ListState } from './list-prompt.ts'

/** What the line of keys below a list depends on, besides what is typed and taken. */
export interface KeysOf extends Pick<ListPrompt, 'takes' | 'free'> {
  readonly items: readonly ListItem[]
  readonly glyphs: Glyphs
  /** Whether there is an answer, which taking all out would remove. */
  readonly answered?: boolean
  /** What Enter does with nothing picked, where that is not leaving a question open. */
  readonly enter?: string | undefined
}

/** Hints on what the keys do now in a list, the most important first. */
export function listHints(
  { items, takes, free, glyphs, answered = false, enter }: KeysOf,
  { active, chosen, query }: ListState & { readonly query: string },
): readonly (string | false)[] {
  const own = items[active]?.own === true
  const move = `${glyphs.arrows} move`
  if (query.startsWith(':')) return ['Enter takes the word', 'Esc drops it']
  if (query !== '' && active < 0) return [free ? 'Enter adds it' : 'Nothing has that', 'Esc shows all']
  const taken = chosen.length > 0 && `${chosen.length} taken`
  if (query !== '') return [takes === 'one' ? 'Enter picks' : 'Enter takes it', 'Esc shows all', taken, move]
  const onward =
    chosen.length > 0 ? `Enter saves ${chosen.length}` : answered ? 'Enter takes all out' : 'Enter leaves open'
  const picks = active < 0 ? (enter ?? 'Enter leaves it open') : 'Enter picks'
  return [
    ...(takes === 'one' ? [picks] : ['Space takes', onward]),
    own && 'Del removes',
    ':help',
    move,
    items.length > 7 && !free && 'type to narrow',
    'Shift+Tab back',
    own && 'Alt+Up/Down reorder',
    'Ctrl+C stop',
  ]
}
