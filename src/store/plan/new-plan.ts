import { dirname, join } from 'node:path'
import type { Framework } from '../../core/framework.ts'
import { PLAN_HEAD } from '../../core/plan-head.ts'
import { createFile } from '../files/atomic-write.ts'
import { NEW_FILE_STYLE, renderPair, type YamlMap, type YamlValue } from '../yaml/render-value.ts'
import { exists } from './find-plan.ts'
import { newTerm } from './first-term.ts'

/** What a new plan may begin with besides its first term. */
interface Beginning {
  /** The file an editor completes from, when there is one beside it. */
  readonly schema?: string | undefined
  /** Lines for its reader, above everything. */
  readonly notes?: readonly string[]
}

/** Answers of the profile, in their order. */
type Profile = YamlMap['pairs']

/** The text of a plan without answers but those of the profile. */
export const newPlanText = (
  framework: Framework,
  term: string,
  { profile = [], ...rest }: Beginning & { readonly profile?: Profile } = {},
): string => newPlanTexts(framework, term, rest)(profile)

/** The same for many people: what is alike in all of them is put together once. */
export function newPlanTexts(
  framework: Framework,
  term: string,
  { schema, notes = [PLAN_HEAD] }: Beginning = {},
): (profile: Profile) => string {
  const pair = (key: string, value: YamlValue): string => renderPair(key, value, 0, NEW_FILE_STYLE)
  const above = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    ...notes.map((note) => (note === '' ? '#' : `# ${note}`)),
    pair('waymark', 1),
    pair('framework', framework.id),
  ]
  const below = [pair('terms', [newTerm(term, framework.version)]), '']
  return (pairs) => [...above, pair('profile', { pairs }), ...below].join('\n')
}

/** The name under which `content schema` is kept beside a plan. */
const schemaFile = (framework: string): string => `${framework}.schema.json`

/**
 * Makes a plan file that was not there before.
 *
 * @throws Failure `usage-plan-exists`, `save-*`.
 */
export async function createPlan(file: string, framework: Framework, term: string): Promise<void> {
  const schema = schemaFile(framework.id)
  const isThere = await exists(join(dirname(file), schema))
  await createFile(file, newPlanText(framework, term, isThere ? { schema } : {}))
}
