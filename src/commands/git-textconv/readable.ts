import { type Framework, type Prompt, promptAt, sectionsOf } from '../../core/framework.ts'
import { isNull, type PairNode, type SourceNode, sourceOf, textOf, valueAt } from '../../core/source-node.ts'
import { termTitle } from '../../core/term.ts'
import type { ParsedYaml } from '../../store/yaml/parse-yaml.ts'

interface Line {
  /** Where it comes from in the file. */
  readonly offset: number
  readonly depth: number
  readonly text: string
}

/** What the keys at a place mean: terms and sections by their titles, questions by their words. */
interface Meaning {
  readonly title: (key: string) => string
  readonly prompt: (key: string) => Prompt | undefined
  readonly inside: (key: string) => Meaning
}

/** Lines that a person broke stay as they are. */
const WIDEST = 100

const PLAIN: Meaning = { title: (key) => key, prompt: () => undefined, inside: () => PLAIN }

/**
 * A plan as lines for git to compare: questions in words, long answers a sentence a line, everything in the order of the
 * file, so that nothing that is in the file is missing, notes neither. Layout and quotes are not shown.
 */
export function readable({ node, comments }: ParsedYaml, framework: Framework | undefined): string[] {
  const lines = linesOf(node, 0, topOf(framework))
  const notes = comments.map(({ text, range }): Line => {
    const next = lines.find(({ offset }) => offset > range.start)
    return { offset: range.start, depth: next?.depth ?? 0, text }
  })
  return [...lines, ...notes]
    .sort((a, b) => a.offset - b.offset)
    .map(({ depth, text }) => (text === '' ? '' : '  '.repeat(depth) + text))
}

function topOf(framework: Framework | undefined): Meaning {
  const sections = framework ? sectionsOf(framework) : []
  const titleOf = (key: string): string => sections.find(({ id }) => id === key)?.title ?? key
  const questions = (section: string): Meaning => ({
    title: (key) => (framework && promptAt(framework, `${section}.${key}`)?.label) ?? key,
    prompt: (key) => framework && promptAt(framework, `${section}.${key}`),
    inside: (key) => fieldsOf(framework && promptAt(framework, `${section}.${key}`)),
  })
  const answers: Meaning = { title: titleOf, prompt: () => undefined, inside: questions }
  const inTerm: Meaning = { ...PLAIN, inside: (key) => (key === 'answers' ? answers : PLAIN) }
  return {
    title: titleOf,
    prompt: () => undefined,
    inside: (key) => (key === 'profile' ? questions(key) : key === 'terms' ? inTerm : PLAIN),
  }
}

const fieldsOf = (repeat: Prompt | undefined): Meaning => {
  const field = (key: string): Prompt | undefined => repeat?.prompts?.find(({ id }) => id === key)
  return { title: (key) => field(key)?.label ?? key, prompt: field, inside: () => PLAIN }
}

/** The lines of what stands below a key; keys that only hold others together have no line of their own. */
function linesOf(node: SourceNode, depth: number, meaning: Meaning): Line[] {
  if (node.kind === 'map') return node.pairs.flatMap((pair) => pairLines(pair, depth, meaning))
  if (node.kind === 'list') return node.items.flatMap((item, i) => itemLines(item, node.dashes[i] ?? 0, depth, meaning))
  return textLines(node, depth, undefined)
}

function pairLines({ key, keyRange, value }: PairNode, depth: number, meaning: Meaning): Line[] {
  const offset = keyRange.start
  if ((key === 'terms' || key === 'answers') && value.kind !== 'scalar')
    return linesOf(value, depth, meaning.inside(key))
  const title = { offset, depth, text: meaning.title(key) }
  if (title.text === key && value.kind === 'scalar' && !value.block && !value.text.includes('\n'))
    return [{ ...title, text: `${key}: ${isNull(value) ? nothing(value) : value.text}` }]
  if (value.kind === 'map' || (value.kind === 'list' && value.items.some(({ kind }) => kind !== 'scalar')))
    return [title, ...linesOf(value, depth + 1, meaning.inside(key))]
  return [title, ...textLines(value, depth + 1, meaning.prompt(key))]
}

/** A term by its title, an entry by its id. */
function itemLines(item: SourceNode, offset: number, depth: number, meaning: Meaning): Line[] {
  if (item.kind === 'scalar') return textLines(item, depth, undefined)
  const term = textOf(valueAt(item, 'term'))
  const id = textOf(valueAt(item, 'id'))
  const isTerm = id === undefined && term !== undefined && meaning !== PLAIN
  const name = isTerm ? `${termTitle(term)} (${term})` : (id ?? '-')
  const own = isTerm ? 'term' : 'id'
  const rest = item.kind === 'map' ? { ...item, pairs: item.pairs.filter(({ key }) => key !== own) } : item
  return [{ offset, depth, text: name }, ...linesOf(rest, depth + 1, meaning)]
}

/** A value; a long line a sentence a line, so that a diff by lines shows the sentence that changed. */
function textLines(node: SourceNode, depth: number, prompt: Prompt | undefined): Line[] {
  const { start: offset } = node.range
  if (node.kind === 'list') {
    if (node.items.length === 0) return [{ offset, depth, text: '[]' }]
    return node.items.map((item) => ({ offset: item.range.start, depth, text: `- ${labelOf(sourceOf(item), prompt)}` }))
  }
  if (node.kind === 'map') return linesOf(node, depth, PLAIN)
  if (isNull(node)) return [{ offset, depth, text: nothing(node) }]
  return labelOf(node.text.replace(/\n$/, ''), prompt)
    .split('\n')
    .flatMap((line) => (line.length <= WIDEST ? line : line.split(/(?<=[.!?]["')\]]?) +(?=\S)/)))
    .map((text) => ({ offset, depth, text }))
}

/** Nothing behind a key is not the same as left out on purpose. */
const nothing = ({ text }: { readonly text: string }): string => (text === '' ? '(nothing)' : '(left out)')

const labelOf = (text: string, prompt: Prompt | undefined): string =>
  prompt?.choices?.find(({ id }) => id === text)?.label ?? text
