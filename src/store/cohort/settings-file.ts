import { COHORT_FORMAT, type Cohort } from '../../core/cohort/cohort.ts'
import { dueText } from '../../core/cohort/due.ts'
import { readCohort } from '../../core/cohort/read-cohort.ts'
import { Failure } from '../../core/finding.ts'
import { atomicWrite, createFile } from '../files/atomic-write.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { editYaml } from '../yaml/edit-yaml.ts'
import { type ParsedYaml, parseYaml } from '../yaml/parse-yaml.ts'
import { NEW_FILE_STYLE, renderPair } from '../yaml/render-value.ts'

/** `cohort.yaml` as it was read. */
export interface CohortFile {
  readonly cohort: Cohort
  readonly yaml: ParsedYaml
}

const HEAD = '# One roster in one term. docs/cohort-folder.md has every key; nothing here is about a single person.\n'

/**
 * Reads `cohort.yaml`; undefined when there is none.
 *
 * @throws Failure `file-*`, `yaml-*`, `cohort-*`.
 */
export async function readCohortFile(file: string): Promise<CohortFile | undefined> {
  const text = await guardedRead(file).catch((error: unknown) => {
    if (error instanceof Failure && error.findings[0]?.code === 'file-missing') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const parsed = await parseYaml(text)
  if (!parsed.ok) throw new Failure(parsed.findings, { file, text })
  const { cohort, findings } = readCohort(parsed.yaml.node)
  if (!cohort) throw new Failure(findings, { file, text })
  return { cohort, yaml: parsed.yaml }
}

/** Makes the file, or changes when plans are due in it. Everything else in it stays. @throws Failure `save-*`. */
export async function saveCohortFile(file: string, before: CohortFile | undefined, cohort: Cohort): Promise<void> {
  const { framework, term, due, timeZone } = cohort
  const when = [
    ...(due ? [['due', dueText(due)] as const] : []),
    ...(timeZone === null ? [] : [['time_zone', timeZone] as const]),
  ]
  if (!before) {
    const pairs = [
      ['cohort', COHORT_FORMAT] as const,
      ['framework', framework] as const,
      ['term', term] as const,
      ...when,
    ]
    const lines = pairs.map(([key, value]) => `${renderPair(key, value, 0, NEW_FILE_STYLE)}\n`)
    return createFile(file, HEAD + lines.join(''))
  }
  const edits = when.map(([key, value]) => ({ kind: 'set' as const, place: [key], value }))
  const { text } = await editYaml(before.yaml, edits)
  return atomicWrite(file, text, before.yaml.text)
}

/** Whether the file would have to change to say this. */
export const sameDue = (a: Cohort, b: Cohort): boolean =>
  a.timeZone === b.timeZone && (a.due && dueText(a.due)) === (b.due && dueText(b.due))
