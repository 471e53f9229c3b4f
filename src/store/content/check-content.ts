import type { Catalogues } from '../../core/catalogue/catalogues.ts'
import { closest } from '../../core/closest.ts'
import type { Finding } from '../../core/finding.ts'
import { lintFramework } from '../../core/lint-framework.ts'
import { lintVersions } from '../../core/lint-versions.ts'
import { rangeAt } from '../../core/range-at.ts'
import type { RawFramework } from '../../core/resolve-framework.ts'
import { type SourceNode, valueAt } from '../../core/source-node.ts'
import { framework, opportunities, roles, type SchemaError } from '../../generated/validators.js'
import { guardedRead } from '../files/guarded-read.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { jsonOfNode } from './json-of-node.ts'

/** A content file read and checked: its data, its text for showing findings, and the findings. */
export interface CheckedContent {
  readonly file: string
  readonly text: string
  readonly kind: 'framework' | 'roles' | 'opportunities'
  /** Fit for use only when there are no findings. */
  readonly data: unknown
  /** The content with its places, where the file is YAML. */
  readonly node?: SourceNode
  readonly findings: readonly Finding[]
}

const VALIDATORS = { framework, roles, opportunities }

/**
 * Reads a framework or catalogue file and says everything that is wrong with it. A framework's choices are looked up in
 * `catalogues`.
 *
 * @throws Failure `file-*` when the file cannot be read.
 */
export async function checkContent(file: string, catalogues: Catalogues): Promise<CheckedContent> {
  const text = await guardedRead(file)
  const parsed = await parseYaml(text)
  if (!parsed.ok) return { file, text, kind: 'framework', data: undefined, findings: parsed.findings }
  const { node } = parsed.yaml
  const data = jsonOfNode(node)
  const catalogue = valueAt(node, 'catalogue')
  const named = catalogue?.kind === 'scalar' ? catalogue.text : ''
  const kind = named === 'roles' || named === 'opportunities' ? named : 'framework'
  const validate = VALIDATORS[kind]
  if (!validate(data))
    return {
      file,
      text,
      kind,
      data,
      node,
      findings: (validate.errors ?? [])
        .filter(isTelling)
        .slice(0, 200)
        .map((error) => schemaFinding(error, node)),
    }
  return {
    file,
    text,
    kind,
    data,
    node,
    findings:
      kind === 'framework'
        ? [...lintFramework(data as RawFramework, catalogues, node), ...lintVersions(data as RawFramework, node)]
        : [],
  }
}

/** `if` and `type`-or-`then` errors only repeat what the error inside them says. */
const isTelling = ({ keyword }: SchemaError): boolean => keyword !== 'if'

function schemaFinding(
  { instancePath, keyword, params, message = '', parentSchema }: SchemaError,
  node: SourceNode,
): Finding {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const path = steps.join('.')
  const key = String(params['additionalProperty'] ?? params['missingProperty'] ?? '')
  if (keyword === 'additionalProperties') {
    const known = Object.keys(parentSchema?.properties ?? {})
    return {
      code: 'content-key-unknown',
      args: { key, closest: closest(key, known) ?? '', known },
      path,
      range: keyRange(node, [...steps, key]),
    }
  }
  if (keyword === 'required') return { code: 'content-key-missing', args: { key }, path, range: rangeAt(node, steps) }
  const allowed = keyword === 'enum' ? (params['allowedValues'] as string[]) : []
  return {
    code: 'content-shape',
    args: { key: steps.at(-1) ?? '', reason: message, allowed },
    path,
    range: rangeAt(node, steps),
  }
}

/** The key itself, not its value. */
function keyRange(node: SourceNode, steps: readonly string[]): Finding['range'] & object {
  const owner = steps
    .slice(0, -1)
    .reduce<SourceNode | undefined>(
      (at, step) => (at?.kind === 'list' ? at.items[Number(step)] : valueAt(at, step)),
      node,
    )
  const pair = owner?.kind === 'map' ? owner.pairs.find(({ key }) => key === steps.at(-1)) : undefined
  return pair?.keyRange ?? rangeAt(node, steps)
}
