import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { promptAt, sectionsOf } from '../../src/core/framework.ts'
import { FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'

const PAGE = readFileSync(new URL('../../docs/content-coverage.md', import.meta.url), 'utf8')
const parts = PAGE.split(/^## /m)
const HEADING = { candidate: 'Candidate framework', district: 'District framework' } as const

/** The names in back quotes of a framework's part of the page. */
const named = (framework: (typeof FRAMEWORKS)[number]): string[] => {
  const part = parts.find((text) => text.startsWith(HEADING[framework])) ?? ''
  return [...part.matchAll(/`([a-z_]+\.[a-z0-9_.-]+)`/g)].map(([, name = '']) => name)
}

describe.each(FRAMEWORKS)('docs/content-coverage.md on %s', async (id) => {
  const framework = await frameworkNamed(id)
  const names = named(id)

  test('names only what is there', () => {
    const there = (name: string): boolean => {
      const [section, second, third] = name.split('.')
      if (second === 'ideas')
        return framework.benefits.some(
          (benefit) => benefit.id === section && benefit.ideas.some((idea) => idea.id === third),
        )
      return promptAt(framework, third === undefined ? name : `${section}.${second}.any.${third}`) !== undefined
    }
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name) => !there(name))).toEqual([])
  })

  test('has every idea', () => {
    const ideas = framework.benefits.flatMap((benefit) => benefit.ideas.map((idea) => `${benefit.id}.ideas.${idea.id}`))
    expect(ideas.filter((idea) => !names.includes(idea))).toEqual([])
  })

  test('has every prompt', () => {
    const prompts = sectionsOf(framework).flatMap(({ id: section, prompts: own }) =>
      own.map((prompt) => `${section}.${prompt.id}`),
    )
    expect(prompts.filter((path) => !names.some((name) => name === path || name.startsWith(`${path}.`)))).toEqual([])
  })
})
