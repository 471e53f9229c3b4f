import { realpath } from 'node:fs/promises'
import { canonicalTerm } from '../../core/canonical.ts'
import { closest } from '../../core/closest.ts'
import { exitOf } from '../../core/codes.ts'
import { Failure, type Finding } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import type { Plan, Term } from '../../core/plan.ts'
import { readPlan, readPlanHead } from '../../core/read-plan.ts'
import { type SourceNode, valueAt } from '../../core/source-node.ts'
import type { Content } from '../content/content.ts'
import { sha256 } from '../files/crypto.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.ts'

/** A plan as its file has it. */
export interface ReadPlan {
  /** As it was named. */
  readonly file: string
  readonly yaml: ParsedYaml
  readonly plan: Plan
  readonly framework: Framework
  /** What reading found that does not keep the plan from being used: unknown keys, retired prompts. */
  readonly findings: readonly Finding[]
}

/** A plan that can be saved. */
export interface OpenPlan extends ReadPlan {
  /** Where it really is: links are followed, so that a link stays a link. */
  readonly real: string
  /** Where its earlier versions are kept. */
  readonly stateDir: string
}

/**
 * Reads a plan and its framework.
 *
 * @throws Failure with every reason why the file cannot be used as a plan, each with its place.
 */
export async function readPlanFile(file: string, content: Content): Promise<ReadPlan> {
  return readPlanText(await guardedRead(file), file, content)
}

/** The same from a text that came from elsewhere; `file` is what it is called. */
export async function readPlanText(text: string, file: string, content: Content): Promise<ReadPlan> {
  const stop = (findings: readonly Finding[]): Failure => new Failure(findings, { file, text })
  const parsed = await parseYaml(text)
  if (!parsed.ok) throw stop(parsed.findings)
  const head = readPlanHead(parsed.yaml.node)
  if (head.framework === undefined) throw stop(head.findings)
  const framework = await content.framework(head.framework)
  if (!framework) throw stop([unknownFramework(head.framework, await content.ids(), parsed.yaml.node)])
  const { plan, findings } = readPlan(parsed.yaml.node, framework)
  // That names are unknown is no wonder in a plan of a newer framework.
  const isNewer = findings.some(({ code }) => code === 'plan-framework-newer')
  if (findings.some(({ code }) => exitOf(code) === 3))
    throw stop(findings.filter(({ code }) => !isNewer || !code.startsWith('plan-prompt-')))
  return { file, yaml: parsed.yaml, plan, framework, findings }
}

/** The same, to be saved later. */
export async function openPlan(file: string, content: Content, stateDir: string): Promise<OpenPlan> {
  return { ...(await readPlanFile(file, content)), real: await realpath(file), stateDir }
}

function unknownFramework(id: string, known: readonly string[], node: SourceNode): Finding {
  const range = valueAt(node, 'framework')?.range ?? { start: 0, end: 1 }
  return {
    code: 'plan-framework-unknown',
    args: { value: id, closest: closest(id, known) ?? '', known },
    path: 'framework',
    range,
  }
}

/** The seal that a term's present content has. */
export const sealFor = (term: Term): string => sha256(canonicalTerm(term))
