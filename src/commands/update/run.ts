import { needPlan } from '../../store/plan/find-plan.ts'
import type { Line } from '../../words/styled.ts'
import type { CommandCode } from '../command.ts'
import { eachFile } from '../each-file.ts'
import { planFiles } from '../plan-files.ts'
import { sayBriefly, sayUpdate } from './say-update.ts'
import { type UpdatedFile, type UpdateWish, updateFile } from './update-file.ts'

interface UpdateData {
  readonly check: boolean
  readonly files: readonly UpdatedFile[]
  readonly totals: Readonly<Record<'files' | UpdatedFile['state'], number>>
}

/** So many plans are told of one by one; of more, a line each. */
const FEW = 3

export const code: CommandCode<UpdateData> = {
  async run(paths, options, { cwd, content, stateDir, interrupted, progress }) {
    const check = options['check'] === true || options['dryRun'] === true
    const names = paths.length > 0 ? await planFiles(cwd, paths) : [await needPlan(cwd, undefined)]
    const files = await eachFile<UpdateWish, UpdatedFile>(names, {
      cwd,
      wish: { check, stateDir },
      one: (job, wish) => updateFile(job, wish, content),
      worker: new URL('./update-worker.mjs', import.meta.url),
      interrupted,
      doing: check ? 'Looking' : 'Updating',
      progress,
    })
    const inState = (state: UpdatedFile['state']): number => files.filter((file) => file.state === state).length
    const exits = files.map(({ exit }) => exit)
    return {
      exit: [4, 5, 3, 1].find((exit) => exits.includes(exit)) ?? 0,
      data: {
        check,
        files,
        totals: {
          files: files.length,
          updated: inState('updated'),
          waiting: inState('waiting'),
          current: inState('current'),
          failed: inState('failed'),
        },
      },
    }
  },
  words({ check, files, totals }) {
    if (files.length === 0) return 'No plan files are here: plan.yaml, or files whose names end in .plan.yaml.'
    const failures = files.flatMap(({ findings }) => findings.flatMap(({ text }) => [...text, '']))
    const changed = files.filter(({ state }) => state === 'updated' || state === 'waiting')
    const [only] = files
    if (only && files.length === 1)
      return [
        ...failures,
        ...(only.state === 'failed' ? ['Nothing was changed.'] : sayUpdate(only)),
        ...onward(check, changed),
      ]
    const told: Line[] =
      files.length <= FEW
        ? changed.flatMap((file) => [...sayUpdate(file), ''])
        : changed.map((file) => sayBriefly(file))
    const { updated, waiting, current, failed } = totals
    const sum = [
      ...(check ? [`${waiting} wait for an update`] : [`${updated} updated`]),
      `${current} up to date`,
      ...(failed > 0 ? [`${failed} could not be ${check ? 'read' : 'updated'}, and stayed as they were`] : []),
    ]
    return [...failures, ...told, `${totals.files} plans: ${sum.join(', ')}.`]
  },
  json: ({ check, files, totals }) => ({
    check,
    files: files.map(({ findings, ...file }) => ({
      ...file,
      findings: findings.map(({ text: _, ...finding }) => finding),
    })),
    totals,
  }),
}

function onward(check: boolean, [changed]: readonly UpdatedFile[]): Line[] {
  if (!changed) return []
  return ['', check ? `Do it with: waymark update ${changed.file}` : `Go on with: waymark reflect ${changed.file}`]
}
