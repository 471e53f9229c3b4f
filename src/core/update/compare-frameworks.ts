import type { Catalogues } from '../catalogue/catalogues.ts'
import type { Finding } from '../finding.ts'
import { type Framework, PROFILE, type Prompt, promptAt, sectionsOf } from '../framework.ts'
import { rangeAt } from '../range-at.ts'
import { type RawFramework, resolveFramework } from '../resolve-framework.ts'
import type { SourceNode } from '../source-node.ts'
import { comparePrompt } from './compare-prompt.ts'
import type { Difference, Report, Steps } from './difference.ts'
import { fieldNow, pathNow, retiredAt, sectionNow } from './former-names.ts'

/**
 * `same`: nothing differs. `cosmetic`: words only. `compatible`: every old answer keeps its place and fits. `breaking`: some
 * lose their question or may not fit; an update sets those aside.
 */
export interface Comparison {
  readonly change: 'same' | 'cosmetic' | 'compatible' | 'breaking'
  readonly differences: readonly Difference[]
  readonly findings: readonly Finding[]
}

/**
 * What an author's edit means for plans that hold answers: `node` is the new file's content. Whatever was known before has
 * to be known still: by its name, by `formerly`, or under `retired`.
 */
export function compareFrameworks(
  old: RawFramework,
  now: RawFramework,
  catalogues: Catalogues,
  node: SourceNode,
): Comparison {
  const findings: Finding[] = []
  const differences: Difference[] = []
  const report: Report = (code, steps, args) => {
    const path = String(args['path'] ?? steps.join('.'))
    if (
      !findings.some((finding) => finding.code === code && finding.path === path && finding.args['id'] === args['id'])
    )
      findings.push({ code, args, path, range: rangeAt(node, steps) })
  }
  const differs = (what: Difference['what'], path: string, breaking = false): void => {
    differences.push({ what, path, breaking })
  }
  const [before, after] = [resolveFramework(old, catalogues), resolveFramework(now, catalogues)]
  const places = stepsOf(after)
  // The version that the edit will have, also where its author has not raised it yet.
  const version = Math.max(now.version, old.version + 1)
  const met = new Set<string>()

  for (const section of sectionsOf(before)) {
    const name = after.benefits.some(({ id }) => id === section.id) ? section.id : sectionNow(after, section.id)
    if (section.id !== PROFILE && name !== undefined && name !== section.id) differs('renamed', section.id)
    const whenNow = after.benefits.find(({ id }) => id === name)?.when
    if (name !== undefined && !same(section.when, whenNow)) differs('asked', name)
    const paths = section.prompts.map(({ id }) => `${section.id}.${id}`)
    const isGone = paths.every((path) => placeNow(after, path) === undefined && !retiredAt(after, [path]))
    if (isGone && section.id !== PROFILE) {
      report('content-id-gone', ['benefits'], { path: section.id, kind: 'benefit' })
      differs('gone', section.id, true)
    } else for (const path of paths) compareAt(path)
  }
  for (const path of places.keys()) if (!met.has(path)) differs('added', path)
  remembers()
  knowsFormerNames()

  const change = differences.some(({ breaking }) => breaking)
    ? 'breaking'
    : differences.length > 0
      ? 'compatible'
      : same({ ...old, version: 0 }, { ...now, version: 0 })
        ? 'same'
        : 'cosmetic'
  const mustRise = change === 'breaking' || change === 'compatible'
  if (now.version < old.version || (mustRise && now.version === old.version))
    report('content-version', ['version'], {
      value: now.version,
      old: old.version,
      wanted: old.version + (mustRise ? 1 : 0),
    })
  return { change, differences, findings }

  function compareAt(path: string): void {
    const here = placeNow(after, path)
    const [was, is] = [promptAt(before, path), here === undefined ? undefined : promptAt(after, here)]
    if (here === undefined || !was || !is) {
      lost(path)
      return
    }
    compareTo(was, is, path, here)
    for (const field of was.prompts ?? []) {
      const fieldIs = fieldNow(is, field.id)
      if (fieldIs) compareTo(field, fieldIs, `${path}.${field.id}`, `${here}.${fieldIs.id}`)
      else lost(`${path}.${field.id}`, [`${here}.${field.id}`])
    }
  }

  function compareTo(was: Prompt, is: Prompt, path: string, here: string): void {
    met.add(here)
    const [section = '', sectionIs] = [path.split('.')[0], here.split('.')[0]]
    // That a whole benefit has another name is said once.
    if (was.id !== is.id || (section !== sectionIs && sectionNow(after, section) !== sectionIs))
      differs('renamed', path)
    const steps = places.get(here) ?? []
    comparePrompt(was, is, { path: here, steps, version, lists: listOf(now, steps) }, report, differs)
  }

  function lost(path: string, others: readonly string[] = []): void {
    const isRetired = retiredAt(after, [path, ...others]) !== undefined
    differs(isRetired ? 'retired' : 'gone', path, true)
    if (!isRetired) report('content-id-gone', whereItWas(path), { path, kind: 'prompt' })
  }

  /** What was retired or had another name before that stays known too; an id that was retired is not used again. */
  function remembers(): void {
    const retired = (old.retired ?? []).map(({ path }) => path)
    const former = sectionsOf(before).flatMap(({ prompts }) =>
      prompts.flatMap(({ formerly = [], prompts: fields = [] }) => [
        ...formerly,
        ...fields.flatMap((field) => field.formerly ?? []),
      ]),
    )
    for (const path of retired) {
      const steps = places.get(path)
      if (steps && !retiredAt(after, [path]))
        report('content-id-retired', [...steps, 'id'], { id: path.split('.').at(-1) ?? '', path })
    }
    for (const path of [...retired, ...former])
      if (placeNow(after, path) === undefined && !retiredAt(after, [path]))
        report('content-id-gone', whereItWas(path), { path, kind: 'former' })
  }

  /** The list that a prompt or a field was taken out of, as far as that is still there. */
  function whereItWas(path: string): Steps {
    const [section = '', id = '', field] = path.split('.')
    const repeat = field === undefined ? undefined : places.get(pathNow(after, `${section}.${id}`) ?? '')
    if (repeat) return [...repeat, 'prompts']
    if (section === PROFILE) return ['profile']
    const benefit = after.benefits.findIndex((one) => one.id === (sectionNow(after, section) ?? section))
    return benefit < 0 ? ['benefits'] : ['benefits', benefit, 'prompts']
  }

  function knowsFormerNames(): void {
    const known = new Set<string>(
      sectionsOf(before).flatMap(({ id, prompts }) => [
        id,
        ...prompts.flatMap((prompt) => [
          `${id}.${prompt.id}`,
          ...(prompt.formerly ?? []),
          ...(prompt.prompts ?? []).flatMap((field) => [`${id}.${prompt.id}.${field.id}`, ...(field.formerly ?? [])]),
        ]),
      ]),
    )
    for (const { formerly = [] } of before.benefits) for (const name of formerly) known.add(name)
    for (const { path } of old.retired ?? []) known.add(path)
    const judge = (formerly: readonly string[] = [], steps: Steps): void => {
      // Several versions on, it may have had a name in between.
      if (now.version > old.version + 1 && formerly.some((name) => known.has(name))) return
      for (const [i, name] of formerly.entries())
        if (!known.has(name)) report('content-formerly', [...steps, 'formerly', i], { name, why: 'unknown' })
    }
    for (const [i, { formerly }] of now.benefits.entries()) judge(formerly, ['benefits', i])
    for (const [path, steps] of places) {
      const [section = '', id = '', field] = path.split('.')
      const prompt = promptAt(after, `${section}.${id}`)
      judge((field === undefined ? prompt : prompt?.prompts?.find((one) => one.id === field))?.formerly, steps)
    }
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Where a prompt or a field is now; undefined when it is not asked any more. */
function placeNow(framework: Framework, path: string): string | undefined {
  const [section = '', id = '', field] = path.split('.')
  const here = pathNow(framework, `${section}.${id}`)
  if (field === undefined || here === undefined) return here
  const prompt = promptAt(framework, here)
  const fieldHere = prompt && fieldNow(prompt, field)
  return fieldHere && `${here}.${fieldHere.id}`
}

/** Where each prompt and field stands in its file, by its path. */
function stepsOf(framework: Framework): Map<string, Steps> {
  const places = new Map<string, Steps>()
  for (const [i, { id, prompts }] of sectionsOf(framework).entries())
    for (const [k, prompt] of prompts.entries()) {
      const steps = i === 0 ? ['profile', k] : ['benefits', i - 1, 'prompts', k]
      places.set(`${id}.${prompt.id}`, steps)
      for (const [f, field] of (prompt.prompts ?? []).entries())
        places.set(`${id}.${prompt.id}.${field.id}`, [...steps, 'prompts', f])
    }
  return places
}

/** Where the choices of a prompt stand: in a list that others share, or with the prompt. */
function listOf(raw: RawFramework, steps: Steps): Steps {
  let at: unknown = raw
  for (const step of steps) at = (at as Record<string | number, unknown> | undefined)?.[step]
  const { choices, choices_from } = (at ?? {}) as { choices?: unknown; choices_from?: unknown }
  if (typeof choices === 'string') return ['choices', choices]
  return choices_from !== undefined && choices === undefined ? [...steps, 'choices_from'] : [...steps, 'choices']
}
