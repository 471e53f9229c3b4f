import type { Framework, Prompt } from '../../src/core/framework.ts'
import type { Plan, Term } from '../../src/core/plan.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import type { SourceNode } from '../../src/core/source-node.ts'
import { checked, type ParsedYaml } from '../../src/store/yaml/parse-yaml.ts'
import { readByLibrary } from '../../src/store/yaml/read-by-library.ts'

/** A text that must be YAML, taken apart. */
export function yamlOf(text: string): ParsedYaml {
  const result = checked(readByLibrary(text), text)
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result.yaml
}

/** A node as a file would give it; JSON is YAML, so any data serves. */
const nodeOf = (data: unknown): SourceNode => yamlOf(JSON.stringify(data)).node

type Data = Readonly<Record<string, unknown>>

/** A plan from its data: the profile, and one `answers` map a term, from 2026-fall on. */
export function planOf(framework: Framework, profile: Data, ...terms: readonly Data[]): Plan {
  const ids = ['2026-fall', '2027-spring', '2027-fall', '2028-spring']
  const node = nodeOf({
    waymark: 1,
    framework: framework.id,
    profile,
    terms: terms.map((answers, i) => ({ term: ids[i], framework_version: 1, status: 'draft', answers })),
  })
  return readPlan(node, framework).plan
}

export function lastTerm({ terms }: Plan): Term {
  const term = terms.at(-1)
  if (!term) throw new Error('no term')
  return term
}

/** A framework with one benefit, `b`, for rules that need no content. */
export const frameworkOf = (prompts: readonly Prompt[], more: Partial<Framework> = {}): Framework => ({
  format: 1,
  id: 'small',
  version: 1,
  title: 'Small',
  audience: 'candidate',
  language: 'en',
  source: { title: 's', publisher: 'p', note: 'n' },
  profile: [],
  benefits: [{ id: 'b', title: 'B', summary: 's', ideas: [], prompts }],
  ...more,
})
