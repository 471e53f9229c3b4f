import { dirname, join } from 'node:path'
import type { Framework } from '../../core/framework.ts'
import { createFile } from '../files/atomic-write.ts'
import { NEW_FILE_STYLE, renderPair, type YamlMap } from '../yaml/render-value.ts'
import { exists } from './find-plan.ts'
import { newTerm } from './first-term.ts'

/** The text of a plan without answers; `schema` is the file an editor completes from, when there is one beside it. */
export function newPlanText(framework: Framework, term: string, schema: string | undefined): string {
  const content: YamlMap = {
    pairs: [
      ['waymark', 1],
      ['framework', framework.id],
      ['profile', { pairs: [] }],
      ['terms', [newTerm(term, framework.version)]],
    ],
  }
  return [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# A Waymark plan. The file is yours: edit it by hand if you like, and `waymark check` looks it over.',
    ...content.pairs.map(([key, value]) => renderPair(key, value, 0, NEW_FILE_STYLE)),
    '',
  ].join('\n')
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
  await createFile(file, newPlanText(framework, term, (await exists(join(dirname(file), schema))) ? schema : undefined))
}
