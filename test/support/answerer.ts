import { pick } from './seeded.ts'

/** A question as `next --json` gives it. Only what its type needs is read: this is what a stranger's program could do. */
export interface Shape {
  readonly path: string
  readonly type: string
  readonly required: boolean
  readonly choices?: readonly { readonly id: string }[]
  readonly min?: number
  readonly max?: number
  readonly prompts?: readonly Shape[]
}

const WORDS =
  'the bell rang late and nobody moved because ¿por qué? naïve Δt ≈ 3 % "quoted" : # - [brackets] {braces} 學生 🧪 yes no null 3.10 ~ it’s'.split(
    ' ',
  )

const some = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

const line = (random: () => number): string =>
  Array.from({ length: some(random, 1, 9) }, () => pick(random, WORDS)).join(' ')

/** A valid answer, made up from nothing but the question's own JSON. */
export function answerTo(shape: Shape, random: () => number): unknown {
  const { type, choices = [], min, max } = shape
  const ids = choices.map(({ id }) => id)
  switch (type) {
    case 'text':
      return line(random)
    case 'long_text':
      return Array.from({ length: some(random, 1, 4) }, () => (random() < 0.2 ? '' : line(random)))
        .concat(line(random))
        .join('\n')
        .replace(/^\n+/, '')
    case 'number':
      return some(random, Math.ceil(min ?? 0), Math.floor(max ?? (min ?? 0) + 99_999))
    case 'scale':
      return some(random, min ?? 1, max ?? 5)
    case 'date':
      return `20${some(random, 26, 35)}${pick(random, ['', '-05', '-12', '-02-28'])}`
    case 'boolean':
      return random() < 0.5
    case 'select_one':
      return pick(random, ids)
    case 'select_multiple':
    case 'rank': {
      const shuffled = ids.map((id) => ({ id, at: random() })).sort((a, b) => a.at - b.at)
      return shuffled.slice(0, some(random, Math.max(1, min ?? 1), Math.min(ids.length, max ?? 5))).map(({ id }) => id)
    }
    case 'repeat':
      return Array.from({ length: some(random, Math.max(1, min ?? 1), max ?? 3) }, () => entryFor(shape, random))
    default:
      throw new Error(`no answer for a ${type}`)
  }
}

const entryFor = ({ prompts = [] }: Shape, random: () => number): Record<string, unknown> =>
  Object.fromEntries(
    prompts.filter((field) => field.required || random() < 0.5).map((field) => [field.path, answerTo(field, random)]),
  )

/** An answer as `waymark answer` takes it on the command line or from standard input. */
export function asTyped(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : Array.isArray(value) ? JSON.stringify(value) : String(value)
}
