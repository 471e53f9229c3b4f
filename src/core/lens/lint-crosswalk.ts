import { closest } from '../closest.ts'
import type { Args, Finding } from '../finding.ts'
import { type Framework, type Prompt, promptAt, sectionsOf } from '../framework.ts'
import { rangeAt } from '../range-at.ts'
import type { SourceNode } from '../source-node.ts'
import { type Comparison, type Crosswalk, placesOf, SIDES, type Side } from './crosswalk.ts'

type Steps = readonly (string | number)[]

/**
 * What a crosswalk says that its schema cannot judge: that benefits, questions and choices are there in both frameworks, that
 * none of them is private, and that every benefit occurs. `node` gives each finding its place in the file.
 */
export function lintCrosswalk(
  { crosswalk, rows, matches = [] }: Crosswalk,
  frameworks: Readonly<Record<Side, Framework | undefined>>,
  node: SourceNode,
): Finding[] {
  const findings: Finding[] = []
  const report = (why: string, steps: Steps, args: Args): void => {
    findings.push({
      code: 'content-crosswalk',
      args: { why, ...args },
      path: steps.join('.'),
      range: rangeAt(node, steps),
    })
  }
  const { candidate, district } = frameworks
  for (const side of SIDES) if (!frameworks[side]) report('framework', ['crosswalk', side], { name: crosswalk[side] })
  if (!candidate || !district) return findings
  const known = { candidate, district }

  for (const [list, items] of [
    ['rows', rows],
    ['matches', matches],
  ] as const)
    for (const [i, { id }] of items.entries())
      if (items.findIndex((other) => other.id === id) < i)
        findings.push({
          code: 'content-id-twice',
          args: { id },
          path: `${list}.${i}.id`,
          range: rangeAt(node, [list, i, 'id']),
        })
  for (const side of SIDES) {
    const benefits = known[side].benefits.map(({ id }) => id)
    for (const [i, row] of rows.entries()) {
      const { benefit, prompts } = row[side]
      if (!benefits.includes(benefit))
        report('benefit', ['rows', i, side, 'benefit'], {
          name: benefit,
          framework: known[side].id,
          closest: closest(benefit, benefits) ?? '',
        })
      for (const [k, path] of prompts.entries()) lintPlace(path, side, ['rows', i, side, 'prompts', k])
    }
    for (const benefit of benefits)
      if (!rows.some((row) => row[side].benefit === benefit))
        report('missing', ['rows'], { name: benefit, framework: known[side].id })
  }
  for (const [i, { row, compare, at_least = {} }] of matches.entries()) {
    const ids = rows.map(({ id }) => id)
    if (!ids.includes(row)) report('row', ['matches', i, 'row'], { name: row, closest: closest(row, ids) ?? '' })
    for (const [k, comparison] of compare.entries()) {
      const steps = ['matches', i, 'compare', k]
      for (const side of SIDES) for (const place of placesOf(comparison[side])) lintPlace(place, side, [...steps, side])
      for (const [n, pair] of (comparison.pairs ?? []).entries()) lintPair(pair, comparison, [...steps, 'pairs', n])
    }
    const fields = compare.flatMap(({ district: places }) => placesOf(places)).map((place) => place.split('.'))
    for (const field of Object.keys(at_least))
      if (!fields.some(([section, id, at]) => at && promptOf('district', `${section}.${id}.${field}`)))
        report('prompt', ['matches', i, 'at_least', field], { name: field, framework: known.district.id, closest: '' })
  }
  return findings

  function lintPlace(place: string, side: Side, steps: Steps): void {
    const { id } = known[side]
    const [section, name, field] = place.split('.')
    const home = promptOf(side, `${section}.${name}`)
    const prompt = promptOf(side, place)
    if (!prompt) report('prompt', steps, { name: place, framework: id, closest: closest(place, pathsOf(side)) ?? '' })
    else if (prompt.private || home?.private) report('private', steps, { name: place })
    else if (home?.collects === 'contact' && field !== undefined && field !== 'kind')
      report('contact', steps, { name: place })
  }

  function lintPair([own, theirs]: readonly [string, string], comparison: Comparison, steps: Steps): void {
    for (const [side, id] of [
      ['candidate', own],
      ['district', theirs],
    ] as const) {
      const ids = placesOf(comparison[side]).flatMap((place) => promptOf(side, place)?.choices ?? [])
      const names = ids.map((choice) => choice.id)
      if (names.length > 0 && !names.includes(id))
        report('choice', steps, { name: id, framework: known[side].id, closest: closest(id, names) ?? '' })
    }
  }

  /** A question, or a field as `benefit.prompt.field`. */
  function promptOf(side: Side, place: string): Prompt | undefined {
    const [section, id, field] = place.split('.')
    const prompt = promptAt(known[side], `${section}.${id}`)
    return field === undefined ? prompt : prompt?.prompts?.find((candidate) => candidate.id === field)
  }

  function pathsOf(side: Side): string[] {
    return sectionsOf(known[side]).flatMap(({ id, prompts }) =>
      prompts.flatMap((prompt) => [
        `${id}.${prompt.id}`,
        ...(prompt.prompts ?? []).map((field) => `${id}.${prompt.id}.${field.id}`),
      ]),
    )
  }
}
