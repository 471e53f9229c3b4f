import type { YamlMap, YamlValue } from './render-value.ts'

/** One step into a file: a map's key, a list's index, or the list entry with this `id`. */
export type Step = string | number | { readonly id: string }
export type Place = readonly Step[]

/**
 * One change to a file. `set` replaces or adds a key (added where `order` says it belongs, else last; missing parents are
 * made); `remove` takes a key or an item out; `insert` puts an item into a list; `arrange` puts a list's entries into the
 * order of these ids. `rename` gives a key another name where it stands; `move` takes a key with all that stands under it,
 * and the notes about it, to another place where nothing is yet.
 */
export type Edit =
  | { readonly kind: 'set'; readonly place: Place; readonly value: YamlValue; readonly order?: KeyOrder }
  | { readonly kind: 'remove'; readonly place: Place }
  | { readonly kind: 'insert'; readonly place: Place; readonly index: number; readonly value: YamlMap | string }
  | { readonly kind: 'arrange'; readonly place: Place; readonly ids: readonly string[] }
  | { readonly kind: 'rename'; readonly place: Place; readonly key: string }
  | { readonly kind: 'move'; readonly place: Place; readonly to: Place; readonly order?: KeyOrder }

/** The canonical order of keys of the map at a place, given as the keys on the way (entries without their ids). */
export type KeyOrder = (place: Place) => readonly string[]
