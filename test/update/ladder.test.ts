import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../src/core/check-plan.ts'
import { severityOf } from '../../src/core/codes.ts'
import type { Finding } from '../../src/core/finding.ts'
import type { Framework } from '../../src/core/framework.ts'
import { readPlan } from '../../src/core/read-plan.ts'
import { planUpdate } from '../../src/core/update/plan-update.ts'
import { sealFor } from '../../src/store/plan/open-plan.ts'
import { yamlOf } from '../support/plans.ts'
import { ROOT } from '../support/process.ts'
import { updated } from '../support/updated.ts'
import { candidateVersions, contentWith, GARDEN, garden, rawFrom } from '../support/versions.ts'

const FIXTURES = join(ROOT, 'test/fixtures/update')
const PLANS = readdirSync(join(FIXTURES, 'plans')).filter((name) => name.endsWith('.plan.yaml'))
const gardens = await Promise.all(GARDEN.map((version) => garden(version).framework('garden')))

const at = (version: number): Framework => {
  const framework = gardens[version - 1]
  if (!framework) throw new Error(`no version ${version}`)
  return framework
}

/** Errors of a plan as `check` names them, but for those about what a closed term was closed with. */
function errorsIn(framework: Framework, text: string): string[] {
  const { plan, findings } = readPlan(yamlOf(text).node, framework)
  return [...findings, ...checkPlan(framework, plan, sealFor)]
    .filter(({ code }: Finding) => severityOf(code) === 'error')
    .map(({ code, path }) => `${code} ${path}`)
}

describe.each(PLANS)('%s', (name) => {
  const text = readFileSync(join(FIXTURES, 'plans', name), 'utf8')

  for (const newline of ['\n', '\r\n'])
    test(`to the last version at once (${newline === '\n' ? 'LF' : 'CRLF'})`, async () => {
      const after = await updated(at(5), text.replaceAll('\n', newline))
      await expect(after.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
        join(FIXTURES, 'plans', name.replace('.plan.yaml', '.at-once.yaml')),
      )
      expect(/(?<!\r)\n/.test(after)).toBe(newline === '\n')
    })

  test('version by version', async () => {
    const written = Math.max(...[...text.matchAll(/framework_version: "?(\d)/g)].map(([, version]) => Number(version)))
    let now = text
    for (const version of GARDEN) if (version > written) now = await updated(at(version), now)
    await expect(now).toMatchFileSnapshot(join(FIXTURES, 'plans', name.replace('.plan.yaml', '.by-steps.yaml')))
  })

  test('again: nothing is left to do, and no error is there that was not there before', async () => {
    const after = await updated(at(5), text)
    expect(planUpdate(at(5), readPlan(yamlOf(after).node, at(5)).plan).changes).toEqual([])
    expect(await updated(at(5), after)).toBe(after)
    const before = errorsIn(at(5), text)
    expect(errorsIn(at(5), after).filter((error) => !before.includes(error))).toEqual([])
  })
})

test('a plan of the candidate framework goes through an author’s edits with every word', async () => {
  const [first, second, third] = candidateVersions().map(rawFrom)
  if (!first || !second || !third) throw new Error('no versions')
  const text = readFileSync(join(FIXTURES, 'plans', 'candidate.yaml'), 'utf8')
  const [one, two, three] = await Promise.all(
    [first, second, third].map((raw) => contentWith(raw).framework('candidate')),
  )
  if (!one || !two || !three) throw new Error('no frameworks')
  expect(planUpdate(one, readPlan(yamlOf(text).node, one).plan).changes).toEqual([])
  const atOnce = await updated(three, text)
  await expect(atOnce).toMatchFileSnapshot(join(FIXTURES, 'plans', 'candidate.at-once.yaml'))
  const bySteps = await updated(three, await updated(two, text))
  await expect(bySteps).toMatchFileSnapshot(join(FIXTURES, 'plans', 'candidate.by-steps.yaml'))
  expect(errorsIn(three, atOnce)).toEqual([])
})
