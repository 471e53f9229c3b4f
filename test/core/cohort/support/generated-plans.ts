import type { Framework, Prompt } from '../../../../src/core/framework.ts'
import type { Plan } from '../../../../src/core/plan.ts'
import { scaleBounds } from '../../../../src/core/prompt-types/scale.ts'
import { readPlan } from '../../../../src/core/read-plan.ts'
import { yamlOf } from '../../../support/plans.ts'
import { pick } from '../../../support/seeded.ts'

/** Stands in every text that a generated person wrote, and in nothing else. */
export const CANARY = 'zqcanary'

/** A plan as people have them: some questions answered, some left out or open, texts with the canary in them. */
export const generatedPlan = (framework: Framework, terms: readonly string[], random: () => number): Plan =>
  readPlan(yamlOf(generatedText(framework, terms, random)).node, framework).plan

/** The same as a file: JSON is YAML. */
export function generatedText(framework: Framework, terms: readonly string[], random: () => number): string {
  const ability = random()
  const answersIn = (prompts: readonly Prompt[], drift: number, isWhole: boolean): Record<string, unknown> =>
    Object.fromEntries(
      prompts.flatMap((prompt) => {
        const [skips, leaves] = [random() < 0.05, random() < 0.12]
        if (!(isWhole && prompt.required) && (skips || leaves)) return skips ? [[prompt.id, null] as const] : []
        const value = answerTo(prompt, drift)
        return value === undefined ? [] : [[prompt.id, value] as const]
      }),
    )
  const answerTo = (prompt: Prompt, drift: number): unknown => {
    switch (prompt.type) {
      case 'note':
        return undefined
      case 'number':
        return Math.max(prompt.min ?? 1, 1) + Math.floor(random() * 9)
      case 'boolean':
        return pick(random, ['yes', 'no'])
      case 'date':
        return pick(random, ['2026-09', '2027-05', '2028', '2026-10-02'])
      case 'scale': {
        const { min, max } = scaleBounds(prompt)
        return Math.max(min, Math.min(max, Math.round(min + (max - min) * (ability * 0.6 + drift + random() * 0.3))))
      }
      case 'select_one':
        return pick(random, prompt.choices ?? []).id
      case 'select_multiple':
      case 'rank':
        return [...new Set([1, 2].map(() => pick(random, (prompt.choices ?? []).slice(0, 6)).id))]
      case 'repeat':
        return Array.from(
          { length: Math.max(prompt.min ?? 0, prompt.required ? 1 : 0, Math.floor(random() * 3)) },
          () => ({
            id: `${prompt.collects ?? 'entry'}-${Math.floor(random() * 1e9).toString(36)}`,
            ...answersIn(prompt.prompts ?? [], drift, true),
          }),
        )
      default:
        return `${CANARY} ${Math.floor(random() * 1e9).toString(36)} <script>alert(1)</script>`
    }
  }
  const data = {
    waymark: 1,
    framework: framework.id,
    profile: { name: `${CANARY} Ada`, key: `${CANARY}-1` },
    terms: terms.map((term, i) => {
      const isFinal = random() < 0.3
      return {
        term,
        framework_version: framework.version,
        status: isFinal ? 'final' : 'draft',
        answers: Object.fromEntries(
          framework.benefits.map(({ id, prompts }) => [id, answersIn(prompts, i * 0.08, isFinal)]),
        ),
        set_aside: [{ path: 'pathway.old', why: CANARY, value: CANARY }],
      }
    }),
  }
  return JSON.stringify(data)
}
