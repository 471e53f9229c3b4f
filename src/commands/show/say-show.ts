import { termTitle } from '../../core/term.ts'
import type { Look } from '../../words/look.ts'
import { type Line, quiet, strong, title } from '../../words/styled.ts'
import type { EntryItem, Item, Section } from './view.ts'

export interface ShowData {
  readonly file: string
  readonly framework: { readonly id: string; readonly version: number; readonly title: string }
  readonly name: string | null
  readonly term: string
  readonly term_status: 'draft' | 'final'
  readonly view: string
  readonly sections: readonly Section[]
  readonly nothing: string
}

/**
 * A view of a plan for reading. Answers stand as they were typed, line by line; only lines too long for the window are
 * broken, between words.
 */
export function sayShow(data: ShowData, { accessible }: Look): Line[] {
  const { sections, nothing } = data
  const say = accessible ? aloud : laidOut
  const told = sections.filter(({ items, note = '' }) => items.length > 0 || note !== '')
  const body = told.some(({ items }) => items.length > 0) ? told.flatMap(say) : ['', nothing]
  return [...heading(data, accessible), ...body]
}

function heading({ file, framework, name, term, term_status }: ShowData, accessible: boolean): Line[] {
  const status = term_status === 'final' ? 'closed' : 'in progress'
  const who = name === null ? [] : [oneLineOf(name)]
  if (!accessible) return [[title(framework.title)], [quiet([...who, termTitle(term), status, file].join(', '))]]
  return [
    framework.title,
    ...who.map((text) => `Name: ${text}`),
    `Term: ${termTitle(term)}, ${status}`,
    `File: ${file}`,
  ]
}

const oneLineOf = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Headings at the margin, questions and answers each one step further in. */
function laidOut({ title: heading, items, note = '' }: Section): Line[] {
  return [
    '',
    [strong(heading)],
    ...items.flatMap((item, i) => [
      ...(i > 0 && (item.said !== '' || items[i - 1]?.said !== '') ? [''] : []),
      ...block(item),
    ]),
    ...(note === '' ? [] : [...(items.length > 0 ? [''] : []), ['  ', quiet(note)]]),
  ]
}

function block(item: Item): Line[] {
  const { label, said, entries } = item
  const marks = marksOf(item)
  if (said === '') return [`  ${label}${marks}`]
  // Of a goal the label is the person's own; what is said of it comes second.
  if (item.due !== undefined) return [`  ${label}${marks}`, ['    ', quiet(said)]]
  const question: Line = ['  ', quiet(`${label}${marks}`)]
  if (!entries) return [question, ...indented(said, '    ')]
  return [question, ...entries.flatMap((entry, i) => entryBlock(entry, `    ${i + 1}. `))]
}

function entryBlock({ name, fields }: EntryItem, lead: string): Line[] {
  const margin = ' '.repeat(lead.length)
  return [
    `${lead}${oneLineOf(name)}`,
    ...fields
      .filter(({ said }) => said !== name)
      .flatMap((field): Line[] => {
        const label = `${field.label}${field.private ? ' (private)' : ''}`
        if (!field.said.includes('\n')) return [[margin, quiet(label), ` ${field.said}`]]
        return [[margin, quiet(label)], ...indented(field.said, `${margin}  `)]
      }),
  ]
}

/** The same from top to bottom, for the ear: `Label: value` lines, nothing told by where it stands. */
function aloud({ title: heading, items, note = '' }: Section): Line[] {
  const blocks = items.map(aloudItem)
  const isLong = (i: number): boolean => (blocks[i]?.length ?? 0) > 1
  return [
    '',
    heading,
    ...blocks.flatMap((lines, i) => [...(isLong(i) || isLong(i - 1) ? [''] : []), ...lines]),
    ...(note === '' ? [] : [...(isLong(blocks.length - 1) ? [''] : []), note]),
  ]
}

function aloudItem(item: Item): Line[] {
  const { label, said, entries } = item
  const marks = marksOf(item)
  const question = marks === '' ? label : `${label}${marks}${said === '' ? '' : ':'}`
  if (!entries) return labelled(question, said)
  return [
    question,
    ...entries.flatMap(({ name, fields }, i) => [
      `Entry ${i + 1} of ${entries.length}: ${oneLineOf(name)}`,
      ...fields
        .filter((field) => field.said !== name)
        .flatMap((field) => labelled(`${field.label}${field.private ? ' (private):' : ''}`, field.said)),
    ]),
  ]
}

function labelled(label: string, said: string): Line[] {
  if (said === '') return [label]
  const lead = /[?:]$/.test(label) ? label : `${label}:`
  return said.includes('\n') ? [lead, ...said.split('\n')] : [`${lead} ${said}`]
}

const indented = (text: string, margin: string): Line[] =>
  text.split('\n').map((line) => (line === '' ? '' : `${margin}${line}`))

function marksOf({ state, said, required, fits, private: isPrivate }: Item): string {
  const marks = [
    ...(isPrivate ? ['private'] : []),
    ...(required && said === '' ? ['required'] : []),
    ...(state === 'skipped' ? ['left out'] : []),
    ...(state === 'inactive' ? ['kept; not asked with your present answers'] : []),
    ...(fits ? [] : ['does not fit yet; waymark check says why']),
  ]
  return marks.length === 0 ? '' : ` (${marks.join('; ')})`
}
