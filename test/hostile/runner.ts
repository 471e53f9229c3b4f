// A process of its own for what could end one: bundled by the test, run with Object.prototype frozen.
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Document, parseAllDocuments } from 'yaml'
import { checkFile } from '../../src/commands/check/check-file.ts'
import { asGithub, asSarif, asText } from '../../src/commands/check/formats.ts'
import { NO_CATALOGUES } from '../../src/core/catalogue/catalogues.ts'
import { checkPlan } from '../../src/core/check-plan.ts'
import { ALL_CODES } from '../../src/core/codes.ts'
import { Failure } from '../../src/core/finding.ts'
import { readPlan, readPlanHead } from '../../src/core/read-plan.ts'
import { builtIn } from '../../src/store/content/built-in.ts'
import { checkContent } from '../../src/store/content/check-content.ts'
import { contentFrom } from '../../src/store/content/content.ts'
import { sealFor } from '../../src/store/plan/open-plan.ts'
import { parseYaml } from '../../src/store/yaml/parse-yaml.ts'
import { readByLibrary } from '../../src/store/yaml/read-by-library.ts'
import { readPlain } from '../../src/store/yaml/read-plain.ts'
import { report } from '../../src/words/report.ts'
import { show } from '../../src/words/show.ts'
import { plainText } from '../../src/words/styled.ts'
import { mutants } from './mutants.ts'

Object.freeze(Object.prototype)

const [job = '', contentFolder = '', ...rest] = process.argv.slice(2)
const content = contentFrom([builtIn(contentFolder)])

/** What is recognized before the library has its say (scan-slips.ts), so that a mistake there would refuse good plans. */
const SLIPS = new Set<string>(
  ALL_CODES.filter((code) => /^yaml-(?:tab|quote|after|bad|bracket|res|colon|no|indent)/.test(code)),
)
const isFine = (text: string): boolean =>
  parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false, stringKeys: true }).every(
    ({ errors, warnings }: Document) => errors.length + warnings.length === 0,
  )

/** Larger files are taken once; ten times would only take long. */
const SMALL = 100_000

/** Milliseconds of processor time; waiting for other processes of a busy machine is not counted. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

if (job === 'corpus') console.log(JSON.stringify(await corpus(rest[0] ?? '', Number(rest[1]))))
else console.log(JSON.stringify(await fuzz(Number(rest[0]), Number(rest[1]), rest.slice(2))))

/** Checks every file of a folder several times over; the slowest time of each is told. */
async function corpus(folder: string, times: number): Promise<{ file: string; ms: number; exit: number }[]> {
  const slowest = new Map<string, { file: string; ms: number; exit: number }>()
  for (let time = 0; time < times; time += 1)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.plan.yaml'))) {
      if (time > 0 && lstatSync(join(folder, file)).size > SMALL) continue
      const start = spent()
      const checked = await checkFile(join(folder, file), file, content)
      const data = { format: 'text', files: [checked], totals: { files: 1, errors: 1, warnings: 0 } }
      const ms = spent() - start
      for (const format of [asText, asSarif, asGithub]) show(plainText(format(data)))
      await checkContent(join(folder, file), NO_CATALOGUES).catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error
      })
      if (ms > (slowest.get(file)?.ms ?? -1)) slowest.set(file, { file, ms, exit: checked.exit })
    }
  return [...slowest.values()]
}

/** Reads, checks and words mutants of plans. What is found is told, with the seed that makes it again. */
async function fuzz(rounds: number, seed: number, files: readonly string[]): Promise<object> {
  const framework = await content.framework('candidate')
  if (!framework) throw new Error('no framework')
  const problems: { round: number; what: string }[] = []
  const codes = new Map<string, number>()
  let [round, slowest, readable] = [0, 0, 0]
  for (const text of mutants(files, seed, rounds)) {
    round += 1
    const start = spent()
    try {
      const plain = readPlain(text)
      if (plain && !isDeepStrictEqual(plain, readByLibrary(text)))
        problems.push({ round, what: `read otherwise than by the library: ${JSON.stringify(text)}` })
      const parsed = await parseYaml(text)
      const findings = [...(parsed.ok ? [] : parsed.findings)]
      if (parsed.ok) {
        readable += 1
        const head = readPlanHead(parsed.yaml.node)
        const { plan, findings: read } = readPlan(parsed.yaml.node, framework)
        findings.push(...head.findings, ...read, ...checkPlan(framework, plan, sealFor))
      }
      if (!parsed.ok && parsed.findings.every(({ code }) => SLIPS.has(code)) && isFine(text))
        problems.push({
          round,
          what: `refused without need: ${parsed.findings.map(({ code }) => code)} ${JSON.stringify(text)}`,
        })
      for (const finding of findings.slice(0, 20)) {
        codes.set(finding.code, (codes.get(finding.code) ?? 0) + 1)
        const said = show(plainText(report(finding, 'plan.yaml', text)))
        if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(said))
          problems.push({ round, what: `unsafe text: ${finding.code}` })
        const { start: from = 0, end = 0 } = finding.range ?? {}
        if (from > end || from < 0 || from > text.length + 1) problems.push({ round, what: `range of ${finding.code}` })
      }
    } catch (error) {
      if (!(error instanceof Failure)) problems.push({ round, what: String((error as Error).stack) })
    }
    const ms = spent() - start
    slowest = Math.max(slowest, ms)
    if (ms > 2000) problems.push({ round, what: `slow: ${ms} ms` })
  }
  return { rounds: round, readable, slowest, problems, codes: Object.fromEntries(codes) }
}
