import { type Framework, type Prompt, sectionsOf } from '../framework.ts'
import type { Plan } from '../plan.ts'
import { type Entry, entriesOf } from '../value.ts'
import { folded } from './folded.ts'

/** Someone whom a plan names, and what they are called instead. */
export interface Person {
  /** Every way in which the plan writes this name. */
  readonly names: readonly string[]
  /** `Host teacher`; with a number where several have the same: `Host teacher 2`. */
  readonly role: string
}

/** Who is named in a plan: whom it belongs to, its contacts, and who supports a goal. */
export interface People {
  readonly own: Person
  readonly others: readonly Person[]
  /** What someone else's name is replaced by where it stands as such. */
  readonly roleOf: (name: string) => string | undefined
}

/** The field in which the entries of a list name someone, and what they are without a kind, by what the list collects. */
const NAMING = { contact: ['who', 'Contact'], goal: ['supporter', 'Supporter'] } as const

/** The field of a list in which its entries name someone; undefined for lists that name nobody. */
export const namingField = ({ collects }: Prompt): string | undefined =>
  collects === 'contact' || collects === 'goal' ? NAMING[collects][0] : undefined

/** A name of more words is a description. */
const LONGEST = 12

/** The people of a plan, from all of its terms. Who is a contact and supports a goal goes by the kind of contact. */
export function peopleIn(framework: Framework, plan: Plan): People {
  const found: { readonly names: string[]; label: string }[] = []
  const known = new Map<string, (typeof found)[number]>()
  // Whom a name means that is the beginning of another: `Graduate, L.` of `Graduate, L., teaches nearby`.
  const begun = new Map<string, (typeof found)[number]>()
  for (const collects of ['contact', 'goal'] as const) {
    const [field, nothing] = NAMING[collects]
    for (const { prompt, entry } of entriesThat(framework, plan, collects)) {
      const name = entry.fields.get(field)
      if (typeof name !== 'string' || folded(name) === '' || name === nothing) continue
      // A contact stays who it is when the name is corrected; a goal may have another supporter each term.
      const keys = [folded(name), ...(collects === 'contact' ? [`#${entry.id}`] : [])]
      let person = keys.map((key) => known.get(key)).find((one) => one !== undefined) ?? begun.get(folded(name))
      if (!person) {
        person = { names: [], label: nothing }
        found.push(person)
      }
      if (!person.names.includes(name)) person.names.push(name)
      if (person.label === nothing) person.label = kindOf(prompt, entry) ?? nothing
      for (const key of keys) known.set(key, person)
      for (const key of beginnings(folded(name))) if (!begun.has(key)) begun.set(key, person)
    }
  }
  const counts = new Map<string, number>()
  const numbered = found.map(({ names, label }) => {
    const number = (counts.get(label) ?? 0) + 1
    counts.set(label, number)
    return { names, label, number }
  })
  const others = numbered.map(
    ({ names, label, number }): Person => ({ names, role: counts.get(label) === 1 ? label : `${label} ${number}` }),
  )
  const byName = new Map(others.flatMap(({ names, role }) => names.map((name) => [folded(name), role] as const)))
  const name = plan.profile.get('profile.name')
  const role = framework.audience === 'partnership' ? 'The partnership' : 'The author'
  const own = typeof name === 'string' && folded(name) !== '' && name !== role ? [name] : []
  return {
    own: { names: own, role },
    others,
    roleOf: (name) => byName.get(folded(name)),
  }
}

/** What a folded name begins with, from two words on: a supporter is often named more briefly than a contact. */
function beginnings(name: string): readonly string[] {
  const words = name.split(' ')
  return words.slice(2, LONGEST).map((_, i) => words.slice(0, i + 2).join(' '))
}

function* entriesThat(
  framework: Framework,
  plan: Plan,
  collects: 'contact' | 'goal',
): Generator<{ readonly prompt: Prompt; readonly entry: Entry }> {
  for (const { id, prompts } of sectionsOf(framework))
    for (const prompt of prompts) {
      if (prompt.collects !== collects) continue
      for (const answers of [plan.profile, ...plan.terms.map((term) => term.answers)])
        for (const entry of entriesOf(answers.get(`${id}.${prompt.id}`))) yield { prompt, entry }
    }
}

/** The kind of a contact in words; undefined where it has none that the framework offers. */
function kindOf({ prompts = [] }: Prompt, { fields }: Entry): string | undefined {
  const kind = fields.get('kind')
  return prompts.find(({ id }) => id === 'kind')?.choices?.find(({ id }) => id === kind)?.label
}
