import { agenda, isWaiting, type Step } from '../../src/core/agenda.ts'
import { withIds } from '../../src/core/entries.ts'
import type { Framework } from '../../src/core/framework.ts'
import type { Plan, Term } from '../../src/core/plan.ts'
import { rulesOf } from '../../src/core/prompt-types/rules-of.ts'
import { questionOf } from '../../src/core/question.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import { entriesOf, type Value } from '../../src/core/value.ts'
import { newPlanText } from '../../src/store/plan/new-plan.ts'
import { answerEdits } from '../../src/store/plan/plan-edits.ts'
import { editYaml } from '../../src/store/yaml/edit-yaml.ts'
import type { ParsedYaml } from '../../src/store/yaml/parse-yaml.ts'
import { answerTo } from './answerer.ts'
import { yamlOf } from './plans.ts'
import { seeded } from './seeded.ts'

/** A plan in memory, saved and read as on disk but without a disk. */
export interface Held {
  readonly yaml: ParsedYaml
  readonly plan: Plan
  readonly term: Term
  readonly steps: readonly Step[]
}

export function held(framework: Framework, text: string): Held {
  const yaml = yamlOf(text)
  const { plan, findings } = readPlan(yaml.node, framework)
  if (findings.length > 0) throw new Error(JSON.stringify(findings))
  const term = plan.terms.at(-1)
  if (!term) throw new Error('no term')
  return { yaml, plan, term, steps: agenda(framework, plan, term) }
}

const newHeld = (framework: Framework): Held => held(framework, newPlanText(framework, '2026-fall'))

/** One answer saved; `undefined` takes it out. */
export async function saved(
  framework: Framework,
  { yaml, plan, term }: Held,
  path: string,
  value: Value | undefined,
): Promise<Held> {
  const old = path.startsWith('profile.') ? plan.profile.get(path) : term.answers.get(path)
  const edits = answerEdits(framework, plan.terms.indexOf(term), path, old, value)
  return held(framework, (await editYaml(yaml, edits)).text)
}

export interface Asked {
  readonly step: Step
  readonly before: Held
  readonly value: Value
  readonly after: Held
}

/** Answers or skips whatever waits, with made-up valid answers, until nothing waits. `seen` is told of every answer. */
export async function randomWalk(
  framework: Framework,
  seed: number,
  seen: (asked: Asked) => void = () => undefined,
): Promise<Held> {
  const random = seeded(seed)
  let now = newHeld(framework)
  let count = 0
  for (let step = now.steps.find(isWaiting); step; step = now.steps.find(isWaiting)) {
    if (step.entry !== undefined) throw new Error(`a made-up entry misses ${step.path}`)
    if (++count > 200) throw new Error(`no end: ${step.path}`)
    const { prompt, path } = step
    const made =
      random() < (prompt.required ? 0 : 0.25)
        ? null
        : rulesOf(prompt).fromJson(answerTo(questionOf(step, now.steps), random), prompt)
    const value = withIds(made, entriesOf(step.value), () => `${prompt.id.replaceAll('_', '-')}-${++count}x`)
    const after = await saved(framework, now, path, value)
    seen({ step, before: now, value, after })
    now = after
  }
  return now
}

/** The file of a finished random walk. */
export const randomPlan = async (framework: Framework, seed: number): Promise<{ text: string; plan: Plan }> => {
  const { yaml, plan } = await randomWalk(framework, seed)
  return { text: yaml.text, plan }
}
