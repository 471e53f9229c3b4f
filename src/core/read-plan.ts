import { closest } from './closest.ts'
import type { Finding } from './finding.ts'
import { type Framework, PROFILE, type Prompt, promptAt, sectionsOf } from './framework.ts'
import type { Plan, Seal, Term } from './plan.ts'
import { rulesOf } from './prompt-types/rules-of.ts'
import { isNull, type MapNode, type PairNode, type Range, type SourceNode, textOf, valueAt } from './source-node.ts'
import { compareTerms, isTermId } from './term.ts'
import { fileVersion } from './update/file-upgrades.ts'
import { pathNow, retiredAt } from './update/former-names.ts'
import type { Value } from './value.ts'

const PLAN_KEYS = ['waymark', 'framework', 'profile', 'terms']
const TERM_KEYS = ['term', 'framework_version', 'status', 'seal', 'answers', 'reasons', 'ask_again', 'set_aside']

/** What a file says it is, before its framework is known. */
export interface PlanHead {
  readonly framework: string | undefined
  readonly findings: readonly Finding[]
}

/** Reads a plan's first keys: its format and the id of its framework. */
export function readPlanHead(node: SourceNode): PlanHead {
  const format = valueAt(node, 'waymark')
  if (node.kind !== 'map' || !format)
    return { framework: undefined, findings: [{ code: 'plan-not-a-plan', args: {}, range: startOf(node) }] }
  const version = textOf(format) ?? ''
  if (version !== String(fileVersion())) {
    const code = /^\d+$/.test(version) && Number(version) > fileVersion() ? 'plan-newer' : 'plan-wrong-kind'
    return {
      framework: undefined,
      findings: [
        { code, args: { key: 'waymark', wants: 'the number 1', value: version }, path: 'waymark', range: format.range },
      ],
    }
  }
  const framework = textOf(valueAt(node, 'framework'))
  if (framework === undefined) return { framework, findings: [missing('framework', node, 'framework')] }
  return { framework, findings: [] }
}

/**
 * Reads a plan under its framework. Findings name what does not fit, with its place; answers that do not fit their prompt
 * are kept in the plan as they stand, and the agenda's issues name them. Nothing is repaired.
 */
export function readPlan(node: SourceNode, framework: Framework): { plan: Plan; findings: readonly Finding[] } {
  const findings: Finding[] = [...unknownKeys(node, PLAN_KEYS, '')]
  const profileNode = valueAt(node, PROFILE)
  const profile = new Map<string, Value>()
  if (profileNode && !isNull(profileNode)) {
    if (profileNode.kind === 'map') readSection(profileNode, PROFILE, framework, profile, findings)
    else findings.push(wrongKind(PROFILE, 'a list of keys and values', profileNode.range))
  }
  const termsNode = valueAt(node, 'terms')
  const terms: Term[] = []
  if (termsNode?.kind === 'list')
    for (const [i, item] of termsNode.items.entries()) readTerm(item, i, framework, terms, findings)
  else if (termsNode && !isNull(termsNode)) findings.push(wrongKind('terms', 'a list', termsNode.range))
  else if (!termsNode) findings.push(missing('terms', node, 'terms'))
  return { plan: { framework: framework.id, profile, terms, node }, findings }
}

function readTerm(node: SourceNode, index: number, framework: Framework, terms: Term[], findings: Finding[]): void {
  const path = `terms.${index}`
  if (node.kind !== 'map') {
    findings.push(wrongKind(path, 'a term with its keys', node.range))
    return
  }
  findings.push(...unknownKeys(node, TERM_KEYS, path))
  const id = scalarAt(node, 'term', path, findings) ?? ''
  const idRange = valueAt(node, 'term')?.range ?? startOf(node)
  if (!isTermId(id)) findings.push({ code: 'plan-term-id', args: { value: id }, path: `${path}.term`, range: idRange })
  else if (terms.some((term) => term.id === id))
    findings.push({ code: 'plan-term-twice', args: { value: id }, path: `${path}.term`, range: idRange })
  else {
    const last = terms.at(-1)
    if (last && isTermId(last.id) && compareTerms(last.id, id) > 0)
      findings.push({
        code: 'plan-term-order',
        args: { value: id, before: last.id },
        path: `${path}.term`,
        range: idRange,
      })
  }
  const frameworkVersion = readVersion(node, path, framework, findings)
  const status = scalarAt(node, 'status', path, findings)
  if (status !== undefined && status !== 'draft' && status !== 'final')
    findings.push({
      code: 'plan-status',
      args: { value: status, closest: closest(status, ['draft', 'final']) ?? '' },
      path: `${path}.status`,
      range: valueAt(node, 'status')?.range ?? startOf(node),
    })
  const seal = readSeal(valueAt(node, 'seal'))
  const answers = new Map<string, Value>()
  const answersNode = valueAt(node, 'answers')
  const told: Finding[] = []
  if (answersNode?.kind === 'map') readAnswers(answersNode, framework, answers, told)
  else if (answersNode && !isNull(answersNode))
    findings.push(wrongKind(`${path}.answers`, 'benefits with their answers', answersNode.range))
  const reasons = readReasons(valueAt(node, 'reasons'), `${path}.reasons`, findings)
  // Under an older version names were other ones. A closed term keeps them; for an open one the update it waits for says
  // what becomes of each.
  const isOlder = frameworkVersion < framework.version
  findings.push(...told.filter(({ code }) => !isOlder || !code.startsWith('plan-prompt-')))
  const setAside = valueAt(node, 'set_aside')
  if (setAside && setAside.kind !== 'list' && !isNull(setAside))
    findings.push(wrongKind(`${path}.set_aside`, 'a list', setAside.range))
  const again = valueAt(node, 'ask_again')
  if (again && again.kind !== 'list' && !isNull(again))
    findings.push(wrongKind(`${path}.ask_again`, 'a list of questions', again.range))
  terms.push({
    id,
    frameworkVersion,
    status: status === 'final' ? 'final' : 'draft',
    answers,
    ...(reasons.size > 0 ? { reasons } : {}),
    askAgain: new Set(again?.kind === 'list' ? again.items.flatMap((item) => textOf(item) ?? []) : []),
    ...(seal ? { seal } : {}),
    node,
  })
}

function readReasons(node: SourceNode | undefined, path: string, findings: Finding[]): Map<string, string> {
  const reasons = new Map<string, string>()
  if (node && node.kind !== 'map' && !isNull(node))
    findings.push(wrongKind(path, 'reasons by the names of their questions', node.range))
  for (const { key, value } of node?.kind === 'map' ? node.pairs : []) {
    const text = textOf(value)
    if (text === undefined) findings.push(wrongKind(`${path}.${key}`, 'a text', value.range))
    else reasons.set(key, text)
  }
  return reasons
}

function readVersion(node: MapNode, path: string, framework: Framework, findings: Finding[]): number {
  const text = scalarAt(node, 'framework_version', path, findings)
  if (text === undefined) return framework.version
  const range = valueAt(node, 'framework_version')?.range ?? startOf(node)
  if (!/^[1-9]\d{0,8}$/.test(text))
    findings.push(wrongKind(`${path}.framework_version`, 'a whole number from 1', range))
  else if (Number(text) > framework.version)
    findings.push({
      code: 'plan-framework-newer',
      args: { value: text, known: framework.version, framework: framework.id },
      path: `${path}.framework_version`,
      range,
    })
  return Number(text) || framework.version
}

function readSeal(node: SourceNode | undefined): Seal | undefined {
  const on = textOf(valueAt(node, 'on'))
  const sha256 = textOf(valueAt(node, 'sha256'))
  return on === undefined || sha256 === undefined ? undefined : { on, sha256 }
}

/**
 * The answers of every benefit, into `answers`; what has no place there is named in `findings`. What stands under a name
 * that a prompt used to have is that prompt's answer, unless there is one under its own name.
 */
export function readAnswers(
  node: MapNode,
  framework: Framework,
  answers: Map<string, Value>,
  findings: Finding[],
): void {
  for (const pair of node.pairs) {
    const { key, value } = pair
    if (
      value.kind === 'map' &&
      (isSection(framework, key) || value.pairs.some((part) => wasAsked(framework, key, part)))
    )
      readSection(value, key, framework, answers, findings)
    else if (!isSection(framework, key)) findings.push(unknownPrompt(key, pair, benefitIds(framework), framework))
    else if (!isNull(value)) findings.push(wrongKind(key, 'prompts with their answers', value.range))
  }
}

/** The answers of one benefit, or of the profile. */
export function readSection(
  node: MapNode,
  section: string,
  framework: Framework,
  answers: Map<string, Value>,
  findings: Finding[],
): void {
  const prompts = sectionsOf(framework).find(({ id }) => id === section)?.prompts ?? []
  for (const pair of node.pairs) {
    const path = `${section}.${pair.key}`
    const prompt = prompts.find(({ id }) => id === pair.key)
    const now = prompt ? path : pathNow(framework, path)
    const asked = prompt ?? (now === undefined ? undefined : promptAt(framework, now))
    // The profile is another part of the file than a term: what moved between the two is not looked for there.
    const isHere = now !== undefined && (section === PROFILE) === now.startsWith(`${PROFILE}.`)
    if (asked && isHere && (prompt || !answers.has(now))) answers.set(now, valueFrom(pair.value, asked))
    if (prompt) continue
    const known = prompts.map(({ id }) => id)
    findings.push(
      now === undefined
        ? unknownPrompt(path, pair, known, framework)
        : { code: 'plan-prompt-moved', args: { key: pair.key, now }, path, range: pair.keyRange },
    )
  }
}

const benefitIds = (framework: Framework): string[] => framework.benefits.map(({ id }) => id)
const isSection = (framework: Framework, id: string): boolean => framework.benefits.some((benefit) => benefit.id === id)

/** Whether a benefit that is gone had this prompt: it has another name now, or was retired. */
const wasAsked = (framework: Framework, section: string, { key }: PairNode): boolean =>
  pathNow(framework, `${section}.${key}`) !== undefined || retiredAt(framework, [`${section}.${key}`]) !== undefined

const valueFrom = (node: SourceNode, prompt: Prompt): Value =>
  isNull(node) ? null : rulesOf(prompt).fromNode(node, prompt)

function unknownPrompt(
  path: string,
  { key, keyRange }: PairNode,
  known: readonly string[],
  framework: Framework,
): Finding {
  const retired = retiredAt(framework, [path])
  if (retired)
    return { code: 'plan-prompt-retired', args: { key, why: retired.why, since: retired.since }, path, range: keyRange }
  return {
    code: 'plan-prompt-unknown',
    args: { key, closest: closest(key, known) ?? '', known, framework: framework.id },
    path,
    range: keyRange,
  }
}

function unknownKeys(node: SourceNode, known: readonly string[], path: string): Finding[] {
  if (node.kind !== 'map') return []
  return node.pairs
    .filter(({ key }) => !known.includes(key))
    .map(({ key, keyRange }) => ({
      code: 'plan-key-unknown',
      args: { key, closest: closest(key, known) ?? '', known },
      path: path === '' ? key : `${path}.${key}`,
      range: keyRange,
    }))
}

function scalarAt(node: MapNode, key: string, path: string, findings: Finding[]): string | undefined {
  const value = valueAt(node, key)
  if (!value) findings.push(missing(key, node, `${path}.${key}`))
  else if (value.kind !== 'scalar') findings.push(wrongKind(`${path}.${key}`, 'one value', value.range))
  return textOf(value)
}

const missing = (key: string, node: SourceNode, path: string): Finding => ({
  code: 'plan-key-missing',
  args: { key },
  path,
  range: startOf(node),
})

const wrongKind = (path: string, wants: string, range: Range): Finding => ({
  code: 'plan-wrong-kind',
  args: { key: path.split('.').at(-1) ?? path, wants },
  path,
  range,
})

const startOf = (node: SourceNode): Range => ({ start: node.range.start, end: node.range.start + 1 })
