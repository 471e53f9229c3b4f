import type { Framework, Prompt } from '../framework.ts'
import { promptAt } from '../framework.ts'
import type { Plan, Term } from '../plan.ts'
import { rulesOf } from '../prompt-types/rules-of.ts'
import { isNull, type SourceNode, sourceOf, textOf, valueAt } from '../source-node.ts'
import { pathNow } from '../update/former-names.ts'
import { type Entry, isEntries, type Value } from '../value.ts'

/** A value that lost its prompt, as `set_aside` keeps it. */
export interface SetAside {
  readonly path: string
  readonly why: string
  readonly value: string
}

/** One side of a comparison: all that a person wrote into one term, under the paths of the present framework. */
export interface Side {
  readonly term: string
  readonly version: number
  readonly status: 'draft' | 'final'
  /** The answers, those of the profile too. */
  readonly answers: ReadonlyMap<string, Value>
  /** Answers that stand in the file under a path the prompt used to have: present path to former path. */
  readonly renamed: ReadonlyMap<string, string>
  /** What stands under keys that are no prompts of the framework. */
  readonly others: ReadonlyMap<string, Value>
  readonly setAside: readonly SetAside[]
  /** Why an answer moved in this term, by its path. */
  readonly reasons: ReadonlyMap<string, string>
}

/** A term of a plan as a side; without the profile where both sides have the same. */
export function sideOf(framework: Framework, plan: Plan, term: Term, withProfile: boolean): Side {
  const terms = valueAt(plan.node, 'terms')
  const node = terms?.kind === 'list' ? terms.items[plan.terms.indexOf(term)] : undefined
  const answers = new Map<string, Value>([...(withProfile ? plan.profile : []), ...term.answers])
  const renamed = new Map<string, string>()
  const others = new Map<string, Value>()
  const sections = [...pairsOf(valueAt(node, 'answers'))]
  if (withProfile) sections.push(['profile', valueAt(plan.node, 'profile')])
  const stands = sections.flatMap(([section, content]) =>
    pairsOf(content).map(([id, value]) => ({ path: `${section}.${id}`, value })),
  )
  const written = new Set(stands.map(({ path }) => path))
  for (const { path, value } of stands) {
    if (promptAt(framework, path) || !value) continue
    const now = pathNow(framework, path)
    const prompt = now === undefined ? undefined : promptAt(framework, now)
    if (now !== undefined && prompt && !written.has(now) && !renamed.has(now)) {
      if (!answers.has(now)) answers.set(now, isNull(value) ? null : rulesOf(prompt).fromNode(value, prompt))
      renamed.set(now, path)
    } else others.set(path, isNull(value) ? null : (textOf(value) ?? { unreadable: sourceOf(value) }))
  }
  return {
    term: term.id,
    version: term.frameworkVersion,
    status: term.status,
    answers,
    renamed,
    others,
    setAside: setAsideIn(node),
    reasons: term.reasons ?? new Map(),
  }
}

/** The same side without what is private, and without what may be: keys of unknown meaning, values set aside. */
export function publicSide(framework: Framework, side: Side): Side {
  const answers = new Map<string, Value>()
  for (const [path, value] of side.answers) {
    const prompt = promptAt(framework, path)
    if (!prompt || prompt.private) continue
    answers.set(path, isEntries(value) ? value.map((entry) => publicEntry(prompt, entry)) : value)
  }
  const reasons = new Map([...side.reasons].filter(([path]) => answers.has(path)))
  return { ...side, answers, others: new Map(), setAside: [], reasons }
}

function publicEntry({ prompts = [] }: Prompt, { id, fields }: Entry): Entry {
  const open = new Set(prompts.filter((field) => !field.private).map((field) => field.id))
  return { id, fields: new Map([...fields].filter(([key]) => open.has(key))) }
}

const pairsOf = (node: SourceNode | undefined): readonly (readonly [string, SourceNode | undefined])[] =>
  node?.kind === 'map' ? node.pairs.map(({ key, value }) => [key, value] as const) : []

function setAsideIn(node: SourceNode | undefined): readonly SetAside[] {
  const list = valueAt(node, 'set_aside')
  if (list?.kind !== 'list') return []
  const said = (item: SourceNode, key: string): string => {
    const value = valueAt(item, key)
    return value ? (textOf(value) ?? sourceOf(value)) : ''
  }
  return list.items.map((item) =>
    item.kind === 'map'
      ? { path: said(item, 'path'), why: said(item, 'why'), value: said(item, 'value') }
      : { path: '', why: '', value: sourceOf(item) },
  )
}
