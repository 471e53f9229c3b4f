import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lensJson } from '../../../src/commands/lens/lens-json.ts'
import { type Framework, type Prompt, sectionsOf } from '../../../src/core/framework.ts'
import { SIDES, type Side } from '../../../src/core/lens/crosswalk.ts'
import { lens } from '../../../src/core/lens/lens.ts'
import type { Plan } from '../../../src/core/plan.ts'
import { type Entry, entriesOf, type Value } from '../../../src/core/value.ts'
import type { LensData } from '../../../src/words/lens/lens-data.ts'
import { tellLens } from '../../../src/words/lens/tell-lens.ts'
import { plainText } from '../../../src/words/styled.ts'
import { content, frameworkNamed } from '../../support/built-in.ts'
import { lastTerm } from '../../support/plans.ts'
import { randomWalk } from '../../support/walk.ts'

const frameworks = { candidate: await frameworkNamed('candidate'), district: await frameworkNamed('district') }

const SECRET = 'qqsecret'
const NAME = 'Zarathustra Quillfeather'

/** A plan in which private answers, contacts and what nobody asked are marked, and public texts name the contact. */
function marked(framework: Framework, plan: Plan): Plan {
  const prompts = new Map(
    sectionsOf(framework).flatMap(({ id, prompts }) => prompts.map((prompt) => [`${id}.${prompt.id}`, prompt])),
  )
  const mark = (answers: ReadonlyMap<string, Value>): Map<string, Value> =>
    new Map([...answers].map(([path, value]) => [path, markedValue(prompts.get(path), value)]))
  // Someone is known in every plan, else a name in a text is anyone's.
  const known = [{ id: SECRET, fields: new Map([['who', NAME]]) }]
  const [profile, terms] = [mark(plan.profile), plan.terms.map((term) => ({ ...term, answers: mark(term.answers) }))]
  if (framework.id === 'district') profile.set('profile.leads', known)
  else for (const { answers } of terms) answers.set('learning.mentors', known)
  return { ...plan, profile, terms }
}

function markedValue(prompt: Prompt | undefined, value: Value): Value {
  if (!prompt || value === null) return value
  const entries = entriesOf(value)
  if (entries.length > 0) return entries.map((entry, i) => markedEntry(prompt, entry, i))
  if (typeof value === 'string' && (prompt.type === 'text' || prompt.type === 'long_text'))
    return prompt.private ? `${SECRET} ${value}` : `${value} ${NAME} and Quillfeather`
  if (prompt.private && typeof value === 'number') return 4_242_424_242
  // A choice that is none is somebody's own words.
  if (Array.isArray(value)) return [...(value as string[]), `${SECRET}-choice`]
  return value
}

function markedEntry(prompt: Prompt, { fields }: Entry, i: number): Entry {
  const isContact = prompt.collects === 'contact'
  const marked = (prompt.prompts ?? []).map((field): [string, Value | undefined] => {
    if ((isContact && field.id === 'who') || field.id === 'supporter') return [field.id, NAME]
    if (field.type !== 'text' && field.type !== 'long_text') return [field.id, fields.get(field.id)]
    const names = prompt.item?.includes(`{${field.id}}`) || field.id === 'measure'
    return [field.id, isContact || !names || prompt.private ? SECRET : `${field.id} with ${NAME}`]
  })
  return {
    id: isContact ? `${SECRET}-${i}` : `entry-${i}`,
    fields: new Map(
      [...marked, ['note', SECRET] as const].filter((pair): pair is [string, Value] => pair[1] !== undefined),
    ),
  }
}

/** All that the lens says of plans, as text and as data. */
async function told(plans: Partial<Record<Side, Plan>>, own: Side): Promise<string> {
  const crosswalk = await content.crosswalk()
  if (!crosswalk) throw new Error('no crosswalk')
  const terms = Object.fromEntries(
    SIDES.flatMap((side) => {
      const plan = plans[side]
      return plan ? [[side, { framework: frameworks[side], plan, term: lastTerm(plan) }]] : []
    }),
  )
  const { rows, matches } = lens(crosswalk, terms)
  const data: LensData = {
    own,
    plans: {},
    readers: [],
    source: crosswalk.source,
    matches,
    rows: rows.map((row) => ({ ...row, titles: row.benefits })),
  }
  const looks = [true, false].map((accessible) => tellLens(data, { width: 80, unicode: true, accessible }))
  return [...looks.map(plainText), JSON.stringify(lensJson(data))].join('\n')
}

describe('whatever stands in a plan, the lens shows', () => {
  test('nothing private, nothing unasked and no contact', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (a, b) => {
        const plans = {
          candidate: marked(frameworks.candidate, (await randomWalk(frameworks.candidate, a)).plan),
          district: marked(frameworks.district, (await randomWalk(frameworks.district, b)).plan),
        }
        const all = await told(plans, 'candidate')
        for (const word of [SECRET, NAME, 'Zarathustra', 'Quillfeather', '4242424242']) expect(all).not.toContain(word)
        expect(all).toMatch(/\[[a-z][a-z ]*\d*\]/)
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test('nothing private, even where a crosswalk names it', async () => {
    const crosswalk = await content.crosswalk()
    const plan = marked(frameworks.candidate, (await randomWalk(frameworks.candidate, 7)).plan)
    const term = lastTerm(plan)
    if (!crosswalk) throw new Error('no crosswalk')
    const names = sectionsOf(frameworks.candidate).flatMap(({ id, prompts }) => prompts.map((p) => `${id}.${p.id}`))
    const rows = crosswalk.rows.map((row) => ({ ...row, candidate: { ...row.candidate, prompts: names } }))
    const shown = lens({ ...crosswalk, rows }, { candidate: { framework: frameworks.candidate, plan, term } })
    const [first] = shown.rows
    expect(first?.candidate?.shown.length).toBeGreaterThan(10)
    const paths = [...(first?.candidate?.shown ?? []).map(({ path }) => path), ...(first?.candidate?.open ?? [])]
    for (const path of ['pathway.staying', 'compensation.needs', 'compensation.target'])
      expect(paths).not.toContain(path)
  })
})
