import { resolve } from 'node:path'
import type { Version } from '../../core/diff/plan-diff.ts'
import { Failure, fail } from '../../core/finding.ts'
import type { Framework } from '../../core/framework.ts'
import { nearTerm } from '../../core/near-term.ts'
import type { Term } from '../../core/plan.ts'
import { isTermId } from '../../core/term.ts'
import { exists, needPlan } from '../../store/plan/find-plan.ts'
import { type ReadPlan, readPlanFile, readPlanText } from '../../store/plan/open-plan.ts'
import { resolveTerm } from '../resolve-term.ts'
import type { Services } from '../services.ts'

/** One side as it was named: any of its parts may be left to the other side, or to what is usual. */
interface Named {
  readonly file?: string
  readonly revision?: string
  readonly term?: string
}

type From = Pick<Services, 'cwd' | 'env' | 'content'>

/** A file that was read, perhaps from a commit. */
interface Opened {
  readonly open: ReadPlan
  readonly file: string
  readonly revision?: string
  readonly commit?: string
}

export interface Sides {
  readonly framework: Framework
  readonly from: Version
  readonly to: Version
}

/**
 * The two sides that a command line means.
 *
 * @throws Failure with what cannot be read, found or compared.
 */
export async function sidesOf(args: readonly string[], term: string | undefined, from: From): Promise<Sides> {
  const [a, b] = await Promise.all(args.map((word) => namedBy(word, from.cwd)))
  if (!b && a?.revision === undefined) return twoTerms(a ?? {}, term, from)
  const file = a?.file ?? b?.file ?? (await needPlan(from.cwd, undefined))
  const old = await opened({ ...a, file: a?.file ?? file }, from)
  const other = b?.file ?? a?.file ?? file
  const isOneText = other === old.file && b?.revision === old.revision
  const now = isOneText ? old : await opened({ ...b, file: other }, from)
  if (old.open.framework.id !== now.open.framework.id)
    throw fail('diff-frameworks', { from: old.open.framework.id, to: now.open.framework.id })
  const [oldTerm, nowTerm] = termsOf(old, a?.term ?? term, now, b?.term ?? term)
  return { framework: now.open.framework, from: versionOf(old, oldTerm), to: versionOf(now, nowTerm) }
}

/** One plan, whole: what `--all` works on. */
export async function onePlan([word]: readonly string[], from: From): Promise<Opened> {
  const named = word === undefined ? {} : await namedBy(word, from.cwd)
  return opened({ ...named, file: named.file ?? (await needPlan(from.cwd, undefined)) }, from)
}

/** `plan.yaml`, `plan.yaml@2026-fall`, `2026-fall`, `HEAD~1`, `HEAD~1:plan.yaml`; a file of that very name comes first. */
async function namedBy(word: string, cwd: string): Promise<Named> {
  const isFile = (name: string): Promise<boolean> => exists(resolve(cwd, name))
  if (await isFile(word)) return { file: word }
  if (isTermId(word)) return { term: word }
  const [, before = '', term = ''] = /^(.+)@([^@{}]*)$/s.exec(word) ?? []
  if (before !== '' && (isTermId(term) || (await isFile(before)))) return { ...(await namedBy(before, cwd)), term }
  const [, revision = '', file = ''] = /^([^:].*):([^:{}]+)$/s.exec(word) ?? []
  if (revision !== '' && !/^[a-z]$/i.test(revision)) return { revision, file }
  return /\.ya?ml$|\\|^\.{0,2}\//i.test(word) ? { file: word } : { revision: word }
}

async function opened({ file, revision }: Named & { file: string }, { cwd, env, content }: From): Promise<Opened> {
  if (revision === undefined) return { file, open: await readPlanFile(resolve(cwd, file), content) }
  const { readRevision } = await import('../../store/git/read-revision.ts')
  try {
    const { name, commit, text } = await readRevision(revision, file, { cwd, env })
    return { file, revision, commit, open: await readPlanText(text, name, content) }
  } catch (error) {
    throw aboutWord(error, revision)
  }
}

/** With the word that was taken for a revision, and the term it may have been meant for. */
function aboutWord(error: unknown, word: string): unknown {
  if (!(error instanceof Failure)) return error
  const args = { revision: word, closest: nearTerm(word) ?? '' }
  return new Failure(
    error.findings.map((finding) => ({ ...finding, args: { ...args, ...finding.args } })),
    error,
  )
}

/** Two terms of one plan: the one that is named, or the last, and the one before it. */
async function twoTerms({ file, term }: Named, until: string | undefined, from: From): Promise<Sides> {
  const name = file ?? (await needPlan(from.cwd, undefined))
  const one = await opened({ file: name }, from)
  const { plan, framework } = one.open
  const last = resolveTerm(one.open, until)
  const first = term === undefined ? before(one, last, until) : resolveTerm(one.open, term)
  const [old, now] = first === last ? [before(one, last, term), last] : [first, last]
  if (plan.terms.length === 0) throw fail('diff-one-term', {}, { file: name })
  return { framework, from: versionOf(one, old), to: versionOf(one, now) }
}

function before({ open, file }: Opened, term: Term, named: string | undefined): Term {
  const found = open.plan.terms[open.plan.terms.indexOf(term) - 1]
  if (found) return found
  throw named === undefined ? fail('diff-one-term', {}, { file }) : fail('diff-first-term', { term: term.id }, { file })
}

/** The same term on both sides where that can be; for one file with itself, what was named and its last. */
function termsOf(
  old: Opened,
  oldTerm: string | undefined,
  now: Opened,
  nowTerm: string | undefined,
): readonly [Term, Term] {
  const isOneText = old === now
  const same = ({ open }: Opened, { id }: Term): Term =>
    open.plan.terms.find((term) => term.id === id) ?? resolveTerm(open, undefined)
  if (nowTerm !== undefined || oldTerm === undefined) {
    const to = resolveTerm(now.open, nowTerm)
    if (oldTerm !== undefined) return [resolveTerm(old.open, oldTerm), to]
    return [isOneText && nowTerm !== undefined ? resolveTerm(old.open, undefined) : same(old, to), to]
  }
  const from = resolveTerm(old.open, oldTerm)
  return [from, isOneText ? resolveTerm(now.open, undefined) : same(now, from)]
}

const versionOf = ({ open, file, revision, commit }: Opened, term: Term): Version => ({
  file,
  ...(revision === undefined ? {} : { revision }),
  ...(commit === undefined ? {} : { commit }),
  plan: open.plan,
  term,
  text: open.yaml.text,
  comments: open.yaml.comments,
})
