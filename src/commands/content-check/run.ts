import { resolve } from 'node:path'
import { severityOf, worstExit } from '../../core/codes.ts'
import { Failure, fail } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import {
  type CheckedContent,
  lintContent,
  readContent,
  withFiles,
  withFrameworks,
} from '../../store/content/check-content.ts'
import type { Content } from '../../store/content/content.ts'
import type { CheckData } from '../check/check-data.ts'
import type { CheckedFile } from '../check/check-file.ts'
import { ready } from '../check/check-file.ts'
import { asData, asText } from '../check/formats.ts'
import { type CommandCode, textOption } from '../command.ts'
import { type Against, compareWith, sayAgainst } from './against.ts'

interface ContentCheckData extends CheckData {
  readonly against: Against | undefined
}

/** The same report as `check`, for content files. */
export const code: CommandCode<ContentCheckData> = {
  async run(names, options, { cwd, content }) {
    const old = textOption(options, 'against')
    if (old !== undefined && names.length > 1)
      throw fail('usage', {
        says: '--against compares one framework with an earlier one.',
        fix: 'Name one file: waymark content check NEW --against OLD',
      })
    const reads: (readonly [name: string, CheckedContent | { failed: Failure }])[] = []
    for (const name of names) reads.push([name, await read(resolve(cwd, name))])
    const whole = reads.flatMap(([, one]) => ('failed' in one ? [] : [one]))
    const catalogues = withFiles(await content.catalogues(), whole)
    const frameworks = withFrameworks(
      whole.some(({ kind }) => kind === 'crosswalk') ? await builtInFrameworks(content) : [],
      whole,
      catalogues,
    )
    const files: CheckedFile[] = []
    let against: Against | undefined
    for (const [name, one] of reads) {
      const checked = 'failed' in one ? one : lintContent(one, catalogues, frameworks)
      if ('failed' in checked) files.push(ready(name, checked.failed.findings, checked.failed.text))
      else {
        const compared =
          old === undefined ? undefined : await compareWith(checked, { file: resolve(cwd, old), name: old }, catalogues)
        against = compared?.against
        files.push(ready(name, [...checked.findings, ...(compared?.findings ?? [])], checked.text))
      }
    }
    const findings = files.flatMap((file) => file.findings)
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
    const serious = findings.filter(({ code: name }) => severityOf(name) === 'error')
    return {
      exit: worstExit(serious.map(({ code: name }) => name)),
      data: {
        format: 'text',
        files,
        totals: { files: files.length, errors: count('error'), warnings: count('warning') },
        against,
      },
    }
  },
  words(data) {
    const text = asText(data)
    return data.against ? [...(typeof text === 'string' ? [text] : text), '', ...sayAgainst(data.against)] : text
  },
  json: (data) => ({ ...asData(data), ...(data.against ? { against: data.against } : {}) }),
}

const builtInFrameworks = async (content: Content): Promise<Framework[]> =>
  (await Promise.all((await content.ids()).map(content.framework))).filter((framework) => framework !== undefined)

async function read(file: string): Promise<CheckedContent | { failed: Failure }> {
  try {
    return await readContent(file)
  } catch (error) {
    if (error instanceof Failure) return { failed: error }
    throw error
  }
}
