import { Failure } from '../../core/finding.ts'
import type { Content } from '../../store/content/content.ts'
import { type ReadyFinding, ready } from '../check/check-file.ts'
import { type ExportedPlan, exportPlan, type Place } from './export-plan.ts'
import type { Job } from './jobs.ts'
import type { Wish } from './wish.ts'

/** A plan that could not be exported, beside others that were. */
export interface ExportProblem {
  readonly file: string
  readonly exit: number
  readonly findings: readonly ReadyFinding[]
}

/** Exports one plan of several. Whatever is wrong with it comes back as its problem; only our own faults are thrown. */
export async function exportOrProblem(
  job: Job,
  wish: Wish,
  content: Content,
  place?: Place,
): Promise<ExportedPlan | ExportProblem> {
  try {
    return await exportPlan(job, wish, content, place)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { exit, findings } = ready(job.name, error.findings, error.text)
    return { file: job.name, exit, findings }
  }
}
