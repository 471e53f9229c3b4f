import { canonicalTerm } from '../../../src/core/canonical.ts'
import { type Framework, promptAt, sectionsOf } from '../../../src/core/framework.ts'
import type { Answers } from '../../../src/core/plan.ts'
import type { MapNode, SourceNode } from '../../../src/core/source-node.ts'
import { isEntries, type Value } from '../../../src/core/value.ts'
import { sha256 } from '../../../src/store/files/crypto.ts'
import { isMapValue, type YamlMap, type YamlValue } from '../../../src/store/yaml/render-value.ts'

/** Answers of a section in the order of its questions, as a file has them. */
export function sectionYaml(framework: Framework, section: string, answers: Answers): YamlMap {
  const prompts = sectionsOf(framework).find(({ id }) => id === section)?.prompts ?? []
  return {
    pairs: prompts.flatMap(({ id }) => {
      const path = `${section}.${id}`
      const value = answers.get(path)
      return value === undefined ? [] : [[id, yamlOf(framework, path, value)] as const]
    }),
  }
}

/** A term as a file has it; sealed when it is final. */
export function termYaml(framework: Framework, term: string, answers: Answers, sealedOn: string | null): YamlMap {
  const sections = framework.benefits
    .map(({ id }) => [id, sectionYaml(framework, id, answers)] as const)
    .filter(([, { pairs }]) => pairs.length > 0)
  const draft: YamlMap['pairs'] = [
    ['term', term],
    ['framework_version', framework.version],
    ['status', sealedOn === null ? 'draft' : 'final'],
  ]
  const body: YamlMap['pairs'] = [['answers', { pairs: sections }]]
  if (sealedOn === null) return { pairs: [...draft, ...body] }
  const seal = sealOf(framework, term, { pairs: [...draft, ...body] })
  return {
    pairs: [
      ...draft,
      [
        'seal',
        {
          pairs: [
            ['on', sealedOn],
            ['sha256', seal],
          ],
        },
      ],
      ...body,
    ],
  }
}

const sealOf = ({ version }: Framework, id: string, content: YamlMap): string => {
  const node = nodeOf(content) as MapNode
  const rest = { answers: new Map<string, Value>(), askAgain: new Set<string>() }
  return sha256(canonicalTerm({ id, frameworkVersion: version, status: 'final', node, ...rest }))
}

/** What reading the written file would give, as far as a seal looks at it. */
function nodeOf(value: YamlValue): SourceNode {
  const range = { start: 0, end: 0 }
  if (Array.isArray(value))
    return { kind: 'list', flow: false, items: (value as readonly YamlValue[]).map(nodeOf), dashes: [], range }
  if (value !== null && typeof value === 'object' && isMapValue(value)) {
    const pairs = value.pairs.map(([key, part]) => ({ key, keyRange: range, colonEnd: 0, value: nodeOf(part) }))
    return { kind: 'map', flow: false, pairs, range }
  }
  const text = value === null ? '' : String(value)
  return { kind: 'scalar', text, plain: value === null, block: false, range }
}

function yamlOf(framework: Framework, path: string, value: Value): YamlValue {
  if (!isEntries(value) || value.length === 0) return value as YamlValue
  const order = promptAt(framework, path)?.prompts?.map(({ id }) => id) ?? []
  return value.map(({ id, fields }) => ({
    pairs: [
      ['id', id],
      ...order.flatMap((field) => (fields.has(field) ? [[field, fields.get(field) as YamlValue] as const] : [])),
    ],
  }))
}
