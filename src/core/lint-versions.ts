import type { Args, Finding } from './finding.ts'
import { PROFILE } from './framework.ts'
import { rangeAt } from './range-at.ts'
import type { RawFramework, RawPrompt } from './resolve-framework.ts'
import type { SourceNode } from './source-node.ts'

type Steps = readonly (string | number)[]

/** A former name with where it is claimed. */
interface Claim {
  readonly name: string
  readonly steps: Steps
}

/**
 * What a framework says of its own past: names that parts used to have, the versions in which meanings changed, what
 * becomes of old answers to a scale. Each former name leads to one place, and no name is used again.
 */
export function lintVersions(raw: RawFramework, node: SourceNode): Finding[] {
  const findings: Finding[] = []
  const report = (
    code: 'content-formerly' | 'content-revision' | 'content-rescale',
    steps: Steps,
    args: Args,
  ): void => {
    findings.push({ code, args, path: pathOf(raw, steps), range: rangeAt(node, steps) })
  }
  const judge = (claims: readonly Claim[], used: readonly string[], retired: readonly string[] = []): void => {
    for (const [i, { name, steps }] of claims.entries()) {
      const twice = claims.findIndex((claim) => claim.name === name) < i
      const why = used.includes(name) ? 'used' : retired.includes(name) ? 'retired' : twice ? 'twice' : undefined
      if (why) report('content-formerly', steps, { name, why })
    }
  }
  const sections = [
    { id: PROFILE, steps: ['profile'], formerly: [] as readonly string[], prompts: raw.profile },
    ...raw.benefits.map(({ id, formerly = [], prompts }, i) => ({
      id,
      steps: ['benefits', i, 'prompts'],
      formerly,
      prompts,
    })),
  ]
  const retired = (raw.retired ?? []).map(({ path }) => path)
  for (const [i, { since }] of (raw.retired ?? []).entries()) lintVersion(since, 'since', ['retired', i, 'since'])

  judge(
    raw.benefits.flatMap(({ formerly }, i) => claimsOf(formerly, ['benefits', i])),
    sections.map(({ id }) => id),
  )
  judge(
    sections.flatMap(({ steps, prompts }) => prompts.flatMap(({ formerly }, i) => claimsOf(formerly, [...steps, i]))),
    sections.flatMap(({ id, prompts }) => prompts.map((prompt) => `${id}.${prompt.id}`)),
    retired,
  )
  for (const [name, choices] of Object.entries(raw.choices ?? {})) lintChoices(choices, ['choices', name])
  for (const section of sections)
    for (const [i, prompt] of section.prompts.entries()) {
      const steps = [...section.steps, i]
      lintPrompt(prompt, steps)
      for (const { name, steps: at } of claimsOf(prompt.formerly, steps))
        if (name.split('.').length !== 2) report('content-formerly', at, { name, why: 'place' })
      const path = `${section.id}.${prompt.id}`
      const known = [path, ...(prompt.formerly ?? []), ...section.formerly.map((old) => `${old}.${prompt.id}`)]
      lintFields(prompt.prompts ?? [], steps, known)
    }
  return findings

  /** Fields stay in their repeat, by whatever name it went. */
  function lintFields(fields: readonly RawPrompt[], steps: Steps, known: readonly string[]): void {
    const claims = fields.flatMap(({ formerly }, k) => claimsOf(formerly, [...steps, 'prompts', k]))
    for (const { name, steps: at } of claims)
      if (!known.includes(name.split('.').slice(0, 2).join('.')) || name.split('.').length !== 3)
        report('content-formerly', at, { name, why: 'place' })
    const used = known.flatMap((path) => fields.map(({ id }) => `${path}.${id}`))
    judge(claims, used, retired)
    for (const [k, field] of fields.entries()) lintPrompt(field, [...steps, 'prompts', k])
  }

  function lintPrompt({ type, revision, rescale, choices }: RawPrompt, steps: Steps): void {
    if (revision !== undefined) lintVersion(revision, 'revision', [...steps, 'revision'])
    if (rescale !== undefined && type !== 'scale') report('content-rescale', [...steps, 'rescale'], { why: 'type' })
    else if (rescale === 'ask' && revision === undefined)
      report('content-rescale', [...steps, 'rescale'], { why: 'revision' })
    if (typeof choices === 'object') lintChoices(choices, [...steps, 'choices'])
  }

  function lintChoices(choices: readonly { id: string; formerly?: readonly string[] }[], steps: Steps): void {
    judge(
      choices.flatMap(({ formerly }, i) => claimsOf(formerly, [...steps, i])),
      choices.map(({ id }) => id),
    )
  }

  function lintVersion(value: number, key: string, steps: Steps): void {
    if (value > raw.version) report('content-revision', steps, { key, value, why: 'later', wanted: raw.version })
  }
}

/** What stands at these steps, by its ids: `pathway.goals.due`. */
function pathOf(raw: RawFramework, steps: Steps): string {
  if (steps[0] === 'choices' || steps[0] === 'retired') return steps.slice(0, 2).join('.')
  const ids: string[] = steps[0] === 'profile' ? [PROFILE] : []
  let at: unknown = raw
  for (const step of steps) {
    at = (at as Record<string | number, unknown>)[step]
    const { id } = (at ?? {}) as { id?: unknown }
    if (typeof id === 'string') ids.push(id)
  }
  return ids.join('.')
}

const claimsOf = (formerly: readonly string[] = [], steps: Steps): Claim[] =>
  formerly.map((name, i) => ({ name, steps: [...steps, 'formerly', i] }))
