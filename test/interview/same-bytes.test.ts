import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { counted, type Step } from '../../src/core/agenda.ts'
import { isEntries } from '../../src/core/value.ts'
import { jsonOf } from '../../src/core/value-json.ts'
import { asTyped } from '../support/answerer.ts'
import { frameworkNamed } from '../support/built-in.ts'
import { freshFolder, talk, waymark } from '../support/in-process.ts'
import { askable, typedAnswer } from '../support/typing.ts'
import { randomWalk } from '../support/walk.ts'

const PLAN = 'plan.yaml'
const withoutIds = (cwd: string): string => readFileSync(join(cwd, PLAN), 'utf8').replace(/ id: \S+/g, ' id: x')

/** An answer as JSON for a program, its entries still without ids. */
const handedIn = ({ value }: Step): unknown =>
  isEntries(value) ? (jsonOf(value) as Record<string, unknown>[]).map(({ id: _, ...fields }) => fields) : jsonOf(value)

describe('the same answers give the same file, whichever way they come', () => {
  test.each([
    ['candidate', 11],
    ['district', 11],
  ])('%s, walk %i', async (id, seed) => {
    const framework = await frameworkNamed(id)
    const steps = counted((await randomWalk(framework, seed)).steps)
      .filter(({ value }) => value !== undefined)
      .map((step) =>
        step.prompt.type === 'repeat' && isEntries(step.value)
          ? { ...step, value: step.value.map((entry) => askable(step.prompt, entry)) }
          : step,
      )
    const [plain, scripted, single] = [freshFolder(), freshFolder(), freshFolder()]
    const made = ['--framework', id, '--term', '2026-fall']

    const said = await talk(['reflect', '--plain', ...made], [...steps.flatMap(typedAnswer), ':quit'], { cwd: plain })
    expect([said.exit, said.left]).toEqual([0, []])

    const answers: Record<string, Record<string, unknown>> = {}
    for (const step of steps) {
      const [section = '', prompt = ''] = step.path.split('.')
      answers[section] = { ...answers[section], [prompt]: handedIn(step) }
    }
    writeFileSync(join(scripted, 'answers.yaml'), JSON.stringify(answers, null, 1))
    const ran = await waymark(['reflect', '--answers', 'answers.yaml', ...made], { cwd: scripted })
    expect([ran.exit, ran.stderr]).toEqual([0, ''])

    await waymark(['new', ...made], { cwd: single })
    for (const step of steps) {
      const how = step.value === null ? ['--skip'] : ['-']
      const input = step.value === null ? '' : asTyped(handedIn(step))
      const answered = await waymark(['answer', PLAN, step.path, ...how], { cwd: single, input })
      expect([step.path, answered.exit]).toEqual([step.path, 0])
    }

    expect(withoutIds(plain)).toBe(withoutIds(scripted))
    expect(withoutIds(single)).toBe(withoutIds(scripted))
    expect(JSON.parse((await waymark(['next', '--json'], { cwd: plain })).stdout)).toMatchObject({ done: true })
  })
})
