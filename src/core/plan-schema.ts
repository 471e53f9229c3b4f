import { type Framework, type Prompt, sectionsOf } from './framework.ts'
import { scaleBounds } from './prompt-types/scale.ts'

type Schema = Readonly<Record<string, unknown>>

const TERM = '^[0-9]{4}-(winter|spring|summer|fall)$'

/**
 * A JSON Schema (2020-12) for plans under a framework, for editors: it completes keys and choices and shows each
 * prompt's label and hint. `check` says more; what this refuses, `check` refuses too.
 */
export function planSchema(framework: Framework): Schema {
  const [profile, ...benefits] = sectionsOf(framework).map(
    ({ id, title, prompts }) => [id, { title, ...objectOf(prompts) }] as const,
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `waymark:plan:${framework.id}:${framework.version}`,
    title: `Waymark plan: ${framework.title}`,
    type: 'object',
    additionalProperties: false,
    required: ['waymark', 'framework', 'terms'],
    properties: {
      waymark: { enum: [1, '1'] },
      framework: { const: framework.id },
      profile: nullable(profile?.[1] ?? {}),
      terms: {
        type: ['array', 'null'],
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['term', 'framework_version', 'status'],
          properties: {
            term: { type: 'string', pattern: TERM },
            framework_version: {
              type: ['integer', 'string'],
              minimum: 1,
              maximum: framework.version,
              pattern: '^[1-9][0-9]*$',
            },
            status: { enum: ['draft', 'final'] },
            seal: {
              type: 'object',
              additionalProperties: false,
              properties: { on: { type: 'string' }, sha256: { type: 'string' } },
            },
            answers: nullable({
              type: 'object',
              additionalProperties: false,
              properties: Object.fromEntries(benefits.map(([id, schema]) => [id, nullable(schema)])),
            }),
            reasons: nullable({ type: 'object', additionalProperties: { type: 'string' } }),
            ask_again: { type: ['array', 'null'], items: { type: 'string' } },
            set_aside: { type: ['array', 'null'] },
          },
        },
      },
    },
  }
}

const objectOf = (prompts: readonly Prompt[]): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(prompts.map((prompt) => [prompt.id, answerSchema(prompt)])),
})

function answerSchema(prompt: Prompt): Schema {
  const { label, hint } = prompt
  return { title: label, ...(hint === undefined ? {} : { description: hint }), ...nullable(valueSchema(prompt)) }
}

/** Skipped on purpose is written as null, for every prompt. */
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })

const pointsOf = ({ min, max }: { min: number; max: number }): number[] =>
  Array.from({ length: max - min + 1 }, (_, i) => min + i)

/** What may be quoted in a file may be quoted here: the prompt's type says what a value means, not its looks. */
function valueSchema(prompt: Prompt): Schema {
  const { min, max, choices = [], prompts = [] } = prompt
  const bounds = (low: string, high: string): Schema => ({
    ...(min === undefined ? {} : { [low]: min }),
    ...(max === undefined ? {} : { [high]: max }),
  })
  const choice = { enum: choices.map(({ id }) => id) }
  switch (prompt.type) {
    case 'number':
      return { type: ['number', 'string'], pattern: '^(-?[0-9]+(\\.[0-9]+)?)?$', ...bounds('minimum', 'maximum') }
    case 'boolean':
      return { enum: [true, false, 'true', 'false', 'yes', 'no', 'y', 'n', ''] }
    case 'date':
      return { type: ['string', 'integer'], pattern: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' }
    case 'scale': {
      const scale = scaleBounds(prompt)
      return {
        type: ['integer', 'string'],
        minimum: scale.min,
        maximum: scale.max,
        pattern: `^(${pointsOf(scale).join('|')})?$`,
      }
    }
    case 'select_one':
      return choice
    case 'select_multiple':
    case 'rank':
      return { type: 'array', uniqueItems: true, items: choice, ...(max === undefined ? {} : { maxItems: max }) }
    case 'repeat':
      return {
        type: 'array',
        ...(max === undefined ? {} : { maxItems: max }),
        items: {
          ...objectOf(prompts),
          required: ['id'],
          properties: {
            id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,59}$' },
            ...(objectOf(prompts)['properties'] as Schema),
          },
        },
      }
    default:
      return { type: ['string', 'number', 'boolean'] }
  }
}
