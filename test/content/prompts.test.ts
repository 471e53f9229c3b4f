import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { stateMeant } from '../../src/core/career/us-state.ts'
import { type Prompt, sectionsOf } from '../../src/core/framework.ts'
import { rulesOf } from '../../src/core/prompt-types/rules-of.ts'
import { checkContent } from '../../src/store/content/check-content.ts'
import { sayValue } from '../../src/words/say-value.ts'
import { catalogues, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url))
const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))

const frameworks = new Map(await Promise.all(FRAMEWORKS.map(async (id) => [id, await frameworkNamed(id)] as const)))

test.each(files)('content/%s has no findings', async (file) => {
  const { findings } = await checkContent(`${CONTENT}/${file}`, catalogues, frameworks)
  expect(findings).toEqual([])
})

describe.each(FRAMEWORKS)('every prompt of %s', async (id) => {
  const framework = await frameworkNamed(id)
  const top: readonly (readonly [string, Prompt])[] = sectionsOf(framework).flatMap((section) =>
    section.prompts.map((prompt) => [`${section.id}.${prompt.id}`, prompt] as const),
  )
  const fields = top.flatMap(([path, { prompts = [] }]) =>
    prompts.map((field) => [`${path}.${field.id}`, field] as const),
  )
  const asked = [...top, ...fields].filter(([, { type }]) => type !== 'note')
  const without = (test: (prompt: Prompt) => boolean, from = asked): string[] =>
    from.filter(([, prompt]) => !test(prompt)).map(([path]) => path)

  test('has a label that ends in ? or :', () => {
    expect(without(({ label }) => /[?:]$/.test(label))).toEqual([])
  })
  test('has a hint of one line', () => {
    expect(without(({ hint = '' }) => hint !== '' && !hint.includes('\n') && hint.length <= 160)).toEqual([])
  })
  test('has an example', () => {
    expect(without(({ example = '' }) => example.trim() !== '')).toEqual([])
  })
  test('with choices, a number or a date has an example that can be typed as it stands, choices by their names', () => {
    const typed: readonly Prompt['type'][] = ['select_one', 'select_multiple', 'rank', 'number', 'date', 'boolean']
    const holds = (prompt: Prompt): boolean => {
      const example = prompt.example?.trim() ?? ''
      const value = rulesOf(prompt).fromText(example, prompt)
      const fits = rulesOf(prompt).check(value, prompt).length === 0
      return fits && (!prompt.choices || sayValue(value, prompt).replaceAll('; ', ', ') === example)
    }
    expect(without((prompt) => !typed.includes(prompt.type) || holds(prompt))).toEqual([])
  })
  test('about the state takes what its hint says: two letters or the name', () => {
    const region = framework.profile.find(({ id }) => id === 'region')
    expect(region?.hint).toContain('Two letters or the name.')
    expect([stateMeant(region?.example ?? ''), stateMeant('Ohio')]).toEqual([expect.stringMatching(/^[A-Z]{2}$/), 'OH'])
  })
  test('for one’s own words, at the top, has guidance for :help', () => {
    expect(without(({ type, guidance = '' }) => type !== 'long_text' || guidance !== '', [...top])).toEqual([])
  })
  test('that is fresh every term or needs some words says so in a message that asks', () => {
    expect(without(({ min_words }) => !min_words || /\?|may help|would help/.test(min_words.message))).toEqual([])
  })
  test('a long text invites at least one move', () => {
    expect(without(({ type, moves = [] }) => type !== 'long_text' || moves.length > 0)).toEqual([])
  })
  test('points and choices differ from each other in words', () => {
    const texts = ({ points = [], choices = [] }: Prompt): readonly string[] => [
      ...points,
      ...choices.map(({ label }) => label),
    ]
    expect(without((prompt) => new Set(texts(prompt)).size === texts(prompt).length)).toEqual([])
  })
  test('fields offered together stand together', () => {
    const runs = (prompts: readonly Prompt[]): (string | undefined)[] =>
      prompts.map(({ offer }) => offer).filter((offer, i, all) => offer !== all[i - 1] && offer !== undefined)
    expect(without(({ prompts = [] }) => new Set(runs(prompts)).size === runs(prompts).length)).toEqual([])
  })
  test('required fields are never behind an offer', () => {
    expect(without(({ required, offer }) => !(required && offer))).toEqual([])
  })
  test('benefits say what they are, with an example and ideas', () => {
    for (const { summary, ideas, examples = [] } of framework.benefits) {
      expect(summary.length).toBeGreaterThan(100)
      expect(ideas.length).toBeGreaterThanOrEqual(3)
      expect(examples.length).toBeGreaterThanOrEqual(1)
    }
  })
})
