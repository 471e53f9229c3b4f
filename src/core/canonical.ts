import type { Term } from './plan.ts'
import { jsonOf } from './value-json.ts'

/**
 * A term's content as one text that does not depend on layout, comments, quoting or the order of keys: what a seal is
 * taken over. JSON with sorted keys (as in RFC 8785, for the values a plan can hold).
 */
export const canonicalTerm = ({ id, frameworkVersion, answers, reasons }: Term): string =>
  JSON.stringify(
    sorted({
      term: id,
      framework_version: frameworkVersion,
      answers: Object.fromEntries([...answers].map(([path, value]) => [path, jsonOf(value)])),
      ...(reasons ? { reasons: Object.fromEntries(reasons) } : {}),
    }),
  )

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
