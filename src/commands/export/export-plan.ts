import { notesIn } from '../../core/diff/comments.ts'
import { SIDES } from '../../core/lens/crosswalk.ts'
import type { Plan } from '../../core/plan.ts'
import { type SharedPlan, sharedPlan } from '../../core/sharing/shared-plan.ts'
import type { ViewPart } from '../../core/view/view.ts'
import { withinView } from '../../core/view/within-view.ts'
import type { DataInput, Format, NotShown, Written } from '../../export/format.ts'
import { viewDocument } from '../../export/view-document.ts'
import { fontFile } from '../../store/fonts/font-file.ts'
import type { ReadPlan } from '../../store/plan/open-plan.ts'
import type { Services } from '../services.ts'
import { termsOf } from './terms-of.ts'
import type { Wish } from './wish.ts'

/** One plan in every format that was asked for. */
export interface ExportedPlan {
  /** What its files are called. */
  readonly name: string
  readonly shared: SharedPlan
  readonly written: readonly { readonly format: Format; readonly content: Written }[]
  /** By format. */
  readonly notShown: readonly (NotShown & { readonly format: string })[]
}

/** Where a plan goes. */
interface Place {
  /** False from the second plan of one file on. */
  readonly isFirst: boolean
  /** Whether it goes into a file, and not into a pipe. */
  readonly isFile: boolean
  /** What the files of a plan are called; of each plan it is asked once. */
  readonly nameOf: (file: string, withoutNames: (text: string) => string) => string
}

/** Takes out of a plan what stays out, and writes it in each format. @throws Failure what is wrong with it. */
export async function exportPlan(
  open: ReadPlan,
  file: string,
  wish: Wish,
  { isFirst, isFile, nameOf }: Place,
  { today, content }: Services,
): Promise<ExportedPlan> {
  const { view, dataView, formats, choices } = wish
  const { framework, plan, yaml } = open
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
  const name = nameOf(file, shared.withoutNames)
  const data = dataView ? withinView(shared, dataView) : shared
  const written: { format: Format; content: Written }[] = []
  const notShown: ExportedPlan['notShown'][number][] = []
  for (const format of formats) {
    const own = ids.get(format.kind) ?? []
    if (format.kind === 'document') {
      const write = await format.load()
      const terms = termsNamed(shared.plan, own)
      const means = {
        fontFile,
        notShown: (all: readonly NotShown[]) => notShown.push(...all.map((one) => ({ format: format.id, ...one }))),
      }
      const document = viewDocument(view, { shared, terms, crosswalk, partner, catalogues })
      written.push({ format, content: await write(document, means) })
    } else {
      const write = await format.load()
      const input: DataInput = {
        shared: data,
        terms: termsNamed(data.plan, own),
        name,
        today,
        isFirst,
        isFile,
        rows: wish.rows,
        catalogues: () => content.catalogues(),
      }
      written.push({ format, content: await write(input) })
    }
  }
  return { name, shared, written, notShown }
}

const termsNamed = ({ terms }: Plan, ids: readonly string[]) => terms.filter(({ id }) => ids.includes(id))
