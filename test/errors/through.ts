import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../../src/cli/world.ts'
import { checkFile } from '../../src/commands/check/check-file.ts'
import { asText } from '../../src/commands/check/formats.ts'
import { assertCurrent, resolveDraft } from '../../src/commands/resolve-term.ts'
import { NO_CATALOGUES } from '../../src/core/catalogue/catalogues.ts'
import { worstExit } from '../../src/core/codes.ts'
import { Failure } from '../../src/core/finding.ts'
import { tellUnwritten } from '../../src/main.ts'
import { builtIn } from '../../src/store/content/built-in.ts'
import { type Content, contentFrom } from '../../src/store/content/content.ts'
import { openPlan } from '../../src/store/plan/open-plan.ts'
import { saveAnswer } from '../../src/store/plan/save-plan.ts'
import { report } from '../../src/words/report.ts'
import { show } from '../../src/words/show.ts'
import { plainText } from '../../src/words/styled.ts'
import { ROOT } from '../support/process.ts'
import { rawFrom } from '../support/versions.ts'
import type { Ran } from '../support/waymark.ts'
import type { Case } from './case.ts'

/** What the program would print, from the module functions: for codes that no file and no built-in content leads to. */
export async function runThrough({ through }: Case, folder: string): Promise<Ran> {
  if (through === 'check') return check(folder)
  if (through === 'output') return unwritten(folder)
  try {
    if (through === 'answer') await answer(folder)
    else await saveOverAnother(folder)
    return { exit: 0, stdout: '', stderr: '' }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const text = error.findings.map((finding) => show(plainText(report(finding, error.file, error.text))))
    return {
      exit: worstExit(error.findings.map((finding) => finding.code)),
      stdout: '',
      stderr: `${text.join('\n\n')}\n`,
    }
  }
}

/** What is said of an output that takes no more. */
async function unwritten(folder: string): Promise<Ran> {
  const said: string[] = []
  const stderr: World['io']['stderr'] = { write: (text) => said.push(String(text)) }
  const io = { stdin: process.stdin, stdout: process.stdout, stderr }
  const world: World = { argv: ['show'], io, env: {}, cwd: folder, now: () => new Date(), random: () => 0 }
  const exit = await tellUnwritten(Object.assign(new Error(), { code: 'ENOSPC' }), world)
  return { exit, stdout: '', stderr: said.join('') }
}

/** Content with the framework that lies in the fixture. */
function contentIn(folder: string): Content {
  const raw = rawFrom(readFileSync(join(folder, 'framework.yaml'), 'utf8'))
  return contentFrom([{ ids: async () => [raw.id], framework: async () => raw, catalogues: async () => NO_CATALOGUES }])
}

/** What `answer` makes sure of before it takes an answer. */
async function answer(folder: string): Promise<void> {
  const open = await openPlan(join(folder, 'plan.yaml'), contentIn(folder), folder)
  assertCurrent(open, resolveDraft(open, undefined))
}

/** `check` with the framework that lies in the fixture. */
async function check(folder: string): Promise<Ran> {
  const file = await checkFile(join(folder, 'plan.yaml'), 'plan.yaml', contentIn(folder))
  const count = (severity: string): number => file.findings.filter((finding) => finding.severity === severity).length
  const totals = { files: 1, errors: count('error'), warnings: count('warning') }
  return {
    exit: file.exit,
    stdout: `${show(plainText(asText({ format: 'text', files: [file], totals })))}\n`,
    stderr: '',
  }
}

/** Two windows: the second saves its answer after the first has read the plan. */
async function saveOverAnother(folder: string): Promise<void> {
  const content: Content = contentFrom([builtIn(join(ROOT, 'dist', 'content'))])
  const file = join(folder, 'plan.yaml')
  const base = await openPlan(file, content, join(folder, '..', 'state'))
  writeFileSync(file, readFileSync(file, 'utf8').replace(/why: .*/, 'why: From the other window'))
  await saveAnswer(base, content, base.plan.terms[0]?.id ?? '', 'pathway.why', 'From this window')
}
