import type { Catalogues } from './catalogue/catalogues.ts'
import { choicesFrom, itemsFor } from './catalogue/choices-from.ts'
import { closest } from './closest.ts'
import type { Code } from './codes.ts'
import { COLLECTED_FIELDS } from './collected-fields.ts'
import { type Condition, promptsIn } from './condition.ts'
import type { Args, Finding } from './finding.ts'
import { PROFILE } from './framework.ts'
import { rangeAt } from './range-at.ts'
import type { RawFramework, RawPrompt } from './resolve-framework.ts'
import type { SourceNode } from './source-node.ts'

/** More would not fit a first pass of 20 minutes. */
const MOST_REQUIRED = 12
const CHOOSES = ['select_one', 'select_multiple', 'rank']

type Steps = readonly (string | number)[]

/** A prompt with where it stands and what came before it. */
interface Place {
  readonly section: string
  readonly path: string
  readonly steps: Steps
  readonly fields: readonly RawPrompt[]
}

/**
 * What a framework says that its schema cannot judge: ids, conditions, choices, what entries collect. `node` gives each
 * finding its place in the file.
 */
export function lintFramework(raw: RawFramework, catalogues: Catalogues, node: SourceNode): Finding[] {
  const findings: Finding[] = []
  const report = (code: Code, path: string, steps: Steps, args: Args = {}): void => {
    findings.push({ code, args, path, range: rangeAt(node, steps) })
  }
  const earlier = new Map<string, RawPrompt>()
  const all = new Set(allPaths(raw))
  const sections: { id: string; steps: Steps; when?: Condition; prompts: readonly RawPrompt[] }[] = [
    { id: PROFILE, steps: ['profile'], prompts: raw.profile },
    ...raw.benefits.map((benefit, i) => ({
      id: benefit.id,
      steps: ['benefits', i, 'prompts'],
      prompts: benefit.prompts,
      ...(benefit.when ? { when: benefit.when } : {}),
    })),
  ]

  unique(
    sections.map(({ id }) => id),
    (id, i) => report('content-id-twice', id, i === 0 ? ['profile'] : ['benefits', i - 1, 'id'], { id }),
  )
  for (const [i, benefit] of raw.benefits.entries())
    unique(
      benefit.ideas.map(({ id }) => id),
      (id, k) => report('content-id-twice', `${benefit.id}.ideas.${id}`, ['benefits', i, 'ideas', k, 'id'], { id }),
    )
  for (const section of sections) {
    if (section.when)
      lintCondition(section.when, {
        section: section.id,
        path: section.id,
        steps: [...section.steps.slice(0, -1), 'when'],
        fields: [],
      })
    unique(
      section.prompts.map(({ id }) => id),
      (id, i) => report('content-id-twice', `${section.id}.${id}`, [...section.steps, i, 'id'], { id }),
    )
    for (const [i, prompt] of section.prompts.entries()) {
      const path = `${section.id}.${prompt.id}`
      lintPrompt(prompt, { section: section.id, path, steps: [...section.steps, i], fields: [] })
      earlier.set(path, prompt)
    }
  }
  const required = sections.flatMap(({ prompts }) => prompts).filter((prompt) => prompt.required)
  if (required.length > MOST_REQUIRED)
    report('content-required', raw.id, ['benefits'], { count: required.length, most: MOST_REQUIRED })
  return findings

  function lintPrompt(prompt: RawPrompt, place: Place): void {
    const { path, steps } = place
    if (raw.retired?.some((retired) => retired.path === path))
      report('content-id-retired', path, [...steps, 'id'], { id: prompt.id })
    if (prompt.type !== 'note' && !/[?:]$/.test(prompt.label)) report('content-label-end', path, [...steps, 'label'])
    if (prompt.when) lintCondition(prompt.when, { ...place, steps: [...steps, 'when'] })
    lintPipes(prompt, place)
    lintChoices(prompt, place)
    if ((prompt.type === 'scale') !== (prompt.points !== undefined))
      report('content-points', path, [...steps, prompt.points ? 'points' : 'type'], { type: prompt.type })
    if ((prompt.type === 'repeat') !== (prompt.prompts !== undefined))
      report('content-prompts', path, [...steps, prompt.prompts ? 'prompts' : 'type'], { type: prompt.type })
    if (prompt.type === 'repeat' && prompt.prompts) lintRepeat(prompt, prompt.prompts, place)
  }

  function lintRepeat(prompt: RawPrompt, fields: readonly RawPrompt[], { section, path, steps }: Place): void {
    unique(
      fields.map(({ id }) => id),
      (id, i) => report('content-id-twice', `${path}.${id}`, [...steps, 'prompts', i, 'id'], { id }),
    )
    for (const name of prompt.collects ? COLLECTED_FIELDS[prompt.collects] : [])
      if (!fields.some(({ id }) => id === name))
        report('content-collects-field', path, [...steps, 'collects'], { collects: prompt.collects ?? '', field: name })
    const named = [...(prompt.item ?? '').matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)
    const unknown = named.find((name) => !fields.some(({ id }) => id === name))
    if (!prompt.item || named.length === 0 || unknown !== undefined)
      report('content-item', path, [...steps, prompt.item ? 'item' : 'id'], { field: unknown ?? '' })
    for (const [i, field] of fields.entries()) {
      const at = { section, path: `${path}.${field.id}`, steps: [...steps, 'prompts', i], fields: fields.slice(0, i) }
      if (field.type === 'repeat' || field.id === 'id')
        report('content-prompts', at.path, [...at.steps, 'id'], { type: field.type })
      else lintPrompt(field, at)
    }
  }

  function lintChoices({ type, choices, choices_from, suggests }: RawPrompt, { path, steps }: Place): void {
    const chooses = CHOOSES.includes(type)
    if (typeof choices === 'string' && !raw.choices?.[choices])
      report('content-choices', path, [...steps, 'choices'], {
        name: choices,
        closest: closest(choices, Object.keys(raw.choices ?? {})) ?? '',
      })
    else if (chooses !== (choices !== undefined || choices_from !== undefined))
      report('content-choices', path, [...steps, 'type'], { name: '', type })
    if (Array.isArray(choices))
      unique(
        choices.map(({ id }: { id: string }) => id),
        (id, i) => report('content-id-twice', path, [...steps, 'choices', i, 'id'], { id }),
      )
    if (choices_from && choiceIds({ choices_from }).length === 0)
      report('content-catalogue', path, [...steps, 'choices_from'], { catalogue: choices_from.catalogue })
    if (suggests && itemsFor(suggests, catalogues).length === 0)
      report('content-catalogue', path, [...steps, 'suggests'], { catalogue: suggests.catalogue })
  }

  function lintPipes({ label, hint = '' }: RawPrompt, place: Place): void {
    for (const [, name = ''] of `${label} ${hint}`.matchAll(/\{([^}]*)\}/g))
      if (!resolve(name, place)) report('content-pipe', place.path, [...place.steps, 'label'], { name })
  }

  function lintCondition(condition: Condition, place: Place): void {
    for (const name of promptsIn(condition)) {
      const full = name.includes('.') ? name : `${place.section}.${name}`
      if (resolve(name, place)) continue
      if (all.has(full)) report('content-condition-later', place.path, place.steps, { name })
      else
        report('content-condition-unknown', place.path, place.steps, {
          name,
          closest: closest(full, [...earlier.keys()]) ?? '',
        })
    }
    lintTests(condition, place)
  }

  function lintTests(condition: Condition, place: Place): void {
    for (const part of [
      ...(condition.all ?? []),
      ...(condition.any ?? []),
      ...(typeof condition.not === 'object' ? [condition.not] : []),
    ])
      lintTests(part, place)
    const { prompt, is, not, includes } = condition
    const tests = Object.keys(condition).filter((key) => key !== 'prompt')
    const joins = [condition.all, condition.any, typeof not === 'object' ? not : undefined].filter(
      (part) => part !== undefined,
    ).length
    if (tests.length === 0 || joins + (prompt === undefined ? 0 : 1) !== 1)
      report('content-condition-test', place.path, place.steps)
    const named = prompt === undefined ? undefined : resolve(prompt, place)
    if (!named || !CHOOSES.includes(named.type)) return
    const ids = choiceIds(named)
    for (const value of [is, not, includes, ...(condition.in ?? [])])
      if (typeof value === 'string' && !ids.includes(value))
        report('content-condition-choice', place.path, place.steps, {
          value,
          name: prompt ?? '',
          closest: closest(value, ids) ?? '',
        })
  }

  /** The earlier prompt a name means: a field before it in the same entry, then one of the same benefit, then a whole path. */
  function resolve(name: string, { section, fields }: Place): RawPrompt | undefined {
    return fields.find(({ id }) => id === name) ?? earlier.get(name.includes('.') ? name : `${section}.${name}`)
  }

  function choiceIds({ choices, choices_from }: Pick<RawPrompt, 'choices' | 'choices_from'>): readonly string[] {
    const own = typeof choices === 'string' ? (raw.choices?.[choices] ?? []) : (choices ?? [])
    return [...(choices_from ? choicesFrom(choices_from, catalogues) : []), ...own].map(({ id }) => id)
  }
}

const allPaths = (raw: RawFramework): string[] => [
  ...raw.profile.map(({ id }) => `${PROFILE}.${id}`),
  ...raw.benefits.flatMap((benefit) => benefit.prompts.map(({ id }) => `${benefit.id}.${id}`)),
]

/** Calls back for every name that stood before. */
function unique(names: readonly string[], twice: (name: string, index: number) => void): void {
  names.forEach((name, i) => {
    if (names.indexOf(name) !== i) twice(name, i)
  })
}
