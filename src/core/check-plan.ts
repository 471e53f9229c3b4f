import { agenda, isOwed, type Step } from './agenda.ts'
import { type Code, severityOf } from './codes.ts'
import type { Finding } from './finding.ts'
import { type Framework, PROFILE } from './framework.ts'
import { locate } from './locate.ts'
import type { Plan, Term } from './plan.ts'
import { rangeAt } from './range-at.ts'
import type { SourceNode } from './source-node.ts'
import { planUpdate } from './update/plan-update.ts'

/** Characters that turn or hide text (CVE-2021-42574); letters of right-to-left scripts and joined emoji are not among them. */
const HIDDEN = /[\u200b\u202a-\u202e\u2066-\u2069\u00ad\u2060\ufeff]/

/**
 * Everything `check` has to say about a plan that could be read, beyond what reading it found: answers term by term, seals,
 * characters that hide. `sealFor` works out what a term's seal should be.
 */
export function checkPlan(framework: Framework, plan: Plan, sealFor: (term: Term) => string): Finding[] {
  const findings: Finding[] = []
  const place = (term: Term | undefined, finding: Finding): Finding => ({
    ...finding,
    range: locate(plan.node, term?.id, finding.path ?? ''),
  })
  const answers = (term: Term | undefined, steps: readonly Step[]): void => {
    for (const step of steps.filter(({ entry }) => entry === undefined))
      findings.push(...step.issues.map((issue) => place(term, issue)))
  }
  const isWaiting = plan.terms.some(
    ({ status, frameworkVersion }) => status === 'draft' && frameworkVersion < framework.version,
  )
  const setAside = isWaiting ? planUpdate(framework, plan).changes.filter(({ kind }) => kind === 'set-aside') : []
  const inProfile = ({ section }: Step): boolean => section === PROFILE
  if (plan.terms.length === 0) answers(undefined, agenda(framework, plan, undefined).filter(inProfile))
  for (const [i, term] of plan.terms.entries()) {
    const all = agenda(framework, plan, term)
    if (i === 0) answers(undefined, all.filter(inProfile))
    const steps = all.filter((step) => !inProfile(step))
    const isOlder = term.frameworkVersion < framework.version
    // What was closed under an older version was complete then, and its answers fitted.
    const owed = isOlder ? [] : steps.filter(isOwed)
    if (!isOlder) answers(term, steps)
    if (term.status === 'draft') {
      if (!isOlder) continue
      const paths = setAside.filter((change) => change.term === term.id).map(({ path }) => path)
      answers(
        term,
        steps.map((step) => withoutIssuesAt(step, paths)),
      )
      findings.push(outdated(framework, term, i, paths.length))
      continue
    }
    findings.push(
      ...owed.map(({ path, prompt }) =>
        place(term, { code: 'plan-final-incomplete', args: { label: prompt.label, term: term.id }, path }),
      ),
    )
    const path = `terms.${i}`
    if (!term.seal) findings.push(place(term, { code: 'plan-seal-missing', args: { term: term.id }, path }))
    else if (term.seal.sha256 !== sealFor(term))
      findings.push(place(term, { code: 'plan-seal-broken', args: { term: term.id, on: term.seal.on }, path }))
  }
  return [...findings, ...hidden(plan.node)]
}

/** What an update settles by setting it aside is not the person's to mend. */
const withoutIssuesAt = (step: Step, paths: readonly string[]): Step => ({
  ...step,
  issues: step.issues.filter(({ path = '' }) => !paths.some((gone) => path === gone || path.startsWith(`${gone}.`))),
})

const outdated = ({ version }: Framework, { id, frameworkVersion, node }: Term, i: number, aside: number): Finding => ({
  code: 'plan-outdated',
  args: { term: id, value: frameworkVersion, known: version, aside },
  path: `terms.${i}.framework_version`,
  range: rangeAt(node, ['framework_version']),
})

function hidden(root: SourceNode): Finding[] {
  const findings: Finding[] = []
  const stack: SourceNode[] = [root]
  for (let node = stack.pop(); node && findings.length < 20; node = stack.pop()) {
    if (node.kind === 'map') stack.push(...node.pairs.map(({ value }) => value).reverse())
    else if (node.kind === 'list') stack.push(...[...node.items].reverse())
    else {
      const found = HIDDEN.exec(node.text)
      if (found) {
        const character = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
        findings.push({ code: 'plan-hidden-characters', args: { character }, range: node.range })
      }
    }
  }
  return findings
}

/** What asks for more. A draft may still lack it: nothing that stands there is wrong. */
const LACKING: ReadonlySet<Code> = new Set(['entry-field-missing', 'answer-too-few', 'answer-too-few-entries'])

/** Whether something in a plan cannot be as it stands: an error that is more than what a draft still lacks. */
export const isMistake = ({ code }: Finding): boolean => severityOf(code) === 'error' && !LACKING.has(code)

/** Whether any of these keeps a term from being finalized. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => severityOf(code) === 'error')
