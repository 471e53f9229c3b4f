import { showJson } from '../../words/show.ts'
import type { Line, Words } from '../../words/styled.ts'
import type { CheckData } from './check-data.ts'

/** For people: every finding with its place, then one closing line. */
export function asText({ files, totals }: CheckData): Words {
  const blocks: Line[] = files.flatMap(({ file, findings, more }) => [
    ...findings.flatMap(({ text }) => [...text, '']),
    ...(more > 0 ? [`${file}: ${more} more not shown. Mend these first, then check again.`, ''] : []),
  ])
  const { errors, warnings } = totals
  if (totals.files === 0) return 'No plan files are here: plan.yaml, or files whose names end in .plan.yaml.'
  const checked = totals.files === 1 ? '1 file checked' : `${totals.files} files checked`
  const found =
    errors + warnings === 0 ? 'nothing to mend.' : `${errors} to mend, ${warnings} worth a look. Nothing was changed.`
  return [...blocks, `${checked}: ${found}`]
}

/** For programs (docs/json.md). */
export const asData = ({ files, totals }: CheckData): object => ({
  files: files.map(({ file, exit, findings, more }) => ({
    file,
    exit,
    findings: findings.map(({ text: _, ...finding }) => finding),
    more,
  })),
  totals,
})

/** For code hosts: SARIF 2.1.0. */
export function asSarif({ files }: CheckData): string {
  const results = files.flatMap(({ file, findings }) =>
    findings.map(({ code, severity, line, column, message, fix }) => ({
      ruleId: code,
      level: severity,
      message: { text: `${message} ${fix}`.trim() },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
            region: { startLine: line ?? 1, startColumn: column ?? 1 },
          },
        },
      ],
    })),
  )
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].map((id) => ({ id }))
  return showJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'waymark', rules } }, results }],
  })
}

/** For GitHub workflows: one command a finding, errors first, since a step shows only ten of a kind. */
export function asGithub({ files, totals }: CheckData): string {
  const all = files.flatMap(({ file, findings }) => findings.map((finding) => ({ file, ...finding })))
  const lines = [
    ...all.filter(({ severity }) => severity === 'error'),
    ...all.filter(({ severity }) => severity !== 'error'),
  ].map(
    ({ file, code, severity, line, column, message, fix }) =>
      `::${severity} file=${property(file)},line=${line ?? 1},col=${column ?? 1},title=${property(code)}::${data(`${message} ${fix}`.trim())}`,
  )
  return [
    ...lines,
    `::notice title=waymark check::${data(`${totals.files} files: ${totals.errors} errors, ${totals.warnings} warnings`)}`,
  ].join('\n')
}

/** Escapes as GitHub's own toolkit does (actions/toolkit, command.ts). */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
