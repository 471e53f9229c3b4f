import type { PlanMark } from '../../core/collect/handed-in.ts'
import { Failure, type Finding } from '../../core/finding.ts'
import { readPlanHead } from '../../core/read-plan.ts'
import { textOf, valueAt } from '../../core/source-node.ts'
import { decode } from '../files/guarded-read.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'

/** What a plan says of itself: its framework, its key and its terms; or why the bytes cannot be read as one. */
export async function readMark(bytes: Buffer): Promise<PlanMark | Finding> {
  try {
    const parsed = await parseYaml(decode(bytes, ''))
    const findings = parsed.ok ? readPlanHead(parsed.yaml.node).findings : parsed.findings
    const [first] = findings
    if (first || !parsed.ok) return first ?? { code: 'yaml-syntax', args: {} }
    const { node } = parsed.yaml
    const terms = valueAt(node, 'terms')
    const key = textOf(valueAt(valueAt(node, 'profile'), 'key'))
    return {
      framework: alone(textOf(valueAt(node, 'framework')) ?? ''),
      key: key === undefined ? null : alone(key),
      terms: terms?.kind === 'list' ? terms.items.map((item) => alone(textOf(valueAt(item, 'term')) ?? '')) : [],
    }
  } catch (error) {
    const [first] = error instanceof Failure ? error.findings : []
    if (!first) throw error
    return first
  }
}

/** A longer piece of a text keeps the whole text in memory; its own bytes do not. */
const alone = (piece: string): string => Buffer.from(piece).toString()
