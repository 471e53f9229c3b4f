import { type Framework, PROFILE, type Prompt, sectionsOf } from '../../core/framework.ts'
import type { Answers, Term } from '../../core/plan.ts'
import { type Entry, isEntries, isUnreadable, type Value } from '../../core/value.ts'
import { NEW_FILE_STYLE, renderPair, type YamlMap, type YamlValue } from '../../store/yaml/render-value.ts'
import type { DataInput } from '../format.ts'

const HEAD = `# A copy of a Waymark plan, made to hand on: what was left out is not in this file. Closed terms are drafts here, since
# a seal speaks of a whole term.
`

/** A plan of its own with what may be handed on: `waymark check`, `show` and the other commands read it like any plan. */
export function planYaml({ shared, terms }: DataInput): string {
  const { framework, plan } = shared
  const [profile, ...benefits] = sectionsOf(framework)
  const pairs: YamlMap['pairs'] = [
    ['waymark', 1],
    ['framework', framework.id],
    ['profile', answersOf(PROFILE, profile?.prompts ?? [], plan.profile)],
    ['terms', terms.map((term) => termOf(benefits, term))],
  ]
  return `${HEAD}${pairs.map(([key, value]) => `${renderPair(key, value, 0, NEW_FILE_STYLE)}\n`).join('')}`
}

function termOf(benefits: readonly Pick<Framework['benefits'][number], 'id' | 'prompts'>[], term: Term): YamlMap {
  const answers = benefits
    .map(({ id, prompts }) => [id, answersOf(id, prompts, term.answers)] as const)
    .filter(([, { pairs }]) => pairs.length > 0)
  return {
    pairs: [
      ['term', term.id],
      ['framework_version', term.frameworkVersion],
      ['status', 'draft'],
      ['answers', { pairs: answers }],
      ...(term.reasons && term.reasons.size > 0 ? [['reasons', { pairs: [...term.reasons] }] as const] : []),
      ...(term.askAgain.size > 0 ? [['ask_again', [...term.askAgain]] as const] : []),
    ],
  }
}

/** The answers of a section, in the order of its questions. */
const answersOf = (section: string, prompts: readonly Prompt[], answers: Answers): YamlMap => ({
  pairs: prompts.flatMap((prompt) => {
    const value = answers.get(`${section}.${prompt.id}`)
    return value === undefined ? [] : [[prompt.id, written(value, prompt.prompts ?? [])] as const]
  }),
})

function written(value: Value, fields: readonly Prompt[]): YamlValue {
  if (isUnreadable(value)) return value.unreadable
  return isEntries(value) ? value.map((entry) => entryOf(entry, fields)) : value
}

const entryOf = ({ id, fields }: Entry, prompts: readonly Prompt[]): YamlMap => ({
  pairs: [
    ['id', id],
    ...prompts.flatMap((prompt) => {
      const value = fields.get(prompt.id)
      return value === undefined ? [] : [[prompt.id, written(value, [])] as const]
    }),
  ],
})
