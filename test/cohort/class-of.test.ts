import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { currentAttempts } from '../../src/core/cohort/attempt.ts'
import { readCollected } from '../../src/store/cohort/collected-file.ts'
import { cohortPaths } from '../../src/store/cohort/paths.ts'
import { frameworkNamed } from '../support/built-in.ts'
import { type Came, classOf } from '../support/class-of.ts'
import { handInClass, templatesIn } from '../support/hand-in-class.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { invented, SHAPES_WRITTEN } from '../support/rosters.ts'

const framework = await frameworkNamed('candidate')
const otherFramework = await frameworkNamed('district')
const thirty = [...classOf(30, { framework, otherFramework })]

/** What `status` and `check` say of a file that was handed in. */
async function judged(bytes: Buffer): Promise<readonly string[]> {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), bytes)
  const checked = await waymark(['check', 'plan.yaml', '--json'], { cwd })
  const { findings } = (JSON.parse(checked.stdout) as { files: { findings: { code: string; severity: string }[] }[] })
    .files[0] ?? {
    findings: [],
  }
  if (checked.exit === 3) return ['unreadable']
  const said = await waymark(['status', 'plan.yaml', '--json'], { cwd })
  const {
    totals,
    term_status,
    term,
    framework: of,
  } = JSON.parse(said.stdout) as {
    totals: { required_open: number }
    term_status: string
    term: string
    framework: { id: string }
  }
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  const broken = findings.some(({ code }) => code === 'plan-seal-broken')
  return [
    of.id,
    term,
    errors.join(),
    broken ? 'broken seal' : term_status,
    totals.required_open > 0 ? 'owed' : 'nothing owed',
  ]
}

const EXPECTED: Readonly<Record<Exclude<Came, 'not-collected'>, readonly string[]>> = {
  unreadable: ['unreadable'],
  invalid: ['candidate', '2026-fall', 'answer-off-scale', 'draft', 'nothing owed'],
  'other-framework': ['district', '2026-fall', '', 'draft', 'nothing owed'],
  'other-term': ['candidate', '2026-spring', '', 'draft', 'nothing owed'],
  draft: ['candidate', '2026-fall', '', 'draft', 'owed'],
  complete: ['candidate', '2026-fall', '', 'draft', 'nothing owed'],
  final: ['candidate', '2026-fall', '', 'final', 'nothing owed'],
  edited: ['candidate', '2026-fall', '', 'broken seal', 'nothing owed'],
}

describe('a class', () => {
  test.each(thirty.filter(({ came }) => came !== 'not-collected').map((one) => [one.came, one.key, one] as const))(
    'hands in a plan that is %s (%s)',
    async (came, _, { files }) => {
      expect(await judged(files.at(-1)?.bytes ?? Buffer.alloc(0))).toEqual(EXPECTED[came as 'draft'])
    },
  )

  test('is the same for the same seed, whatever its size', () => {
    const forty = [...classOf(40, { framework, otherFramework })]
    expect(forty.slice(0, 30)).toEqual(thirty)
    expect([...classOf(30, { framework, otherFramework, seed: 2 })]).not.toEqual(thirty)
  })

  test('hands in what stands in a cohort folder as if it had been collected', async () => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'roster.csv'), SHAPES_WRITTEN['canvas']?.(invented(30)) ?? '')
    const made = await waymark(['cohort', 'new', 'fall', '--roster', 'roster.csv', '--term', '2026-fall'], { cwd })
    expect(made.exit).toBe(0)
    const folder = join(cwd, 'fall')
    handInClass(folder, classOf(30, { framework, otherFramework, templateOf: templatesIn(folder) }))
    const paths = cohortPaths(folder)
    const collected = readCollected(paths)
    const keys = thirty.filter(({ came }) => came !== 'not-collected' && came !== 'unreadable').map(({ key }) => key)
    expect([...currentAttempts(collected).keys()]).toEqual(keys.toSorted())
    expect(collected.setAside.length).toBeGreaterThan(0)
    const texts = collected.attempts.map(({ key, id }) => readFileSync(paths.attempt(key, id), 'utf8'))
    for (const text of texts.filter((one) => /^framework: candidate$/m.test(one)))
      expect(text).toContain('it says whose plan this is')
  })
})
