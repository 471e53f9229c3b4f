import type { Framework, Prompt } from '../framework.ts'
import { sectionsOf } from '../framework.ts'
import type { Plan } from '../plan.ts'
import { entriesOf, type Value } from '../value.ts'

/** What stands where a text named someone. */
const INSTEAD = '[a contact]'

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
/** Capital letters, and letters of scripts that have none. */
const BEGINS_A_NAME = /^[\p{Lu}\p{Lt}\p{Lo}]/u
const ACRONYM = /^[\p{Lu}\p{N}]{2,}$/u
/** Words of scripts that set no blanks between them, where a name can stand inside. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u
/** Words of a name, or characters of one inside others. What is longer is a sentence; its parts count. */
const LONGEST = 8

/**
 * Takes the names of a plan's people out of a text: those of contacts and of who supports a goal, in any term. A name is what
 * was written as such, each part of it between commas that is a row of capitalized words, and the single words of that row;
 * words that the framework itself has for kinds of contacts are none. It may take out a word too many, and cannot know a
 * person who is in no list.
 */
export function nameRemover(framework: Framework, plan: Plan): (text: string) => string {
  const roles = roleWords(framework)
  const names = new Set(namesIn(framework, plan).flatMap((written) => partsOf(written, roles)))
  return names.size === 0 ? (text) => text : (text) => withoutNames(text, names)
}

function withoutNames(text: string, names: ReadonlySet<string>): string {
  const words = [...text.matchAll(WORD)]
  let out = ''
  let done = 0
  const leaveOut = (from: number, to: number): void => {
    out += text.slice(done, from) + INSTEAD
    done = to
  }
  for (let i = 0; i < words.length; i += 1) {
    const { 0: word = '', index: start = 0 } = words[i] ?? {}
    const length = lengthOfName(words, i, text, names)
    const last = words[i + length - 1]
    if (length > 0 && last) {
      const end = last.index + last[0].length
      leaveOut(start, end + (isInitial(last[0]) ? 1 : 0))
      i += length - 1
    } else if (UNSPACED.test(word))
      for (let at = 0; at < word.length; at += 1) {
        const name = [8, 7, 6, 5, 4, 3, 2].map((size) => word.slice(at, at + size)).find((part) => names.has(part))
        if (name === undefined) continue
        leaveOut(start + at, start + at + name.length)
        at += name.length - 1
      }
  }
  return out + text.slice(done)
}

/** Of how many words the longest name is that begins at a word; 0 for none. */
function lengthOfName(words: readonly RegExpExecArray[], at: number, text: string, names: ReadonlySet<string>): number {
  let found = 0
  let said = ''
  for (const [i, { 0: word, index }] of words.slice(at, at + LONGEST).entries()) {
    const dot = isInitial(word) && text[index + word.length] === '.' ? '.' : ''
    said += `${i === 0 ? '' : ' '}${word}${dot}`
    if (names.has(said)) found = i + 1
  }
  return found
}

/** One letter is a name only with a full stop: `R.` */
const isInitial = (word: string): boolean => word.length === 1

/** A name as its words, one blank between them; an initial with its full stop, where it has one. */
const spelled = (name: string): string =>
  [...name.matchAll(WORD)]
    .map(({ 0: word, index }) => (isInitial(word) && name[index + 1] === '.' ? `${word}.` : word))
    .join(' ')

function partsOf(written: string, roles: ReadonlySet<string>): string[] {
  const parts = written.split(/[,;:/()\n]+/).filter((part) => part.trim() !== '')
  const rows = parts.filter((part, i) => {
    const words = part.match(WORD) ?? []
    return words.every((word) => BEGINS_A_NAME.test(word)) || (i === 0 && words.length === 1)
  })
  const words = rows.flatMap((row) => row.match(WORD) ?? []).filter((word) => !ACRONYM.test(word))
  return [written, ...rows, ...words]
    .map(spelled)
    .filter((name) => name.length > 1 && !(name.match(WORD) ?? []).every((word) => roles.has(word.toLowerCase())))
}

/** The words that the framework has for kinds of contacts: `teacher`, `coordinator`. */
function roleWords(framework: Framework): ReadonlySet<string> {
  const kinds = contactPrompts(framework).flatMap(
    ({ prompts = [] }) => prompts.find(({ id }) => id === 'kind')?.choices ?? [],
  )
  return new Set(kinds.flatMap(({ label }) => label.toLowerCase().match(WORD) ?? []))
}

const promptsOf = (framework: Framework): { path: string; prompt: Prompt }[] =>
  sectionsOf(framework).flatMap(({ id, prompts }) => prompts.map((prompt) => ({ path: `${id}.${prompt.id}`, prompt })))

const contactPrompts = (framework: Framework): Prompt[] =>
  promptsOf(framework)
    .map(({ prompt }) => prompt)
    .filter(({ collects }) => collects === 'contact')

function namesIn(framework: Framework, { profile, terms }: Plan): string[] {
  const field = { contact: 'who', goal: 'supporter' } as const
  return promptsOf(framework).flatMap(({ path, prompt: { collects } }) => {
    if (collects !== 'contact' && collects !== 'goal') return []
    const values: (Value | undefined)[] = [profile.get(path), ...terms.map(({ answers }) => answers.get(path))]
    return values
      .flatMap(entriesOf)
      .map(({ fields }) => fields.get(field[collects]))
      .filter((name) => typeof name === 'string')
  })
}
