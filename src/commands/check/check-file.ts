import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { checkPlan } from '../../core/check-plan.ts'
import { type Code, severityOf, worstExit } from '../../core/codes.ts'
import { Failure, type Finding } from '../../core/finding.ts'
import type { Content } from '../../store/content/content.ts'
import { readPlanFile, sealFor } from '../../store/plan/open-plan.ts'
import { fixOf, saysOf } from '../../words/findings.ts'
import { linePlace, report } from '../../words/report.ts'
import type { Line } from '../../words/styled.ts'

/** A finding ready to print in any format, and to pass between threads. */
export interface ReadyFinding {
  readonly code: Code
  readonly severity: 'error' | 'warning'
  readonly line: number | null
  readonly column: number | null
  readonly path: string
  readonly message: string
  readonly fix: string
  readonly text: readonly Line[]
}

export interface CheckedFile {
  readonly file: string
  readonly exit: number
  readonly findings: readonly ReadyFinding[]
  /** Findings beyond those listed. */
  readonly more: number
}

/** More than this a person does not read; the count says the rest. */
const MOST = 20

/** Checks one file. Whatever is wrong with it comes back as findings; only our own faults are thrown. `name` is how it is called. */
export async function checkFile(file: string, name: string, content: Content): Promise<CheckedFile> {
  try {
    if (/\.csv$/i.test(file)) {
      const { readScheduleFile } = await import('../../store/schedule/read-schedule-file.ts')
      const { findings, text } = readScheduleFile(file)
      return ready(name, findings, text)
    }
    if (basename(file) === 'cohort.yaml') {
      await (await import('../../store/cohort/settings-file.ts')).readCohortFile(file)
      return ready(name, [], undefined)
    }
    const { plan, framework, findings, yaml } = await readPlanFile(file, content)
    return ready(
      name,
      [...findings, ...checkPlan(framework, plan, sealFor), ...(await conflictedCopies(file))],
      yaml.text,
    )
  } catch (error) {
    if (error instanceof Failure) return ready(name, error.findings, error.text)
    throw error
  }
}

/**
 * The findings of one file, worded and in file order. Without `excerpts` its lines are named and not shown: those of a roster
 * say who someone is.
 */
export function ready(
  file: string,
  findings: readonly Finding[],
  text: string | undefined,
  { excerpts = true }: { readonly excerpts?: boolean } = {},
): CheckedFile {
  const inOrder = [...findings].sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))
  const serious = inOrder.filter(({ code }) => severityOf(code) === 'error')
  return {
    file,
    exit: worstExit(serious.map(({ code }) => code)),
    findings: inOrder.slice(0, MOST).map((finding) => {
      const { code, args, path = '', range } = finding
      const place = text !== undefined && range ? linePlace(text, range.start) : undefined
      return {
        code,
        severity: severityOf(code),
        line: place?.line ?? null,
        column: place?.column ?? null,
        path,
        message: saysOf(code, args),
        fix: fixOf(code, args),
        text: excerpts || !place ? report(finding, file, text) : report(finding, `${file}:${place.line}`, undefined),
      }
    }),
    more: Math.max(0, inOrder.length - MOST),
  }
}

/** Second copies that sync programs leave beside a file (Dropbox, OneDrive, Syncthing). */
async function conflictedCopies(file: string): Promise<Finding[]> {
  const folder = dirname(file)
  const copies = copiesIn.get(folder) ?? listCopies(folder)
  copiesIn.set(folder, copies)
  const stem = basename(file).replace(/\.[^.]*$/, '')
  return (await copies)
    .filter((copy) => copy.startsWith(stem) && copy !== basename(file))
    .map((copy) => ({ code: 'plan-conflicted-copy', args: { copy } }))
}

/** A folder is looked through once, however many of its files are checked. */
const copiesIn = new Map<string, Promise<string[]>>()

const listCopies = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => /conflicted copy|\.sync-conflict-/.test(name))
