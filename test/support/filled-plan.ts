import { type Framework, type Prompt, sectionsOf } from '../../src/core/framework.ts'

/** What could be taken for something other than words, by any format. */
export const HOSTILE =
  '<script>alert(1)</script> &amp; <b>b</b> [l](javascript:x) ![i](http://x.invalid/i.png) **s** _e_ `c` ~~d~~ | cell | # h - l 1. n http://x.invalid www.x.invalid a@x.invalid $m$ @who =1+1 {{t}} <!-- c --> ]]> \\u0007 \u0007\u001b[31m\u202e\u200b 😀👩‍🔬 שלום مرحبا 学生 é'

export interface Filled {
  /** The plan's data; as JSON it is a plan file. */
  readonly plan: object
  /** What was written into each text field, by its path without terms and entries: `pathway.goals.goal`. */
  readonly written: ReadonlyMap<string, readonly string[]>
}

/** A plan of two terms in which every text field holds words of its own, followed by `tail`; lists have one entry. */
export function filledPlan(framework: Framework, tail: string): Filled {
  const written = new Map<string, string[]>()
  const fill = (prompts: readonly Prompt[], path: string, term: number): Record<string, unknown> =>
    Object.fromEntries(
      prompts
        .filter(({ type }) => type === 'text' || type === 'long_text' || type === 'repeat')
        .map((prompt) => {
          const own = `${path}.${prompt.id}`
          if (prompt.type === 'repeat')
            return [prompt.id, [{ id: `${prompt.id}-aaa222`, ...fill(prompt.prompts ?? [], own, term) }]]
          const text = `Canary ${own.replaceAll('.', ' ').replaceAll('_', ' ')} ${term}. ${tail}`
          written.set(own, [...(written.get(own) ?? []), text])
          return [prompt.id, text]
        }),
    )
  const sections = (term: number): object =>
    Object.fromEntries(
      sectionsOf(framework)
        .filter(({ id }) => id !== 'profile')
        .map(({ id, prompts }) => [id, fill(prompts, id, term)]),
    )
  const plan = {
    waymark: 1,
    framework: framework.id,
    profile: fill(framework.profile, 'profile', 0),
    terms: ['2026-fall', '2027-spring'].map((term, i) => ({
      term,
      framework_version: framework.version,
      status: 'draft',
      answers: sections(i + 1),
      set_aside: [{ path: 'pathway.old', why: 'gone', value: 'CANARY-set-aside' }],
    })),
  }
  return { plan, written }
}

/** Whether a text field is left out of what is handed on, unless it is asked for. */
export function isLeftOut(framework: Framework, path: string): boolean {
  const [section, id, field] = path.split('.')
  const prompt = sectionsOf(framework)
    .find((one) => one.id === section)
    ?.prompts.find((one) => one.id === id)
  const own = prompt?.prompts?.find((one) => one.id === field)
  const naming = { contact: ['who', 'how'], goal: ['supporter'] }[prompt?.collects as 'contact' | 'goal'] ?? []
  return prompt?.private === true || own?.private === true || naming.includes(field ?? '')
}
