import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Crosswalk } from '../../../src/core/lens/crosswalk.ts'
import { lintCrosswalk } from '../../../src/core/lens/lint-crosswalk.ts'
import { jsonOfNode } from '../../../src/store/content/json-of-node.ts'
import { frameworkNamed } from '../../support/built-in.ts'
import { yamlOf } from '../../support/plans.ts'
import { ROOT } from '../../support/process.ts'

const TEXT = readFileSync(join(ROOT, 'content', 'crosswalk.yaml'), 'utf8')
const frameworks = { candidate: await frameworkNamed('candidate'), district: await frameworkNamed('district') }

const lint = (text: string) => {
  const { node } = yamlOf(text)
  return lintCrosswalk(jsonOfNode(node) as Crosswalk, frameworks, node).map(
    ({ args, path, range, code }) =>
      `${code === 'content-crosswalk' ? args['why'] : code} ${path} ${text.slice(range?.start, range?.end)}`,
  )
}

describe('the built-in crosswalk', () => {
  const { rows } = jsonOfNode(yamlOf(TEXT).node) as Crosswalk
  test('has nothing to mend', () => {
    expect(lint(TEXT)).toEqual([])
  })
  test.each(rows.map((row) => [row.id, row] as const))('%s promises nothing', (_, { sees }) => {
    expect(sees).toMatch(/^A district may see /)
    expect(sees).not.toMatch(/\b(?:will|always|never|proves?|ensures?|guarantees?)\b/)
  })
})

describe('what a crosswalk names has to be there', () => {
  test.each<[string, string, string[]]>([
    ['benefit: pathway\n', 'benefit: path\n', ['benefit rows.0.candidate.benefit path']],
    ['[pathway.roles, ', '[pathway.role, ', ['prompt rows.0.candidate.prompts.0 p']],
    ['[pathway.roles, ', '[retain.roles, ', ['prompt rows.0.candidate.prompts.0 r']],
    ['[pathway.roles, ', '[pathway.staying, ', ['private rows.0.candidate.prompts.0 p']],
    [
      'id: pathway-attract',
      'id: pathway-retain',
      [
        'content-id-twice rows.1.id pathway-retain',
        'row matches.1.row pathway-attract',
        'row matches.7.row pathway-attract',
      ],
    ],
    ['fill.openings.subject }', 'fill.openings.topic }', ['prompt matches.0.compare.0.district fill.openings.topic']],
    ['- [masters, coursework]', '- [masters, lunch]', ['choice matches.4.compare.0.pairs.3 [']],
    ['{ count: 1 }', '{ size: 1 }', ['prompt matches.0.at_least.size 1']],
    ['row: development-current', 'row: x', ['row matches.5.row x']],
    [
      'candidate: pathway.roles,',
      'candidate: networks.contacts.how,',
      ['contact matches.2.compare.0.candidate networks.contacts.how'],
    ],
  ])('%s as %s', (was, is, expected) => {
    expect(TEXT).toContain(was)
    expect(lint(TEXT.replace(was, is))).toEqual(expected)
  })

  test('a benefit in no row', () => {
    const without = TEXT.replace(/ {2}- id: networks-fill[\s\S]*?(?= {2}- id: networks-current)/, '')
    expect(lint(without).filter((one) => one.startsWith('missing'))).toEqual(['missing rows rows'])
  })

  test('a framework that is not there', () => {
    const { node } = yamlOf(TEXT)
    const found = lintCrosswalk(jsonOfNode(node) as Crosswalk, { ...frameworks, district: undefined }, node)
    expect(found.map(({ args }) => [args['why'], args['name']])).toEqual([['framework', 'district']])
  })
})
