import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agenda, counted, type Step } from '../../src/core/agenda.ts'
import { checkPlan, hasErrors } from '../../src/core/check-plan.ts'
import type { Framework, Prompt } from '../../src/core/framework.ts'
import { sectionsOf } from '../../src/core/framework.ts'
import { fieldAsked } from '../../src/core/prompt-types/repeat.ts'
import { entriesOf, isEntries } from '../../src/core/value.ts'
import { sameValue } from '../../src/core/value-json.ts'
import { openPlan } from '../../src/store/plan/open-plan.ts'
import { answerEdits } from '../../src/store/plan/plan-edits.ts'
import { saveAnswer } from '../../src/store/plan/save-plan.ts'
import { content, FRAMEWORKS, frameworkNamed } from '../support/built-in.ts'
import { freshFolder } from '../support/in-process.ts'
import { type Asked, held, randomWalk, saved } from '../support/walk.ts'

const SEEDS = Array.from({ length: 25 }, (_, i) => i + 1)

/** What a walk left untouched; shown when a number below changes. */
class Coverage {
  readonly asked = new Set<string>()
  readonly picked = new Set<string>()
  readonly whens = new Map<string, Set<boolean>>()

  see({ step, value, after }: Asked, framework: Framework): void {
    this.asked.add(step.path)
    this.pick(step.path, step.prompt, value)
    for (const entry of step.prompt.type === 'repeat' && isEntries(value) ? value : [])
      for (const field of step.prompt.prompts ?? []) {
        const path = `${step.path}.${field.id}`
        if (entry.fields.has(field.id)) this.asked.add(path)
        this.pick(path, field, entry.fields.get(field.id))
        if (field.when) this.when(path, fieldAsked(field, entry))
      }
    for (const { path, prompt, state, entry } of after.steps)
      if (entry === undefined && prompt.when && promptsSettled(after.steps, path, framework))
        this.when(path, state !== 'inactive')
  }

  pick(path: string, { choices, points }: Prompt, value: unknown): void {
    if (points && typeof value === 'number') this.picked.add(`${path}=${value}`)
    if (choices) for (const id of Array.isArray(value) ? value : [value]) this.picked.add(`${path}=${String(id)}`)
  }

  when(path: string, held: boolean): void {
    this.whens.set(path, (this.whens.get(path) ?? new Set()).add(held))
  }
}

/** A condition counts as tried once everything before its prompt is settled. */
function promptsSettled(steps: readonly Step[], path: string, framework: Framework): boolean {
  const order = sectionsOf(framework).flatMap(({ id, prompts }) => prompts.map((prompt) => `${id}.${prompt.id}`))
  return steps.every(
    (step) => step.state !== 'open' || step.entry !== undefined || order.indexOf(step.path) >= order.indexOf(path),
  )
}

describe.each(FRAMEWORKS)('random walks through %s', async (id) => {
  const framework = await frameworkNamed(id)
  const coverage = new Coverage()

  test.each(SEEDS)('walk %i ends, closes, and going back from everywhere leads to the same agenda', async (seed) => {
    const trail: Asked[] = []
    const end = await randomWalk(framework, seed, (asked) => {
      coverage.see(asked, framework)
      trail.push(asked)
      const { before, after, step, value } = asked
      // The answer that was given is the answer that is there.
      const again = after.steps.find(({ path }) => path === step.path)
      expect(sameValue(again?.value, value)).toBe(true)
      // Nothing but this answer changed.
      const now = new Map(after.steps.map((one) => [one.path, one.value]))
      for (const { path, value: old } of before.steps)
        if (!path.startsWith(step.path)) expect(sameValue(now.get(path), old)).toBe(true)
    })
    expect(hasErrors(checkPlan(framework, end.plan, () => ''))).toBe(false)
    // Back from the end to the beginning, Enter at every step: there is nothing to write.
    for (const { path, value } of counted(end.steps)) expect(answerEdits(framework, 0, path, value, value)).toEqual([])
    // Each answer taken out and given again: the same agenda, and the same bytes as before.
    const { step, before, value } = trail[seed % trail.length] ?? {}
    if (!step || !before || value === undefined) throw new Error('an empty trail')
    const without = await saved(framework, end, step.path, undefined)
    const back = await saved(framework, without, step.path, value)
    expect(back.yaml.text).toBe(end.yaml.text)
    expect(back.steps).toEqual(end.steps)
    // What is on disk is what was meant.
    expect(held(framework, end.yaml.text).steps).toEqual(end.steps)
    expect(agenda(framework, end.plan, end.term)).toEqual(end.steps)
  })

  test('reach every prompt, every field and both ways of every condition', () => {
    const prompts = sectionsOf(framework).flatMap((section) =>
      section.prompts.map((prompt) => [`${section.id}.${prompt.id}`, prompt] as const),
    )
    const all = prompts.flatMap(([path, prompt]) => [
      [path, prompt] as const,
      ...(prompt.prompts ?? []).map((field) => [`${path}.${field.id}`, field] as const),
    ])
    expect(
      all.filter(([path, { type }]) => type !== 'note' && !coverage.asked.has(path)).map(([path]) => path),
    ).toEqual([])
    const conditional = all.filter(([, { when }]) => when).map(([path]) => path)
    expect(conditional.length).toBeGreaterThan(0)
    expect(conditional.filter((path) => coverage.whens.get(path)?.size !== 2)).toEqual([])
  })

  test('pick nearly every choice that is not out of a catalogue, and every point', () => {
    return content.catalogues().then((lists) => {
      const inCatalogue = new Set([...lists.roles, ...lists.opportunities].map(({ id }) => id))
      const offered = sectionsOf(framework).flatMap((section) =>
        section.prompts.flatMap((prompt) =>
          [prompt, ...(prompt.prompts ?? [])].flatMap((one) => {
            const path = one === prompt ? `${section.id}.${prompt.id}` : `${section.id}.${prompt.id}.${one.id}`
            const ids = one.points
              ? one.points.map((_, i) => String((one.min ?? 1) + i))
              : (one.choices ?? []).map((choice) => choice.id).filter((choice) => !inCatalogue.has(choice))
            return ids.map((choice) => `${path}=${choice}`)
          }),
        ),
      )
      const never = offered.filter((choice) => !coverage.picked.has(choice))
      expect(never.length / offered.length, `never picked: ${never.join(' ')}`).toBeLessThan(0.05)
    })
  })

  test('a save of what is there writes nothing', async () => {
    const folder = join(freshFolder(), id)
    mkdirSync(folder)
    const file = join(folder, 'plan.yaml')
    const end = await randomWalk(framework, 7)
    writeFileSync(file, end.yaml.text)
    const open = await openPlan(file, content, join(file, '..', '.state'))
    const before = statSync(file, { bigint: true })
    for (const { path, value } of counted(end.steps).slice(0, 25))
      await saveAnswer(open, content, '2026-fall', path, value)
    const after = statSync(file, { bigint: true })
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
    expect(entriesOf(open.plan.terms[0]?.answers.get('nothing.there'))).toEqual([])
  })
})
