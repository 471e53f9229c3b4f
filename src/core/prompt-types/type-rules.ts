import type { Code } from '../codes.ts'
import type { Args } from '../finding.ts'
import type { Prompt } from '../framework.ts'
import type { SourceNode } from '../source-node.ts'
import { sourceOf, textOf } from '../source-node.ts'
import type { Unreadable, Value } from '../value.ts'

/** Something wrong, or worth a word, with one answer; `at` is the rest of the path inside a repeat: `goal-7f3k.status`. */
export interface Issue {
  readonly code: Code
  readonly args: Args
  readonly at?: string
}

/**
 * What one type of prompt makes of an answer. The same rules serve typed input, `answer`, `--answers` and `check`: input
 * is first taken as it is, as near to its type as it goes, and then checked.
 */
export interface TypeRules {
  /** A value from what a person typed; text that does not fit comes back as text, for `check` to name. */
  readonly fromText: (text: string, prompt: Prompt) => Value
  /** A value from a file, strictly: nothing is guessed. */
  readonly fromNode: (node: SourceNode, prompt: Prompt) => Value
  /** A value from JSON. */
  readonly fromJson: (json: unknown, prompt: Prompt) => Value
  /** What is wrong with a value that is not null. */
  readonly check: (value: Value, prompt: Prompt) => readonly Issue[]
}

export const unreadable = (what: unknown): Unreadable => ({
  unreadable: typeof what === 'string' ? what : (JSON.stringify(what) ?? ''),
})

/** The value of a scalar node; anything else cannot be one answer. */
const scalarFromNode =
  (read: (text: string) => Value) =>
  (node: SourceNode): Value => {
    const text = textOf(node)
    return text === undefined ? { unreadable: sourceOf(node) } : read(text)
  }

/** Strings are read like typed text; JSON's own numbers and booleans stay what they are. */
const scalarFromJson =
  (read: (text: string) => Value) =>
  (json: unknown): Value =>
    typeof json === 'string'
      ? read(json)
      : typeof json === 'number' || typeof json === 'boolean'
        ? read(String(json))
        : unreadable(json)

/** Rules for a type whose answers are one scalar. */
export const scalarRules = (
  read: (text: string, prompt: Prompt) => Value,
  check: (value: Value, prompt: Prompt) => readonly Issue[],
  typed: (text: string, prompt: Prompt) => Value = read,
): TypeRules => ({
  fromText: typed,
  fromNode: (node, prompt) => scalarFromNode((text) => read(text, prompt))(node),
  fromJson: (json, prompt) => scalarFromJson((text) => read(text, prompt))(json),
  check,
})

/** Issues for a number or a count outside the prompt's bounds. */
export function outOfBounds(measure: number, { min, max }: Prompt, low: Code, high: Code): Issue[] {
  if (min !== undefined && measure < min) return [{ code: low, args: { min, value: measure } }]
  if (max !== undefined && measure > max) return [{ code: high, args: { max, value: measure } }]
  return []
}
