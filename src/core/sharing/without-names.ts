import { type Framework, sectionsOf } from '../framework.ts'
import { folded, foldedWord, WORD } from './folded.ts'
import type { People } from './people.ts'

/** Takes names out of a text; how often it did is told to `count`. */
export type NameRemover = (text: string) => string

/** Capital letters, and letters of scripts that have none. */
const BEGINS_A_NAME = /^[\p{Lu}\p{Lt}\p{Lo}]/u
/** Scripts that set no blanks between words, where a name can stand inside of one. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}]/u
/** A name of more words is a description; its parts count. */
const LONGEST = 8
/** Lowercase parts of up to so many words may be a name that was typed without capitals. */
const SHORT = 3

interface Name {
  readonly instead: string
  /** Also a word of everyday use, such as Will or Grace: then only with a capital. */
  readonly everyday: boolean
}

/**
 * Replaces the names of a plan's people by their roles in brackets: `[host teacher]`.
 *
 * A name is what was written as such, and each word in it. Words are compared whole, without case and accents, and the
 * longest name that begins at a word is the one replaced. No names are: words that the framework has for kinds of contacts;
 * words in lower case that the framework uses itself (`a`, `school`); and in a part of more than three words without a
 * capital (`newest on the team`) words in lower case at all. A name that the framework also uses as a word in lower case
 * (`Will`) is replaced only where it begins with a capital. One letter is a name only with a full stop: `R.`
 *
 * So it may take out a word too many, and it cannot know someone who is in no list.
 */
export function nameRemover(framework: Framework, { own, others }: People): NameRemover {
  const names = new Map<string, Name>()
  const everyday = everydayWords(framework)
  const roles = roleWords(framework)
  const add = (written: string, instead: string, isOwn: boolean): void => {
    const whole = spelled(written)
    for (const name of [whole, ...partsOf(written, roles, everyday, isOwn)]) {
      const words = name.split(' ')
      if (name === '' || words.length > LONGEST || words.every((word) => roles.has(word))) continue
      if (name.length === 1 && !UNSPACED.test(name)) continue
      if (!names.has(name)) names.set(name, { instead, everyday: words.length === 1 && everyday.has(name) })
    }
  }
  for (const name of own.names) add(name, bracketed(own.role), true)
  for (const { names: written, role } of others) for (const name of written) add(name, bracketed(role), false)
  if (names.size === 0) return (text) => text
  return (text) => replaced(text, names)
}

const bracketed = (role: string): string => `[${role.charAt(0).toLowerCase()}${role.slice(1)}]`

/** The words of a name that stand for it alone, folded; initials with their full stop. */
function partsOf(
  written: string,
  roles: ReadonlySet<string>,
  everyday: ReadonlySet<string>,
  isOwn: boolean,
): readonly string[] {
  return written
    .split(/[,;:/()\n]+/)
    .flatMap((part) => {
      const words = [...part.matchAll(WORD)]
      const isRow = words.every(([word]) => BEGINS_A_NAME.test(word))
      return words.flatMap(({ 0: word, index }) => {
        const key = foldedWord(word)
        if (isInitial(word)) return part[index + word.length] === '.' || isRow ? [`${key}.`] : []
        if (roles.has(key) && !isOwn) return []
        if (isOwn) return [key]
        const isCapital = BEGINS_A_NAME.test(word)
        // Of `Will Parker` both are names; of `Chemistry teacher from the lab` no everyday word is.
        if (everyday.has(key)) return isCapital && isRow && words.length > 1 ? [key] : []
        return isCapital || words.length <= SHORT ? [key] : []
      })
    })
    .filter((name) => name !== '')
}

const isInitial = (word: string): boolean => [...word].length === 1 && !UNSPACED.test(word)

/** A name as its folded words with one blank between them; an initial with its full stop, where it has one. */
const spelled = (name: string): string =>
  [...name.matchAll(WORD)]
    .map(({ 0: word, index }) => foldedWord(word) + (isInitial(word) && name[index + word.length] === '.' ? '.' : ''))
    .join(' ')

function replaced(text: string, names: ReadonlyMap<string, Name>): string {
  const words = [...text.matchAll(WORD)]
  let out = ''
  let done = 0
  const replace = (from: number, to: number, instead: string): void => {
    out += text.slice(done, from) + instead
    done = to
  }
  for (let i = 0; i < words.length; i += 1) {
    const { 0: word = '', index: start = 0 } = words[i] ?? {}
    const found = nameAt(words, i, text, names)
    const last = found && words[i + found.words - 1]
    if (found && last) {
      const end = last.index + last[0].length
      replace(start, isInitial(last[0]) && text[end] === '.' ? end + 1 : end, found.instead)
      i += found.words - 1
    } else if (UNSPACED.test(word))
      for (let at = 0; at < word.length; at += 1) {
        const size = [8, 7, 6, 5, 4, 3, 2].find(
          (length) => at + length <= word.length && names.has(foldedWord(word.slice(at, at + length))),
        )
        if (size === undefined) continue
        replace(start + at, start + at + size, names.get(foldedWord(word.slice(at, at + size)))?.instead ?? '')
        at += size - 1
      }
  }
  return out + text.slice(done)
}

/** The longest name that begins at a word, and of how many words it is. */
function nameAt(
  words: readonly RegExpExecArray[],
  at: number,
  text: string,
  names: ReadonlyMap<string, Name>,
): (Name & { readonly words: number }) | undefined {
  let found: (Name & { readonly words: number }) | undefined
  let said = ''
  for (const [i, { 0: word, index }] of words.slice(at, at + LONGEST).entries()) {
    const key = foldedWord(word)
    said += `${i === 0 ? '' : ' '}${key}`
    const dotted = isInitial(word) && text[index + word.length] === '.'
    const name = (dotted ? names.get(`${said}.`) : undefined) ?? names.get(said)
    if (name && (!name.everyday || BEGINS_A_NAME.test(word))) found = { ...name, words: i + 1 }
    if (dotted) said += '.'
  }
  return found
}

/** The words that the framework has for kinds of contacts: `teacher`, `coordinator`. */
const roleWords = (framework: Framework): ReadonlySet<string> =>
  new Set(
    sectionsOf(framework)
      .flatMap(({ prompts }) => prompts.filter(({ collects }) => collects === 'contact'))
      .flatMap(({ prompts = [] }) => prompts.find(({ id }) => id === 'kind')?.choices ?? [])
      .flatMap(({ label }) => folded(label).split(' ')),
  )

/** Words that the framework's own texts have in lower case: those are words, whatever else they may be. */
function everydayWords(framework: Framework): ReadonlySet<string> {
  const known = EVERYDAY.get(framework)
  if (known) return known
  const words = JSON.stringify([framework.profile, framework.benefits]).match(WORD) ?? []
  const everyday = new Set(words.filter((word) => word === word.toLowerCase()).map(foldedWord))
  EVERYDAY.set(framework, everyday)
  return everyday
}

/** By framework, since a cohort has one framework and many plans. */
const EVERYDAY = new WeakMap<Framework, ReadonlySet<string>>()
