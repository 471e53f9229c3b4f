import { needPlan } from '../../store/plan/find-plan.ts'
import { showJson } from '../../words/show.ts'
import { type CommandCode, textOption } from '../command.ts'
import { eachFile } from '../each-file.ts'
import { planFiles } from '../plan-files.ts'
import type { CheckData } from './check-data.ts'
import { checkFile } from './check-file.ts'
import { asData, asGithub, asSarif, asText } from './formats.ts'

export const code: CommandCode<CheckData> = {
  async run(paths, options, { cwd, content, interrupted, progress }) {
    const names = paths.length > 0 ? await planFiles(cwd, paths) : [await needPlan(cwd, undefined)]
    const files = await eachFile(names, {
      cwd,
      wish: undefined,
      one: ({ file, name }) => checkFile(file, name, content),
      worker: new URL('./worker.mjs', import.meta.url),
      interrupted,
      doing: 'Checking',
      progress,
    })
    const count = (severity: string): number =>
      files.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length
    const format = options['json'] === true ? 'json' : (textOption(options, 'format') ?? 'text')
    const exits = files.map(({ exit }) => exit)
    return {
      exit: [5, 4, 3, 1].find((exit) => exits.includes(exit)) ?? 0,
      data: { format, files, totals: { files: files.length, errors: count('error'), warnings: count('warning') } },
    }
  },
  words(data) {
    if (data.format === 'json') return showJson({ schema_version: 1, ...asData(data) })
    if (data.format === 'sarif') return asSarif(data)
    return data.format === 'github' ? asGithub(data) : asText(data)
  },
  json: asData,
}
