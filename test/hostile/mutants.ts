import { readFileSync } from 'node:fs'
import { seeded } from '../support/seeded.ts'

/** Pieces that mean something to YAML, to Waymark or to a terminal. */
const PIECES =
  '"|\'|[|]|{|}|: |:|- |-|? |#| #|&a |*a|!t |%|@|`|| |>|\n|\n\n|\r|\r\n|\t|  |    |\u00a0|---\n|...\n|<<<<<<< |null|~|\u001b[31m|\u0000|\u202e|\ud800|\u201c|id: |term: |waymark: |__proto__: |goals:\n|status: |2026-fall|,|\\|\\u00|999999999999999999999'.split(
    '|',
  )

/** Changed copies of valid plans: flipped characters, cuts, doubled and moved slices, pieces put in. */
export function* mutants(files: readonly string[], seed: number, rounds: number): Generator<string> {
  const random = seeded(seed)
  const upTo = (limit: number): number => Math.floor(random() * limit)
  const plans = files.map((file) => readFileSync(file, 'utf8'))
  const steps: readonly ((text: string, at: number, length: number) => string)[] = [
    (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << upTo(8))) + text.slice(at + 1),
    (text, at, length) => text.slice(0, at) + text.slice(at + length),
    (text, at, length) => text.slice(0, at + length) + text.slice(at),
    (text, at) => text.slice(0, at),
    (text, at) => text.slice(0, at) + (PIECES[upTo(PIECES.length)] ?? '') + text.slice(at),
    (text, at) => text.slice(0, at) + (PIECES[upTo(PIECES.length)] ?? '').repeat(upTo(80)) + text.slice(at),
    (text, at, length) => text.slice(0, at) + text.slice(at + length) + text.slice(at, at + length),
    (text, at) => text.replace(/\n( *)/, (_, spaces: string) => `\n${spaces.slice(at % 3)}`),
    (text, at) => {
      const lines = text.split('\n')
      const line = at % lines.length
      lines[line] = ' '.repeat(upTo(4)) + (lines[line] ?? '').slice(upTo(3))
      return lines.join('\n')
    },
  ]
  for (let round = 0; round < rounds; round += 1) {
    let text = plans[upTo(plans.length)] ?? ''
    for (let step = 1 + upTo(3); step > 0; step -= 1)
      text = steps[upTo(steps.length)]?.(text, upTo(text.length), 1 + upTo(upTo(2) ? 8 : 400)) ?? text
    yield text
  }
}
