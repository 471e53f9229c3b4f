import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { Value } from '../../src/core/value.ts'
import { newPlanText } from '../../src/store/plan/new-plan.ts'
import { openPlan } from '../../src/store/plan/open-plan.ts'
import { CAN } from '../faults/support/system.ts'
import { content, frameworkNamed } from '../support/built-in.ts'
import { freshFolder } from '../support/in-process.ts'
import { held, saved } from '../support/walk.ts'

const framework = await frameworkNamed('candidate')
const folder = freshFolder()

const YAML_LIKE =
  'yes|no|on|Off|null|~|true|3.10|007|0o17|1e3|12:30|2026-09-01|.inf|- a|? a|: a|a: b|a #b|#|&a|*a|!t|%d|@x|`x`|"q"|\'q\'|[a]|{a: b}|---|...|<<|=|| |>|a:|key: |\ttab| lead|trail |\u00a0|\u2028|\u0085|\ufeff|\r\n|\n|\n\n|  \n x|x\n |\n- b\n|.'.split(
    '|',
  )
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...YAML_LIKE, 'word', ' '), maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom('word ', 'é ', '學生 ', '👩🏽‍🔬 ', '\n'),
      minLength: 30,
      maxLength: 60,
    }),
  },
)

/** The same strings three times over: as read by Waymark, and as `[name, moment, goal, measure]` from any reader's data. */
interface Written {
  readonly file: string
  readonly texts: readonly string[]
}
interface Shown {
  readonly profile: { readonly name: unknown }
  readonly terms: readonly {
    readonly answers: {
      readonly pathway: { readonly moment: unknown; readonly goals: readonly Record<string, unknown>[] }
    }
  }[]
}
const textsIn = ({ profile, terms }: Shown): unknown[] => {
  const { moment, goals } = terms[0]?.answers.pathway ?? { moment: undefined, goals: [] }
  return [profile.name, moment, goals[0]?.['goal'], goals[0]?.['measure']]
}
const written: Written[] = []

describe('whatever a person writes', () => {
  test('comes back exactly, from Waymark and from js-yaml', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, anyText, async (...texts) => {
        const [name, moment, goal, measure] = texts
        const goals: Value = [
          {
            id: 'goal-1',
            fields: new Map([
              ['goal', goal],
              ['measure', measure],
            ]),
          },
        ]
        const answers: readonly (readonly [string, Value])[] = [
          // Written, then written over: each save starts from a file that holds the one before.
          ['profile.name', goal],
          ['pathway.moment', measure],
          ['pathway.goals', goals],
          ['profile.name', name],
          ['pathway.moment', moment],
        ]
        let end = held(framework, newPlanText(framework, '2026-fall'))
        for (const [path, value] of answers) end = await saved(framework, end, path, value)
        const file = join(folder, `${++count}.yaml`)
        writeFileSync(file, end.yaml.text)
        written.push({ file, texts })

        const { plan } = await openPlan(file, content, join(file, '..', '.state'))
        const term = plan.terms[0]
        expect(plan.profile.get('profile.name')).toBe(name)
        expect(term?.answers.get('pathway.moment')).toBe(moment)
        expect(term?.answers.get('pathway.goals')).toEqual(goals)
        expect(textsIn(load(end.yaml.text) as Shown)).toEqual(texts)
      }),
      { numRuns: 250 },
    )
  })

  test.skipIf(!CAN.pyyaml)('means the same to a reader of YAML 1.1 (PyYAML)', () => {
    const script = `
import json, sys, yaml
print(json.dumps([yaml.safe_load(open(name, encoding="utf-8", newline="")) for name in json.load(sys.stdin)]))`
    const ran = spawnSync('python3', ['-c', script], {
      input: JSON.stringify(written.map(({ file }) => file)),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    expect(ran.stderr).toBe('')
    expect(written.length).toBeGreaterThan(200)
    for (const [i, data] of (JSON.parse(ran.stdout) as Shown[]).entries())
      expect(textsIn(data)).toEqual(written[i]?.texts)
  })
})
