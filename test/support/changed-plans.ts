import type { Data } from '../../src/core/data.ts'
import { pick } from './seeded.ts'

type Random = () => number
export type Node = null | string | Node[] | { [key: string]: Node }

/** Places that answers of one text can have, and lists of entries. */
const TEXTS = ['pathway.moment', 'pathway.why', 'learning.edge', 'compensation.target', 'networks.upkeep']
const LISTS = ['pathway.goals', 'pathway.milestones', 'networks.contacts']
const FIELDS = ['goal', 'due', 'status', 'evidence']

/** A plan as plain data: two terms with answers, goals, things set aside. */
export function basePlan(): Node {
  const goal = (id: string, n: number): Node => ({
    id: `goal-${n}`,
    goal: `base goal ${id} ${n}`,
    status: 'doing',
    evidence: `base evidence ${id} ${n}`,
  })
  const term = (id: string): Node => ({
    term: id,
    framework_version: '1',
    status: 'draft',
    answers: {
      pathway: { moment: `base moment ${id}`, why: `base why ${id}`, goals: [1, 2, 3, 4].map((n) => goal(id, n)) },
      learning: { edge: `base edge ${id}` },
      compensation: { target: null },
    },
    set_aside: [{ path: 'pathway.old', why: 'gone', value: `base old ${id}` }],
  })
  return {
    waymark: '1',
    framework: 'candidate',
    profile: { name: 'Ada', key: 's1' },
    terms: [term('2026-fall'), term('2027-spring')],
  }
}

/** Makes some changes of the kinds that people make, each with words of its own: `mark` and a number. */
export function changed(plan: Node, random: Random, mark: string, changes: number): Node {
  const copy = structuredClone(plan) as { [key: string]: Node }
  let count = 0
  const words = (): string => {
    count += 1
    return `${mark} ${count}`
  }
  const newId = (): string => `goal-${mark}${count}${Math.floor(random() * 1e9).toString(36)}`
  const terms = copy['terms'] as { [key: string]: Node }[]
  for (let i = 0; i < changes; i += 1) {
    const term = pick(random, terms)
    const answers = within(term, 'answers') as { [key: string]: { [key: string]: Node } }
    const [section = '', id = ''] = pick(random, TEXTS).split('.')
    const [listSection = '', listId = ''] = pick(random, LISTS).split('.')
    const list = answers[listSection]?.[listId]
    const entries = Array.isArray(list) ? (list as { [key: string]: Node }[]) : undefined
    const entry = entries && entries.length > 0 ? pick(random, entries) : undefined
    pick(random, [
      () => {
        within(answers, section)[id] = words()
      },
      () => {
        within(answers, section)[id] = `${words()}\n\n${words()}\n`
      },
      () => {
        if (answers[section]) answers[section][id] = null
      },
      () => {
        if (answers[section]) delete answers[section][id]
      },
      () => {
        const added = { id: newId(), goal: words(), status: 'idea' }
        if (entries) entries.splice(Math.floor(random() * (entries.length + 1)), 0, added)
        else within(answers, listSection)[listId] = [added]
      },
      () => {
        if (entry) entry[pick(random, FIELDS)] = words()
      },
      () => {
        if (entry) delete entry[pick(random, FIELDS)]
      },
      () => {
        if (entry) entries?.splice(entries.indexOf(entry), 1)
      },
      () => {
        if (entry && entries) entries.push(...entries.splice(entries.indexOf(entry), 1))
      },
      () => {
        ;(copy['profile'] as { [key: string]: Node })[pick(random, ['name', 'key', 'program'])] = words()
      },
      () => {
        term['set_aside'] = [
          ...((term['set_aside'] ?? []) as Node[]),
          { path: 'pathway.x', why: 'gone', value: words() },
        ]
      },
      () => {
        const next = pick(random, ['2027-fall', '2028-spring', '2026-winter'])
        if (terms.some((other) => other['term'] === next)) return
        terms.push({ term: next, framework_version: '1', status: 'draft', answers: { learning: { edge: words() } } })
        terms.sort((a, b) => order(String(a['term'])) - order(String(b['term'])))
      },
      () => {
        if (term['status'] !== 'draft') return
        term['status'] = 'final'
        term['seal'] = { on: '2026-12-01', sha256: words() }
      },
    ])()
  }
  return copy
}

/** The map under a key, made where there is none. */
function within(owner: { [key: string]: Node }, key: string): { [key: string]: Node } {
  const there = owner[key] ?? {}
  owner[key] = there
  return there as { [key: string]: Node }
}

const order = (term: string): number =>
  Number(term.slice(0, 4)) * 4 + ['winter', 'spring', 'summer', 'fall'].indexOf(term.slice(5))

export const asData = (node: Node): Data => {
  if (Array.isArray(node)) return node.map(asData)
  if (typeof node === 'object' && node !== null)
    return new Map(Object.entries(node).map(([key, part]) => [key, asData(part)]))
  return node
}

/** Every text in some data. */
export function textsIn(data: Data | undefined): string[] {
  if (data === undefined || data === null) return []
  if (typeof data === 'string') return [data]
  return [...(data instanceof Map ? data.values() : (data as readonly Data[]))].flatMap(textsIn)
}
