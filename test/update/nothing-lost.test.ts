import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPlan } from '../../src/core/check-plan.ts'
import { severityOf } from '../../src/core/codes.ts'
import type { Framework } from '../../src/core/framework.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import { isNull, type SourceNode, valueAt } from '../../src/core/source-node.ts'
import { planUpdate } from '../../src/core/update/plan-update.ts'
import { sealFor } from '../../src/store/plan/open-plan.ts'
import type { ParsedYaml } from '../../src/store/yaml/parse-yaml.ts'
import { handFormatted } from '../support/hand-formatted.ts'
import { yamlOf } from '../support/plans.ts'
import { updated } from '../support/updated.ts'
import { candidateVersions, contentWith, rawFrom } from '../support/versions.ts'

const [, , last] = candidateVersions().map(rawFrom)
if (!last) throw new Error('no version')
const framework = (await contentWith(last).framework('candidate')) as Framework

/** Every text in a file, but the version, which an update is there to change, and the choices the author renamed. */
function textsIn(node: SourceNode, key = ''): string[] {
  if (node.kind === 'map') return node.pairs.flatMap((pair) => textsIn(pair.value, pair.key))
  if (node.kind === 'list') return node.items.flatMap((item) => textsIn(item))
  return key === 'framework_version' || isNull(node) || node.text === '' ? [] : [RENAMED[node.text] ?? node.text]
}
const RENAMED: Readonly<Record<string, string>> = { physics: 'physical-science' }

/** What is left of the second list when each of the first is taken from it once; undefined when one is not there. */
function missing(wanted: readonly string[], from: readonly string[]): string[] {
  const left = [...from]
  return wanted.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const errorsIn = (text: string): string[] => {
  const { plan, findings } = readPlan(yamlOf(text).node, framework)
  return [...findings, ...checkPlan(framework, plan, sealFor)]
    .filter(({ code }) => severityOf(code) === 'error')
    .map(({ code, path = '' }) => `${code} ${path}`)
}

const rounds = Number(process.env['WAYMARK_FUZZ'] ?? 300)

test('an update of a plan laid out in any way loses no text and no note, and leaves nothing to do', {
  timeout: 3_600_000,
}, async () => {
  let changed = 0
  await fc.assert(
    fc.asyncProperty(handFormatted, async (source) => {
      // A text that keeps the blank lines below it may not be moved without them; such an update is given up.
      fc.pre(!source.includes('|+'))
      const before = yamlOf(source)
      const { plan } = readPlan(before.node, framework)
      changed += planUpdate(framework, plan).changes.length
      const text = await updated(framework, source)
      const after = yamlOf(text)
      expect(missing(textsIn(before.node), textsIn(after.node))).toEqual([])
      expect(after.comments.map((comment) => comment.text).sort()).toEqual(
        before.comments.map((comment) => comment.text).sort(),
      )
      expect(/(?<!\r)\n/.test(text)).toBe(/(?<!\r)\n/.test(source))
      expect(text.startsWith('\ufeff')).toBe(source.startsWith('\ufeff'))
      expect(planUpdate(framework, readPlan(after.node, framework).plan).changes).toEqual([])
      const errors = errorsIn(source)
      expect(errorsIn(text).filter((error) => !errors.includes(error))).toEqual([])
      expectOthersUntouched(before, after)
    }),
    { numRuns: rounds, endOnFailure: true },
  )
  expect(changed).toBeGreaterThan(rounds)
})

/** What the author did not touch stands as it stood, down to its quotes; a benefit's new name changes nothing under it. */
function expectOthersUntouched(before: ParsedYaml, after: ParsedYaml): void {
  const source = ({ text, node }: ParsedYaml, names: readonly string[][]): (string | undefined)[] =>
    [node, ...termsOf(node)].flatMap((owner) =>
      names.map((path) => {
        const found = path.reduce<SourceNode | undefined>((at, key) => valueAt(at, key), owner)
        return found && text.slice(found.range.start, found.range.end).trimEnd()
      }),
    )
  const kept = [['profile', 'name'], ['profile', 'key'], ['term'], ['status'], ['answers', 'learning', 'edge']]
  expect(source(after, kept)).toEqual(source(before, kept))
  expect(source(after, [['answers', 'pay', 'tradeoffs']])).toEqual(
    source(before, [['answers', 'compensation', 'tradeoffs']]),
  )
}

const termsOf = (node: SourceNode): readonly SourceNode[] => {
  const terms = valueAt(node, 'terms')
  return terms?.kind === 'list' ? terms.items : []
}
