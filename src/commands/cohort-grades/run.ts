import { existsSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
import { closest } from '../../core/closest.ts'
import type { CohortRecord } from '../../core/cohort/record.ts'
import { fail } from '../../core/finding.ts'
import type { GradeRule } from '../../core/grades/grade-rule.ts'
import { LMS } from '../../core/grades/systems.ts'
import { makeFiles } from '../../store/cohort/make-files.ts'
import { withCohort } from '../../store/cohort/save-cohort.ts'
import { guardedBytes } from '../../store/files/guarded-read.ts'
import { newFiles } from '../../store/files/new-files.ts'
import { ENCODINGS } from '../../store/roster/decode-roster.ts'
import { readGradebook } from '../../store/roster/read-gradebook.ts'
import { type CheckedFile, ready } from '../check/check-file.ts'
import { readCohortPlans } from '../cohort-plans/read-cohort-plans.ts'
import { type CommandCode, type Options, textOption } from '../command.ts'
import { type FoundCohort, findCohort } from '../find-cohort.ts'
import { skippedRows } from '../roster-problems.ts'
import { type GradeWork, gradeWork } from './grade-work.ts'
import type { GradesData } from './grades-data.ts'
import { gradesJson, tellGrades } from './tell-grades.ts'

export const code: CommandCode<GradesData> = {
  async run([named], options, services) {
    const { cwd } = services
    const file = textOption(options, 'into')
    if (file === undefined)
      throw fail('usage', {
        says: 'The table of grades is missing that the points go into.',
        fix: 'Export the grades from the course system and name that file: --into FILE',
      })
    const found = await findCohort(cwd, named)
    const rule = ruleOf(found, options)
    const replace = keysNamed(textOption(options, 'replace'), found.record)
    const lms = LMS.find((one) => one === textOption(options, 'lms'))
    const encoding = ENCODINGS.find((one) => one === textOption(options, 'encoding'))
    const book = readGradebook(resolve(cwd, file), encoding)
    const data = {
      folder: relative(cwd, found.paths.folder) || '.',
      term: found.cohort.term,
      export: file,
      rule,
      dryRun: options['dryRun'] === true,
    }
    const look = (extra: typeof book.roster.findings): CheckedFile =>
      ready(file, [...book.roster.findings, ...extra], book.even, { excerpts: false })
    if (look([]).exit === 3)
      return { exit: 3, data: { ...data, work: undefined, table: null, skipped: [], checked: look([]) } }
    const { people } = await readCohortPlans(found, found.cohort.term, services)
    const work = gradeWork(book, found, people, { file, lms, rule, replace })
    const { possible = Number.POSITIVE_INFINITY } = work
    const checked = look(
      rule.points > possible ? [{ code: 'grades-points-high', args: { value: rule.points, limit: possible } }] : [],
    )
    const table = work.table ? await write(work.table, work, found, data, options, cwd) : null
    const isMissing = work.rows.some(({ step }) => step === 'no-row')
    const strangers = work.strangers.map((line) => ({ line, why: 'not-in-cohort' }))
    const skipped = [...skippedRows(book.roster), ...strangers].sort((a, b) => a.line - b.line)
    return { exit: checked.exit || (isMissing ? 1 : 0), data: { ...data, work, table, skipped, checked } }
  },
  words: tellGrades,
  json: gradesJson,
}

/** @throws Failure `grades-rule` when the cohort says nothing about points. */
function ruleOf({ cohort, paths }: FoundCohort, options: Options): GradeRule {
  if (!cohort.grades) throw fail('grades-rule', {}, { file: paths.settings })
  return { ...cohort.grades, column: textOption(options, 'column') ?? cohort.grades.column }
}

/** @throws Failure `grades-key` for one that nobody has. */
function keysNamed(list: string | undefined, { members }: CohortRecord): ReadonlySet<string> {
  const keys = (list ?? '').split(',').map((key) => key.trim())
  const known = members.map(({ key }) => key)
  const wrong = keys.find((key) => key !== '' && !known.includes(key))
  if (wrong !== undefined)
    throw fail('grades-key', { value: wrong, closest: closest(wrong, known) ?? '', known: known.slice(0, 3) })
  return new Set(keys.filter((key) => key !== ''))
}

/** Writes the table, unless it is there already. @throws Failure `grades-exists`, `save-*`. */
async function write(
  table: Buffer,
  { system }: GradeWork,
  { paths }: FoundCohort,
  { term, dryRun, export: source }: Pick<GradesData, 'term' | 'dryRun' | 'export'>,
  options: Options,
  cwd: string,
): Promise<GradesData['table']> {
  const named = textOption(options, 'output')
  if (named !== undefined) return writeNew(table, named, dryRun, cwd)
  const path = `reports/${term}/lms/${system.id}${extname(source) || '.csv'}`
  const file = join(paths.folder, path)
  const making = { verb: 'grades', dryRun, pause: () => Promise.resolve() }
  const make = () => makeFiles(paths, [{ path, content: table }], making)
  const { kept, unchanged } = dryRun ? await make() : await withCohort(paths, make)
  if (kept.length > 0) throw fail('grades-exists', {}, { file: relative(cwd, file) })
  return { file: relative(cwd, file), isOld: unchanged.length > 0 }
}

async function writeNew(table: Buffer, named: string, dryRun: boolean, cwd: string): Promise<GradesData['table']> {
  const file = resolve(cwd, named)
  if (existsSync(file)) {
    if (guardedBytes(file, Number.MAX_SAFE_INTEGER).equals(table)) return { file: named, isOld: true }
    throw fail('grades-exists', {}, { file: named })
  }
  const result = { file: named, isOld: false }
  if (dryRun) return result
  const files = newFiles(false)
  try {
    files.add(file, table)
    await files.finish()
  } finally {
    files.discard()
  }
  return result
}
