import type { Data } from '../../core/data.ts'
import type { Edit, Place, Step } from './edit.ts'
import { isMapValue, type YamlValue } from './render-value.ts'
import { EditError } from './splice.ts'

function dataOfValue(value: YamlValue): Data {
  if (value === null) return null
  if (isMapValue(value)) return new Map(value.pairs.map(([key, part]) => [key, dataOfValue(part)]))
  if (typeof value === 'object') return value.map(dataOfValue)
  return String(value)
}

/** The data an edit is meant to lead to, worked out without looking at any text. */
export function applyEdit(data: Data, edit: Edit): Data {
  if (edit.kind === 'move') return moved(data, edit.place, edit.to)
  const keyed = edit.kind === 'set' || edit.kind === 'remove' || edit.kind === 'rename'
  return at(data, keyed ? edit.place.slice(0, -1) : edit.place, edit.kind === 'set', (owner) => {
    const last = edit.place.at(-1)
    if (edit.kind === 'arrange') return edit.ids.map((id) => listOf(owner)[indexOf(owner, { id })] ?? null)
    if (edit.kind === 'insert') return listOf(owner).toSpliced(edit.index, 0, dataOfValue(edit.value))
    if (edit.kind === 'rename') return renamed(mapOf(owner), String(last), edit.key)
    if (edit.kind === 'set') return new Map([...mapOf(owner ?? new Map()), [String(last), dataOfValue(edit.value)]])
    if (typeof last === 'string') return new Map([...mapOf(owner)].filter(([key]) => key !== last))
    return listOf(owner).toSpliced(indexOf(owner, last ?? 0), 1)
  })
}

function renamed(owner: ReadonlyMap<string, Data>, from: string, to: string): Data {
  if (!owner.has(from) || owner.has(to)) throw new EditError(`no ${from}, or ${to} already`)
  return new Map([...owner].map(([key, value]) => [key === from ? to : key, value]))
}

function moved(data: Data, from: Place, to: Place): Data {
  let value: Data = null
  const key = String(from.at(-1))
  const without = at(data, from.slice(0, -1), false, (owner) => {
    value = mapOf(owner).get(key) ?? null
    return new Map([...mapOf(owner)].filter(([name]) => name !== key))
  })
  return at(without, to.slice(0, -1), true, (owner) => {
    const target = mapOf(owner ?? new Map())
    if (target.has(String(to.at(-1)))) throw new EditError('taken')
    return new Map([...target, [String(to.at(-1)), value]])
  })
}

function at(data: Data, place: Place, make: boolean, change: (owner: Data) => Data): Data {
  const [step, ...rest] = place
  if (step === undefined) return change(data)
  if (typeof step === 'string') {
    const map = mapOf(data === null && make ? new Map() : data)
    if (!map.has(step) && !make) throw new EditError(`nothing at ${step}`)
    return new Map([...map, [step, at(map.get(step) ?? null, rest, make, change)]])
  }
  const index = indexOf(data, step)
  return listOf(data).map((item, i) => (i === index ? at(item, rest, make, change) : item))
}

const mapOf = (data: Data): ReadonlyMap<string, Data> => {
  if (data instanceof Map) return data
  throw new EditError('no map here')
}

const listOf = (data: Data): readonly Data[] => {
  if (Array.isArray(data)) return data
  throw new EditError('no list here')
}

function indexOf(data: Data, step: Step): number {
  if (typeof step === 'string') throw new EditError('no list here')
  if (typeof step === 'number') return step
  const index = listOf(data).findIndex((item) => item instanceof Map && item.get('id') === step.id)
  if (index < 0) throw new EditError(`no entry ${step.id}`)
  return index
}
