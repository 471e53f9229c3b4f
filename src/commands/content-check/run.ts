import { resolve } from 'node:path'
import type { Catalogues } from '../../core/catalogue.ts'
import { worstExit } from '../../core/codes.ts'
import { Failure } from '../../core/finding.ts'
import { checkContent } from '../../store/content/check-content.ts'
import type { CheckData } from '../check/check-data.ts'
import type { CheckedFile } from '../check/check-file.ts'
import { ready } from '../check/check-file.ts'
import { asText } from '../check/formats.ts'
import { code as check } from '../check/run.ts'
import type { CommandCode } from '../command.ts'

/** The same report as `check`, for content files. */
export const code: CommandCode<CheckData> = {
  async run(names, _, { cwd, content }) {
    const catalogues = await content.catalogues()
    const files: CheckedFile[] = []
    for (const name of names) files.push(await checked(resolve(cwd, name), name, catalogues))
    const errors = files.flatMap(({ findings }) => findings).length
    return {
      exit: worstExit(files.flatMap(({ findings }) => findings.map(({ code: name }) => name))),
      data: { format: 'text', files, totals: { files: files.length, errors, warnings: 0 } },
    }
  },
  words: asText,
  json: (data) => check.json?.(data),
}

async function checked(file: string, name: string, catalogues: Catalogues): Promise<CheckedFile> {
  try {
    const { findings, text } = await checkContent(file, catalogues)
    return ready(name, findings, text)
  } catch (error) {
    if (error instanceof Failure) return ready(name, error.findings, error.text)
    throw error
  }
}
