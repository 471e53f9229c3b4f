import type { Term } from './plan.ts'
import { isNull, type MapNode, type SourceNode, valueAt } from './source-node.ts'

type Data = null | string | readonly Data[] | { readonly [key: string]: Data }

/**
 * A term's content as one text that does not depend on layout, comments, quoting or the order of keys: what a seal is
 * taken over. JSON with sorted keys (as in RFC 8785, for the values a plan can hold). It knows nothing of the framework,
 * so that a seal holds however the questions change after it: names are those of the file, and values are their text.
 */
export const canonicalTerm = ({ id, frameworkVersion, reasons, node }: Term): string =>
  JSON.stringify({
    answers: answersIn(node),
    framework_version: frameworkVersion,
    ...(reasons ? { reasons: sorted([...reasons]) } : {}),
    term: id,
  })

/** Answers by path, so that a benefit without answers says the same as none. */
function answersIn(term: MapNode): Data {
  const answers = valueAt(term, 'answers')
  const sections = answers?.kind === 'map' ? answers.pairs : []
  return sorted(
    sections.flatMap(({ key, value }): [string, Data][] =>
      value.kind === 'map'
        ? value.pairs.map((pair) => [`${key}.${pair.key}`, dataOf(pair.value)])
        : isNull(value)
          ? []
          : [[key, dataOf(value)]],
    ),
  )
}

function dataOf(node: SourceNode): Data {
  if (node.kind === 'list') return node.items.map(dataOf)
  if (node.kind === 'map') return sorted(node.pairs.map(({ key, value }) => [key, dataOf(value)]))
  return isNull(node) ? null : node.text
}

const sorted = (pairs: readonly (readonly [string, Data])[]): Data =>
  Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)))
