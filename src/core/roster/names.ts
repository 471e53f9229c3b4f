import type { Person } from './person.ts'

type Names = Pick<Person, 'name' | 'given' | 'family' | 'sortName'>

/** What a roster has of a name: in one cell, as lists are sorted by, or in parts. */
export interface NameCells {
  readonly name: string
  readonly sorted: string
  readonly given: string
  readonly family: string
}

/** Parts of a name that follow it. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|phd|md)\.?$/i

/** A name as it is said and as lists are sorted by. Nothing is guessed: a name in one cell is not taken apart. */
export function namesFrom({ name, sorted, given, family }: NameCells): Names {
  if (given !== '' || family !== '') return inParts(given, family, name)
  const listed = sorted === '' ? name : sorted
  const comma = listed.indexOf(',')
  if (comma < 0) return { name: listed, given: null, family: null, sortName: listed }
  return turned(listed)
}

function inParts(given: string, family: string, said: string): Names {
  const name = said !== '' && !said.includes(',') ? said : [given, family].filter((part) => part !== '').join(' ')
  const sortName = [family, given].filter((part) => part !== '').join(', ')
  return { name, given: given || null, family: family || null, sortName }
}

/** `Family, Given`, with a suffix behind either: `King, Martin Luther Jr.`, `King, Jr., Martin Luther`. */
function turned(listed: string): Names {
  const [family = '', ...rest] = listed.split(',').map((part) => part.trim())
  const parts = rest.filter((part) => part !== '')
  if (family === '' || parts.length === 0 || parts.every((part) => SUFFIX.test(part)))
    return { name: listed.replace(/,\s*$/, ''), given: null, family: null, sortName: listed }
  const words = parts
    .filter((part) => !SUFFIX.test(part))
    .join(', ')
    .split(' ')
  const suffix = [
    ...parts.filter((part) => SUFFIX.test(part)),
    ...(SUFFIX.test(words.at(-1) ?? '') ? words.splice(-1) : []),
  ]
  const given = words.join(' ')
  return { name: [given, family, ...suffix].filter((part) => part !== '').join(' '), given, family, sortName: listed }
}
