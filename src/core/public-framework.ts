import type { Framework, Prompt } from './framework.ts'

/** A framework without its private questions: what is made to be handed on is made with this one. */
export function publicFramework(framework: Framework): Framework {
  const open = (prompts: readonly Prompt[]): readonly Prompt[] =>
    prompts
      .filter((prompt) => !prompt.private)
      .map((prompt) => (prompt.prompts ? { ...prompt, prompts: open(prompt.prompts) } : prompt))
  return {
    ...framework,
    profile: open(framework.profile),
    benefits: framework.benefits.map((benefit) => ({ ...benefit, prompts: open(benefit.prompts) })),
  }
}
