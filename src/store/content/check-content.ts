import type { CatalogueItem, Catalogues } from '../../core/catalogue/catalogues.ts'
import { type CatalogueFile, lintCatalogue } from '../../core/catalogue/lint-catalogue.ts'
import { closest } from '../../core/closest.ts'
import type { Finding } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import type { Crosswalk } from '../../core/lens/crosswalk.ts'
import { lintCrosswalk } from '../../core/lens/lint-crosswalk.ts'
import { lintFramework } from '../../core/lint-framework.ts'
import { lintVersions } from '../../core/lint-versions.ts'
import { rangeAt } from '../../core/range-at.ts'
import { type RawFramework, resolveFramework } from '../../core/resolve-framework.ts'
import { type SourceNode, valueAt } from '../../core/source-node.ts'
import { crosswalk, framework, opportunities, roles, type SchemaError, view } from '../../generated/validators.js'
import { guardedRead } from '../files/guarded-read.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { jsonOfNode } from './json-of-node.ts'

/** A content file read and checked: its data, its text for showing findings, and the findings. */
export interface CheckedContent {
  readonly file: string
  readonly text: string
  readonly kind: 'framework' | 'roles' | 'opportunities' | 'crosswalk' | 'view'
  /** Fit for use only when there are no findings. */
  readonly data: unknown
  /** The content with its places, where the file is YAML. */
  readonly node?: SourceNode
  readonly findings: readonly Finding[]
}

const VALIDATORS = { framework, roles, opportunities, crosswalk, view }

type Frameworks = ReadonlyMap<string, Framework>

/**
 * Reads a framework, catalogue, crosswalk or view file and says everything that is wrong with it. `catalogues` is where a
 * framework's choices are looked up, and what a catalogue file is part of; `frameworks` are those a crosswalk may join.
 *
 * @throws Failure `file-*` when the file cannot be read.
 */
export const checkContent = async (
  file: string,
  catalogues: Catalogues,
  frameworks: Frameworks = new Map(),
): Promise<CheckedContent> => lintContent(await readContent(file), catalogues, frameworks)

/** The same by the file's schema alone. */
export async function readContent(file: string): Promise<CheckedContent> {
  const text = await guardedRead(file)
  const parsed = await parseYaml(text)
  if (!parsed.ok) return { file, text, kind: 'framework', data: undefined, findings: parsed.findings }
  const { node } = parsed.yaml
  const data = jsonOfNode(node)
  const catalogue = valueAt(node, 'catalogue')
  const named = catalogue?.kind === 'scalar' ? catalogue.text : ''
  const other = (['crosswalk', 'view'] as const).find((kind) => valueAt(node, kind)) ?? 'framework'
  const kind = named === 'roles' || named === 'opportunities' ? named : other
  const validate = VALIDATORS[kind]
  const errors = validate(data) ? [] : (validate.errors ?? []).filter(isTelling).slice(0, 200)
  return { file, text, kind, data, node, findings: errors.map((error) => schemaFinding(error, node, kind)) }
}

/** Adds what no schema can judge, where the schema has nothing to say. */
export function lintContent(read: CheckedContent, catalogues: Catalogues, frameworks: Frameworks): CheckedContent {
  const { node, data, findings } = read
  if (!node || findings.length > 0 || read.kind === 'view') return read
  const file = catalogueIn(read)
  if (file) return { ...read, findings: lintCatalogue(file, catalogues, node) }
  if (read.kind === 'crosswalk') {
    const joined = data as Crosswalk
    const [candidate, district] = [joined.crosswalk.candidate, joined.crosswalk.district].map((id) =>
      frameworks.get(id),
    )
    return { ...read, findings: lintCrosswalk(joined, { candidate, district }, node) }
  }
  const framework = data as RawFramework
  return { ...read, findings: [...lintFramework(framework, catalogues, node), ...lintVersions(framework, node)] }
}

/** The catalogues with what these files hold: an item of the same id gives way to theirs. */
export function withFiles(catalogues: Catalogues, read: readonly CheckedContent[]): Catalogues {
  const files = read.map(catalogueIn).filter((file) => file !== undefined)
  const roles = files.flatMap((file) => (file.catalogue === 'roles' ? file.items : []))
  const opportunities = files.flatMap((file) => (file.catalogue === 'opportunities' ? file.items : []))
  const others = <Item extends CatalogueItem>(items: readonly Item[], instead: readonly Item[]): Item[] => {
    const ids = new Set(instead.map(({ id }) => id))
    return [...items.filter(({ id }) => !ids.has(id)), ...instead]
  }
  return {
    roles: others(catalogues.roles, roles),
    opportunities: others(catalogues.opportunities, opportunities),
  }
}

/** The frameworks by id with what these files hold, choices in place: one of the same id gives way to theirs. */
export function withFrameworks(
  known: readonly Framework[],
  read: readonly CheckedContent[],
  catalogues: Catalogues,
): Frameworks {
  const own = read.filter(({ kind, node, findings }) => kind === 'framework' && node && findings.length === 0)
  const resolved = own.map(({ data }) => resolveFramework(data as RawFramework, catalogues))
  return new Map([...known, ...resolved].map((framework) => [framework.id, framework]))
}

/** A file as a catalogue, where it is one that fits its schema. */
const catalogueIn = ({ kind, data, findings }: CheckedContent): CatalogueFile | undefined =>
  (kind === 'roles' || kind === 'opportunities') && findings.length === 0 ? (data as CatalogueFile) : undefined

/** `if` and `type`-or-`then` errors only repeat what the error inside them says. */
const isTelling = ({ keyword }: SchemaError): boolean => keyword !== 'if'

/** The pages of docs/ that tell the keys of a file. */
const PAGES: Readonly<Record<CheckedContent['kind'], string>> = {
  framework: 'framework-file.md',
  roles: 'catalogue-file.md',
  opportunities: 'catalogue-file.md',
  crosswalk: 'crosswalk.md',
  view: 'view-file.md',
}

function schemaFinding(
  { instancePath, keyword, params, message = '', parentSchema }: SchemaError,
  node: SourceNode,
  kind: CheckedContent['kind'],
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
    args: { key: steps.at(-1) ?? '', reason: message, allowed, page: PAGES[kind] },
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
