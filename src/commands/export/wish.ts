import { resolve } from 'node:path'
import { closest } from '../../core/closest.ts'
import { Failure, fail } from '../../core/finding.ts'
import type { SharingChoices } from '../../core/sharing/shared-plan.ts'
import type { View } from '../../core/view/view.ts'
import type { DataInput, Format } from '../../export/format.ts'
import { FORMATS } from '../../export/formats.ts'
import type { Content } from '../../store/content/content.ts'
import { type Options, textOption } from '../command.ts'
import type { Services } from '../services.ts'

/** What an export is to be, from the command line: nothing but data, so that it can pass between threads. */
export interface Wish {
  /** Their ids. */
  readonly formats: readonly string[]
  /** Whether one of them is for programs: what stands in a file of rows hangs on what stands there already. */
  readonly hasData: boolean
  readonly view: View
  readonly choices: SharingChoices
  readonly term: string | undefined
  readonly allTerms: boolean
  /** What data is limited to; undefined for all of it. */
  readonly dataView: View | undefined
  readonly rows: DataInput['rows']
  /** YYYY-MM-DD */
  readonly today: string
}

/** Reads the options. @throws Failure `usage-format`, `usage-view`, `usage`, or what is wrong with a view's file. */
export async function wishOf(options: Options, { cwd, content, today }: Services): Promise<Wish> {
  const term = textOption(options, 'term')
  const allTerms = options['allTerms'] === true
  if (allTerms && term !== undefined)
    throw fail('usage', { says: '--term and --all-terms contradict each other.', fix: 'Leave one of them out.' })
  const named = textOption(options, 'view')
  const view = await viewNamed(named ?? 'full', cwd, content)
  const formats = formatsNamed(textOption(options, 'to') ?? endingOf(textOption(options, 'output')))
  return {
    formats: formats.map(({ id }) => id),
    hasData: formats.some(({ kind }) => kind === 'data'),
    view: options['questions'] === false ? withoutQuestions(view) : view,
    choices: {
      private: options['includePrivate'] === true,
      contacts: options['includeContacts'] === true,
      names: options['names'] !== false,
    },
    term,
    allTerms,
    dataView: named === undefined ? undefined : view,
    rows: (textOption(options, 'rows') ?? 'answers') as DataInput['rows'],
    today,
  }
}

/** The format that a file's name asks for; Markdown where it asks for none, since any editor opens it. */
const endingOf = (output = ''): string =>
  FORMATS.find(({ extension }) => output.toLowerCase().endsWith(`.${extension}`))?.id ?? 'md'

function formatsNamed(list: string): readonly Format[] {
  const known = FORMATS.map(({ id }) => id)
  const names = [...new Set(list.split(',').map((name) => name.trim().toLowerCase()))].filter((name) => name !== '')
  return (names.length > 0 ? names : ['']).map((name) => {
    const format = FORMATS.find(({ id }) => id === name)
    if (!format) throw fail('usage-format', { value: name, known, closest: closest(name, known) ?? '' })
    return format
  })
}

async function viewNamed(name: string, cwd: string, content: Content): Promise<View> {
  if (/\.ya?ml$/i.test(name)) return viewIn(resolve(cwd, name))
  const views = await content.views()
  const found = views.find(({ view }) => view === name)
  if (found) return found
  const known = views.map(({ view }) => view)
  throw fail('usage-view', { value: name, known, closest: closest(name, known) ?? '' })
}

/** A view of someone's own, from its file. Loaded when there is one: checking content needs validators. */
async function viewIn(file: string): Promise<View> {
  const { readContent } = await import('../../store/content/check-content.ts')
  const { kind, data, text, findings } = await readContent(file)
  if (kind !== 'view') throw fail('usage-view-file', {}, { file })
  if (findings.length > 0) throw new Failure(findings, { file, text })
  return data as View
}

const withoutQuestions = (view: View): View => ({
  ...view,
  parts: view.parts.map((part) => (part.part === 'answers' ? { ...part, questions: false } : part)),
})
