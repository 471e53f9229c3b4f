import { realpath } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { type Data, dataOf, isList, isMap, sameData } from '../../core/data.ts'
import { Failure, fail } from '../../core/finding.ts'
import { hasTwins, partAt } from '../../core/merge/keyed-list.ts'
import { mergePlans } from '../../core/merge/merge-plans.ts'
import { guardedRead } from '../../store/files/guarded-read.ts'
import { unmergedTexts } from '../../store/git/unmerged.ts'
import { type Texts, type Versions, versionsOf } from '../../store/merge/merge-texts.ts'
import { sidesIn } from '../../store/merge/read-marks.ts'
import { parseYaml } from '../../store/yaml/parse-yaml.ts'
import type { Env } from '../services.ts'

/** Two versions of a plan to be made one. */
export interface Found {
  readonly real: string
  /** What the file holds now. */
  readonly present: string
  readonly versions: Versions
  readonly names: { readonly ours: string; readonly theirs: string }
  /** Where the versions come from: git's index, the conflict marks in the file, or two files. */
  readonly from: 'git' | 'marks' | 'files'
}

/**
 * The versions that a plan with conflict marks was made from: those that git has, else what stands between the marks. Where a
 * person went on by hand after the merge, the file counts and not git. Undefined when there is no conflict in the file.
 *
 * @throws Failure `merge-marks`, `merge-id-twice`, or why a version cannot be read.
 */
export async function sidesOfConflict(file: string, env: Env): Promise<Found | undefined> {
  const present = await guardedRead(file)
  const real = await realpath(file)
  const marked = sidesIn(present)
  if (!marked) {
    if (/^(?:<{7}|>{7})(?: |\r?$)/m.test(present)) throw fail('merge-marks', {}, { file })
    return undefined
  }
  const fit = (texts: Texts | undefined): Texts | undefined => texts && withBreaksOf(present, texts)
  const staged = fit(await unmergedTexts(real, env))
  const inFile: Texts = { base: staged?.base ?? marked.base, ours: marked.ours, theirs: marked.theirs }
  const names = { ours: marked.names.ours || 'ours', theirs: marked.names.theirs || 'theirs' }
  const [inGit, between] = [staged && (await versionsOf(staged)), asMarked(await versionsOf(inFile))]
  const about = { real, present, names }
  const isUntouched = staged !== undefined && isMadeOf(present, staged)
  if (inGit && !(between && (!isUntouched || isFurther(between, inGit))))
    return { ...about, versions: inGit, from: 'git' }
  if (between) return { ...about, versions: between, from: 'marks' }
  throw await reason(staged ?? inFile, { base: file, ours: file, theirs: file })
}

/** Two files to be made one, the first of which gets the result. */
export async function sidesOfFiles(cwd: string, file: string, other: string, base: string | undefined): Promise<Found> {
  const [ours, theirs] = [await guardedRead(resolve(cwd, file)), await guardedRead(resolve(cwd, other))]
  const texts = { base: base === undefined ? undefined : await guardedRead(resolve(cwd, base)), ours, theirs }
  const versions = await versionsOf(texts)
  if (!versions) throw await reason(texts, { base: base ?? '', ours: file, theirs: other })
  const names = { ours: basename(file), theirs: basename(other) }
  return { real: await realpath(resolve(cwd, file)), present: ours, versions, names, from: 'files' }
}

/** Whether a file is put together from these texts alone, so that nothing in it was written after the merge. */
function isMadeOf(text: string, { base = '', ours, theirs }: Texts): boolean {
  const known = new Set([base, ours, theirs].flatMap((version) => version.split('\n')).map((line) => line.trim()))
  return text.split('\n').every((line) => known.has(line.trim()) || /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/.test(line))
}

/**
 * Between marks everything that differs is open, also where one side says what the common version says: so that version is
 * made to say nothing that a side says, and only tells what was there at all.
 */
function asMarked(versions: Versions | undefined): Versions | undefined {
  const base = versions?.sides.base
  return versions && { ...versions, sides: { ...versions.sides, base: base && unlike(base) } }
}

function unlike(data: Data): Data {
  if (isMap(data))
    return new Map([...data].map(([key, part]) => [key, key === 'id' || key === 'term' ? part : unlike(part)]))
  return isList(data) ? data.map(unlike) : `${data}\0`
}

/** Whether some disagreements are settled in the file already, each by a text of one side whole, or by both texts. */
function isFurther(inFile: Versions, inGit: Versions): boolean {
  const open = new Set(mergePlans(inFile.sides)?.conflicts.map(({ place }) => place.join('\n')))
  const settled = mergePlans(inGit.sides)?.conflicts.filter(({ place }) => !open.has(place.join('\n'))) ?? []
  return (
    settled.length > 0 &&
    settled.every(({ place, ours, theirs }) => {
      const now = partAt(inFile.sides.ours, place)
      const isBoth = [ours, theirs].every((side) => typeof side === 'string' && String(now).includes(side.trim()))
      return sameData(now, ours) || sameData(now, theirs) || isBoth
    })
  )
}

/** Git keeps texts with plain line breaks where it turns them into those of Windows in the work tree. */
function withBreaksOf(present: string, { base, ours, theirs }: Texts): Texts {
  const turned = (text: string): string =>
    present.includes('\r\n') && !text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
  return { base: base === undefined ? undefined : turned(base), ours: turned(ours), theirs: turned(theirs) }
}

/** Why versions cannot be matched by ids. */
async function reason(texts: Texts, files: Readonly<Record<keyof Texts, string>>): Promise<Failure> {
  for (const side of ['ours', 'theirs', 'base'] as const) {
    const text = texts[side]
    const parsed = text === undefined ? undefined : await parseYaml(text)
    if (parsed && !parsed.ok) return new Failure(parsed.findings, { file: files[side], text })
    if (parsed && hasTwins(dataOf(parsed.yaml.node)))
      return fail('merge-id-twice', {}, { file: files[side], ...(text === undefined ? {} : { text }) })
  }
  return fail('plan-not-a-plan', {}, { file: files.ours })
}
