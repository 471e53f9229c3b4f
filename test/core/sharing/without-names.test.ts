import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded } from '../../../src/core/sharing/folded.ts'
import { peopleIn } from '../../../src/core/sharing/people.ts'
import { nameRemover } from '../../../src/core/sharing/without-names.ts'
import { frameworkNamed } from '../../support/built-in.ts'
import { planOf } from '../../support/plans.ts'

const candidate = await frameworkNamed('candidate')

/** What becomes of a text in a plan with this person and these contacts. */
function removed(text: string, name: string, ...contacts: readonly (readonly [who: string, kind?: string])[]): string {
  const entries = contacts.map(([who, kind], i) => ({ id: `contact-${i}`, who, ...(kind ? { kind } : {}) }))
  const plan = planOf(candidate, { name }, { networks: { contacts: entries } })
  return nameRemover(candidate, peopleIn(candidate, plan))(text)
}

describe('what is taken out', () => {
  const cases: readonly (readonly [
    why: string,
    text: string,
    name: string,
    who: string,
    kind: string,
    after: string,
  ])[] = [
    ['the whole name', 'Imani Castellano spoke.', 'Imani Castellano', 'Teacher', '', '[the author] spoke.'],
    ['each part of it', 'Castellano? IMANI!', 'Imani Castellano', 'Teacher', '', '[the author]? [the author]!'],
    ['whatever its accents', 'Jose asked José.', 'José', 'Teacher', '', '[the author] asked [the author].'],
    [
      'inside addresses',
      'Write to imani.castellano@x.org',
      'Imani Castellano',
      'Teacher',
      '',
      'Write to [the author]@x.org',
    ],
    ['and with an apostrophe', "Imani's card", 'Imani', 'Teacher', '', "[the author]'s card"],
    [
      'an initial with its full stop',
      'I told R. about it. R is a statistic.',
      'I',
      'Host teacher, R.',
      'host-teacher',
      'I told [host teacher] about it. R is a statistic.',
    ],
    [
      'no word for a kind of contact',
      'The host teacher and a teacher',
      'I',
      'Host teacher, R.',
      'host-teacher',
      'The host teacher and a teacher',
    ],
    ['no word inside of another', 'Marking with Mark', 'Mark', 'Teacher', '', 'Marking with [the author]'],
    [
      'an everyday word only with a capital',
      'Will will ask for more.',
      'Will',
      'Teacher',
      '',
      '[the author] will ask for more.',
    ],
    ['both words of such a name', 'May may ask May Parker.', 'I', 'May Parker', 'mentor', '[mentor] may ask [mentor].'],
    [
      'names typed without capitals',
      'maria asked Maria',
      'I',
      'maria lopez',
      'peer',
      '[fellow candidate] asked [fellow candidate]',
    ],
    [
      'not what is said of someone',
      'The newest lab',
      'I',
      'Chemistry teacher, newest in the old lab',
      'teacher',
      'The newest lab',
    ],
    ['names in scripts without blanks', '昨天王小明来了', 'I', '王小明', 'mentor', '昨天[mentor]来了'],
    ['the longest that fits', 'Ana Maria Lopez', 'I', 'Ana Maria Lopez', 'mentor', '[mentor]'],
  ]
  test.each(cases)('%s: %s', (_, text, name, who, kind, after) => {
    expect(removed(text, name, [who, kind])).toBe(after)
  })

  test('several of one kind are told apart', () => {
    const contacts = [
      ['Ruth Adler', 'mentor'],
      ['Ben Okafor', 'mentor'],
    ] as const
    expect(removed('Ben asked Ruth Adler.', 'I', ...contacts)).toBe('[mentor 2] asked [mentor 1].')
  })
})

// Letters that no word of the framework has in this order: no canary is an everyday word.
const part = fc.stringMatching(/^[qzxjkv]{3,7}$/).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const cased = fc.constantFrom(
  (word: string) => word,
  (word: string) => word.toLowerCase(),
  (word: string) => word.toUpperCase(),
)
const around = fc.constantFrom(' ', ', ', '. ', '\n', '-', '(', '@', '_', "'s ", '\u00a0', '🧪', '/')

test('no name and no part of one survives, wherever it stands', () => {
  fc.assert(
    fc.property(
      name,
      fc.array(name, { maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(), around, cased)),
      (own, others, places) => {
        const words = [own, ...others].flatMap((each) => [each, ...each.split(' ')])
        const text = places
          .map(([i, sign, change]) => `the${sign}${change(words[i % words.length] ?? '')}${sign}went`)
          .join(' ')
        const left = folded(removed(text, own, ...others.map((who) => [who] as const))).split(' ')
        for (const word of words.flatMap((each) => folded(each).split(' '))) expect(left).not.toContain(word)
      },
    ),
  )
})

test('a text without names stays as it is, to the letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), name, (text, own) => {
      fc.pre(
        !folded(text)
          .split(' ')
          .some((word) => folded(own).split(' ').includes(word)),
      )
      expect(removed(text, own)).toBe(text)
    }),
  )
})
