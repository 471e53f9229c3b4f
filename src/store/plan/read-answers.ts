import { issuesOf } from '../../core/agenda.ts'
import { exitOf, severityOf } from '../../core/codes.ts'
import { withIds } from '../../core/entries.ts'
import { Failure, type Finding } from '../../core/finding.ts'
import { type Framework, PROFILE, promptAt } from '../../core/framework.ts'
import { locateIn } from '../../core/locate.ts'
import { readAnswers, readSection } from '../../core/read-plan.ts'
import { isNull, type SourceNode, textOf, valueAt } from '../../core/source-node.ts'
import type { Value } from '../../core/value.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'

/** An answers file, taken apart but not yet read under a framework. */
export interface AnswersFile {
  readonly file: string
  readonly text: string
  readonly node: SourceNode
  /** The framework it names, when it is a whole plan. */
  readonly framework: string | undefined
}

/** @throws Failure with every reason why the text cannot be read. */
export async function parseAnswers(file: string, text: string): Promise<AnswersFile> {
  const parsed = await parseYaml(text)
  if (!parsed.ok) throw new Failure(parsed.findings, { file, text })
  const { node } = parsed.yaml
  return { file, text, node, framework: valueAt(node, 'waymark') ? textOf(valueAt(node, 'framework')) : undefined }
}

/**
 * The answers by path: from `profile` and one key a benefit, from the same under `answers`, or from a whole plan (its last
 * term).
 *
 * @throws Failure with all that does not fit, before any of it is used.
 */
export function answersIn({ file, text, node }: AnswersFile, framework: Framework): ReadonlyMap<string, Value> {
  const terms = valueAt(node, 'terms')
  const holder =
    (terms?.kind === 'list' ? valueAt(terms.items.at(-1), 'answers') : undefined) ?? valueAt(node, 'answers') ?? node
  const profile = valueAt(node, PROFILE) ?? valueAt(holder, PROFILE)
  const answers = new Map<string, Value>()
  const findings: Finding[] = []
  if (profile?.kind === 'map') readSection(profile, PROFILE, framework, answers, findings)
  if (holder.kind === 'map') {
    const benefits = holder.pairs.filter(({ key }) => key !== PROFILE)
    readAnswers({ ...holder, pairs: benefits }, framework, answers, findings)
  } else if (!isNull(holder))
    findings.push({
      code: 'plan-wrong-kind',
      args: { key: 'answers', wants: 'benefits with their answers' },
      range: holder.range,
    })
  const wrong: Finding[] = findings.map((finding) =>
    finding.code === 'plan-prompt-unknown' ? { ...finding, code: 'answers-unknown' } : finding,
  )
  for (const [path, value] of answers) {
    const prompt = promptAt(framework, path)
    let count = 0
    const issues = prompt
      ? issuesOf(
          prompt,
          path,
          withIds(value, [], () => `entry-${++count}`),
        )
      : []
    const start = { start: 0, end: 1 }
    wrong.push(
      ...issues.map((issue) => ({
        ...issue,
        range: locateIn(path.startsWith(`${PROFILE}.`) ? node : holder, issue.path ?? path, start),
      })),
    )
  }
  const errors = wrong.filter(({ code }) => severityOf(code) === 'error' || exitOf(code) > 1)
  if (errors.length > 0) throw new Failure(errors, { file, text })
  return answers
}
