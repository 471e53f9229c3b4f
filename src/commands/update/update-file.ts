import { Failure } from '../../core/finding.ts'
import type { PlanUpdate } from '../../core/update/change.ts'
import { planUpdate } from '../../core/update/plan-update.ts'
import type { Content } from '../../store/content/content.ts'
import { openPlan, readPlanFile } from '../../store/plan/open-plan.ts'
import { updatePlan } from '../../store/plan/update-plan.ts'
import { type ReadyFinding, ready } from '../check/check-file.ts'
import type { Job } from '../each-file.ts'

/** Something that an update changes, as people and programs are told of it. */
export interface Told {
  readonly kind: 'renamed' | 'moved' | 'choices' | 'nearest-point' | 'set-aside' | 'asked-again'
  /** The term's id; null for the profile, which belongs to all. */
  readonly term: string | null
  readonly path: string
  /** The new name of what has one. */
  readonly to: string | null
  readonly why: string | null
  readonly label: string | null
}

/** What came of one file. */
export interface UpdatedFile {
  readonly file: string
  readonly exit: number
  readonly state: 'updated' | 'waiting' | 'current' | 'failed'
  /** The oldest version of the questions in its open terms, and the present one; null when it could not be read. */
  readonly from: number | null
  readonly to: number | null
  readonly changes: readonly Told[]
  readonly findings: readonly ReadyFinding[]
}

export interface UpdateWish {
  /** Only say what would change. */
  readonly check: boolean
  /** Where earlier versions are kept. */
  readonly stateDir: string
}

/** Updates one file. Whatever is wrong with it comes back as findings; only our own faults are thrown. */
export async function updateFile(
  { file, name }: Job,
  { check, stateDir }: UpdateWish,
  content: Content,
): Promise<UpdatedFile> {
  try {
    if (check) {
      const { framework, plan } = await readPlanFile(file, content)
      const update = planUpdate(framework, plan)
      return isWork(update) ? outcome(name, 1, 'waiting', update) : outcome(name, 0, 'current', update)
    }
    const open = await openPlan(file, content, stateDir)
    const planned = planUpdate(open.framework, open.plan)
    if (!isWork(planned)) return outcome(name, 0, 'current', planned)
    const { update } = await updatePlan(open, content)
    return outcome(name, 0, isWork(update) ? 'updated' : 'current', update)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { exit, findings } = ready(name, error.findings, error.text)
    return { file: name, exit, state: 'failed', from: null, to: null, changes: [], findings }
  }
}

const isWork = ({ changes }: PlanUpdate): boolean => changes.length > 0

const outcome = (file: string, exit: number, state: UpdatedFile['state'], update: PlanUpdate): UpdatedFile => ({
  file,
  exit,
  state,
  from: update.from,
  to: update.to,
  changes: toldOf(update),
  findings: [],
})

/** What is worth telling: not how the file notes it. */
export const toldOf = ({ changes }: Pick<PlanUpdate, 'changes'>): Told[] =>
  changes.flatMap((change): Told[] => {
    const { kind, term, path } = change
    if (kind === 'version' || kind === 'emptied' || kind === 'ask-again' || kind === 'unchosen' || kind === 'reason')
      return []
    return [
      {
        kind,
        term,
        path,
        to: 'to' in change ? change.to : null,
        why: 'why' in change ? change.why : null,
        label: 'label' in change && change.label !== '' ? change.label : null,
      },
    ]
  })
