import { termTitle } from '../../core/term.ts'
import { type Line, strong, title } from '../../words/styled.ts'
import type { Told, UpdatedFile } from './update-file.ts'

/** One plan's update for its owner: where things went, what is asked again, what was set aside and why. */
export function sayUpdate({ file, state, from, to, changes }: Omit<UpdatedFile, 'exit' | 'findings'>): Line[] {
  if (state === 'current') return [`${file} is up to date with version ${to} of its questions.`]
  const isDone = state === 'updated'
  const terms = [...new Set(changes.map(({ term }) => term))].map((term) => ({
    heading: term === null ? 'Your profile' : termTitle(term),
    told: changes.filter((change) => change.term === term),
  }))
  const steps = from === to ? `version ${to}` : `version ${from} to version ${to}`
  return [
    [
      title(
        from === to
          ? `${file}: ${isDone ? 'put in order' : 'there is something to put in order'} for ${steps} of its questions.`
          : `${file}: ${isDone ? 'brought' : 'an update would bring it'} from ${steps} of its questions.`,
      ),
    ],
    isDone
      ? 'Nothing is lost: every word you wrote is still in the file.'
      : 'Nothing would be lost, and nothing was changed.',
    ...together(terms).flatMap(({ heading, told }) => inTerms(heading, told, isDone)),
    ...(changes.length === 0 ? ['Your answers stay as they are.'] : []),
  ]
}

interface InTerms {
  readonly heading: string
  readonly told: readonly Told[]
}

/** Terms of which the same is told are told of once. */
function together(terms: readonly InTerms[]): readonly InTerms[] {
  const groups = new Map<string, InTerms>()
  for (const { heading, told } of terms) {
    const same = JSON.stringify(told.map(({ term: _, ...what }) => what))
    const before = groups.get(same)
    groups.set(same, { told, heading: before ? `${before.heading}, ${heading}` : heading })
  }
  return [...groups.values()]
}

function inTerms(heading: string, changes: readonly Told[], isDone: boolean): Line[] {
  const of = (...kinds: readonly Told['kind'][]): readonly Told[] => changes.filter(({ kind }) => kinds.includes(kind))
  const part = (what: string, told: readonly Told[], say: (told: Told) => string): Line[] =>
    told.length === 0 ? [] : [`  ${what}`, ...told.map((one) => `    - ${say(one)}`)]
  return [
    '',
    [strong(heading)],
    ...part(
      isDone ? 'Went along under a new name:' : 'Would go along under a new name:',
      of('renamed', 'moved'),
      ({ path, to }) => `${path} is now ${to}`,
    ),
    ...part('Follows choices that are called something else now:', of('choices'), ({ path }) => path),
    ...part('Takes the nearest point of a scale that has others now:', of('nearest-point'), named),
    ...part('Set aside, kept in the file under set_aside:', of('set-aside'), (told) => `${named(told)} (${told.why})`),
    ...part(
      'To be asked again, since the question means something else now; your answer stays until then:',
      of('asked-again'),
      named,
    ),
  ]
}

const named = ({ path, label }: Told): string => (label === null ? path : `${path}: ${label}`)

/** One plan of many, in a line. */
export function sayBriefly({ file, state, from, to, changes }: UpdatedFile): string {
  const count = (...kinds: readonly Told['kind'][]): number => changes.filter(({ kind }) => kinds.includes(kind)).length
  const parts = [
    [count('renamed', 'moved'), 'moved'],
    [count('set-aside'), 'set aside'],
    [count('asked-again'), 'to be asked again'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  return `${file}: ${state === 'waiting' ? 'waits to go ' : ''}from version ${from} to ${to}${said.length > 0 ? `; ${said.join(', ')}` : ''}.`
}
