import type { Catalogues } from '../../core/catalogue/catalogues.ts'
import { severityOf } from '../../core/codes.ts'
import { Failure, type Finding, fail } from '../../core/finding.ts'
import type { RawFramework } from '../../core/resolve-framework.ts'
import { type Comparison, compareFrameworks } from '../../core/update/compare-frameworks.ts'
import type { Difference } from '../../core/update/difference.ts'
import { type CheckedContent, checkContent } from '../../store/content/check-content.ts'
import { type Line, strong } from '../../words/styled.ts'

/** What an edit of a framework means for plans, as data. */
export interface Against {
  readonly file: string
  readonly change: Comparison['change']
  readonly version: { readonly old: number; readonly new: number; readonly must_rise: boolean }
  readonly differences: readonly Difference[]
}

/**
 * Compares a framework that fits its schema with an earlier one. Nothing is compared while the new one has faults of its own.
 *
 * @throws Failure with what is wrong with the earlier one; `usage` when they are two different frameworks.
 */
export async function compareWith(
  checked: CheckedContent,
  { file, name }: { readonly file: string; readonly name: string },
  catalogues: Catalogues,
): Promise<{ against: Against; findings: readonly Finding[] } | undefined> {
  const earlier = await checkContent(file, catalogues)
  if (earlier.kind !== 'framework' || checked.kind !== 'framework') throw notFrameworks()
  if (isBroken(earlier)) throw new Failure(earlier.findings, { file: name, text: earlier.text })
  if (isBroken(checked) || !checked.node) return undefined
  const [old, now] = [earlier.data as RawFramework, checked.data as RawFramework]
  if (old.id !== now.id)
    throw fail('usage', {
      says: `The two files are different frameworks: "${now.id}" and "${old.id}".`,
      fix: 'Name an earlier version of the same one.',
    })
  const { change, differences, findings } = compareFrameworks(old, now, catalogues, checked.node)
  return {
    against: {
      file: name,
      change,
      version: {
        old: old.version,
        new: now.version,
        must_rise: (change === 'compatible' || change === 'breaking') && now.version <= old.version,
      },
      differences,
    },
    findings,
  }
}

/** Whether what follows would be guesswork: the file does not fit its schema. */
const isBroken = ({ data, findings }: CheckedContent): boolean =>
  data === undefined || findings.some(({ code }) => BROKEN.includes(code) && severityOf(code) === 'error')

const BROKEN: readonly Finding['code'][] = ['content-shape', 'content-key-unknown', 'content-key-missing']

const notFrameworks = (): Failure =>
  fail('usage', {
    says: 'Only frameworks have versions that can be compared.',
    fix: 'Name two versions of one framework.',
  })

const MEANS: Readonly<Record<Comparison['change'], string>> = {
  same: 'nothing differs.',
  cosmetic: 'cosmetic. Only words differ; plans do not notice.',
  compatible: 'compatible. Every old answer keeps its place and fits.',
  breaking: 'breaking. Some old answers lose their question or may not fit; waymark update sets those aside.',
}

const WHAT: Readonly<Record<Difference['what'], string>> = {
  added: 'is new',
  renamed: 'has another name',
  retired: 'is retired',
  gone: 'is gone',
  reworded: 'is asked again',
  asked: 'is asked under other conditions',
  type: 'has another type',
  choices: 'has other choices',
  bounds: 'has other bounds',
  points: 'has other points',
}

export function sayAgainst({ file, change, version, differences }: Against): Line[] {
  const rises = version.must_rise
    ? `The version has to rise: it is ${version.new}, and was ${version.old}.`
    : `The version was ${version.old} and is ${version.new}.`
  return [
    ['Against ', file, ': ', strong(MEANS[change] ?? change)],
    ...differences.map(({ what, path, breaking }) => `  ${path} ${WHAT[what]}${breaking ? ' (breaking)' : ''}`),
    rises,
  ]
}
