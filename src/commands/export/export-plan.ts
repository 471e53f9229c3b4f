import { notesIn } from '../../core/diff/comments.ts'
import { SIDES } from '../../core/lens/crosswalk.ts'
import type { Plan } from '../../core/plan.ts'
import { type LeftOut, sharedPlan } from '../../core/sharing/shared-plan.ts'
import type { ViewPart } from '../../core/view/view.ts'
import { withinView } from '../../core/view/within-view.ts'
import type { DataInput, Format, NotShown, Written } from '../../export/format.ts'
import { formatOf } from '../../export/formats.ts'
import { viewDocument } from '../../export/view-document.ts'
import type { Content } from '../../store/content/content.ts'
import { fontFile } from '../../store/fonts/font-file.ts'
import { type Job, readJob } from './jobs.ts'
import { termsOf } from './terms-of.ts'
import type { Wish } from './wish.ts'

/** One plan in every format that was asked for: nothing but data, so that it can pass between threads. */
export interface ExportedPlan {
  /** What its files are called. */
  readonly name: string
  readonly leftOut: readonly LeftOut[]
  /** By the id of a format. */
  readonly written: readonly { readonly format: string; readonly content: Written }[]
  readonly notShown: readonly (NotShown & { readonly format: string })[]
}

/** What data has to know of where it goes. */
export interface Place {
  /** False from the second plan of one file on. */
  readonly isFirst: boolean
  /** Whether it goes into a file, and not into a pipe. */
  readonly isFile: boolean
  /** The name that files get where this one may be taken; of each plan it is asked once. */
  readonly nameOf: (name: string) => string
}

/** What is no data can go anywhere, and its name is not in it. */
const ANYWHERE: Place = { isFirst: true, isFile: true, nameOf: (name) => name }

/** Reads a plan, takes out of it what stays out, and writes it in each format. @throws Failure what is wrong with it. */
export async function exportPlan(
  job: Job,
  wish: Wish,
  content: Content,
  { isFirst, isFile, nameOf }: Place = ANYWHERE,
): Promise<ExportedPlan> {
  const { view, dataView, choices } = wish
  const open = await readJob(job, content)
  const { framework, plan, yaml } = open
  const formats = wish.formats.map(formatOf)
  const wanted = (kind: Format['kind']): readonly string[] =>
    termsOf(open, wish, kind === 'document' ? view.terms : (dataView?.terms ?? 'all')).map(({ id }) => id)
  const ids = new Map(formats.map(({ kind }) => [kind, wanted(kind)]))
  const last = Math.max(-1, ...[...ids.values()].flat().map((id) => plan.terms.findIndex((term) => term.id === id)))
  // Of a plan whose answers are not used there is nothing to leave out.
  const notes = last < 0 ? 0 : notesIn(yaml.text, yaml.comments).length
  const shared = sharedPlan(framework, plan, choices, plan.terms.slice(0, last + 1), notes)
  const has = (name: ViewPart['part']): boolean => view.parts.some(({ part }) => part === name)
  const crosswalk = has('lens') ? await content.crosswalk() : undefined
  const partnerId = SIDES.map((side) => crosswalk?.crosswalk[side]).find((id) => id !== framework.id)
  const partner = partnerId === undefined ? undefined : await content.framework(partnerId)
  const catalogues = has('timeline') ? await content.catalogues() : undefined
  const name = nameOf(withoutNames(job.stem, shared.withoutNames))
  const data = wish.hasData && dataView ? withinView(shared, dataView) : shared
  const written: { format: string; content: Written }[] = []
  const notShown: ExportedPlan['notShown'][number][] = []
  const documentTerms = ids.get('document')
  const document =
    documentTerms &&
    viewDocument(view, { shared, terms: termsNamed(shared.plan, documentTerms), crosswalk, partner, catalogues })
  for (const format of formats) {
    if (format.kind === 'document') {
      const write = await format.load()
      const means = {
        fontFile,
        notShown: (all: readonly NotShown[]) => notShown.push(...all.map((one) => ({ format: format.id, ...one }))),
      }
      if (document) written.push({ format: format.id, content: await write(document, means) })
    } else {
      const write = await format.load()
      const input: DataInput = {
        shared: data,
        terms: termsNamed(data.plan, ids.get('data') ?? []),
        name,
        today: wish.today,
        isFirst,
        isFile,
        rows: wish.rows,
        catalogues: () => content.catalogues(),
      }
      written.push({ format: format.id, content: await write(input) })
    }
  }
  return { name, leftOut: shared.leftOut, written, notShown }
}

const termsNamed = ({ terms }: Plan, ids: readonly string[]) => terms.filter(({ id }) => ids.includes(id))

/** A file's name without names of people: what stands for them is no bracket in it. */
function withoutNames(stem: string, remove: (text: string) => string): string {
  const shared = remove(stem)
  return shared === stem ? stem : shared.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}
