import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPlan } from '../../src/store/plan/open-plan.ts'
import { updatePlan } from '../../src/store/plan/update-plan.ts'
import { ROOT, run, start } from '../support/process.ts'
import { garden, gardenFile, programWith, rawFrom } from '../support/versions.ts'
import { place } from './support/plans.ts'

const text = (name: string): string => readFileSync(join(ROOT, 'test/fixtures/update/plans', name), 'utf8')
const V1 = text('v1-all.plan.yaml')
const UPDATED = text('v1-all.at-once.yaml')

let bin = ''
beforeAll(async () => {
  bin = await programWith(rawFrom(readFileSync(gardenFile(5), 'utf8')))
})

const KILLS = Number(process.env['WAYMARK_KILLS'] ?? 12)

test(`of ${KILLS} folders whose update is killed, each plan is the old one or the new one`, {
  timeout: 60_000 + KILLS * 2000,
}, async () => {
  const base = place()
  const seen = { old: 0, new: 0 }
  for (let i = 0; i < KILLS; i += 1) {
    const cwd = join(base.cwd, `f${i}`)
    mkdirSync(cwd)
    const names = Array.from({ length: 12 }, (_, k) => `s${String(k).padStart(2, '0')}.plan.yaml`)
    for (const name of names) writeFileSync(join(cwd, name), V1)
    const where = { cwd, state: base.state }
    const running = start(where, ['update', '.'], { program: bin })
    await sleep(60 + Math.random() * 240)
    running.signal('SIGKILL')
    await running.ended
    for (const name of names) {
      const now = readFileSync(join(cwd, name), 'utf8')
      expect([V1, UPDATED]).toContain(now)
      seen[now === V1 ? 'old' : 'new'] += 1
    }
    expect((await run(where, ['update', '.'], { program: bin })).exit).toBe(0)
    for (const name of names) expect(readFileSync(join(cwd, name), 'utf8')).toBe(UPDATED)
  }
  console.info(`plans after a kill: ${seen.old} old, ${seen.new} new`)
})

describe('a plan that is changed meanwhile', () => {
  test('is updated with what was changed', async () => {
    const { cwd, state } = place()
    const file = join(cwd, 'plan.yaml')
    writeFileSync(file, V1)
    const open = await openPlan(file, garden(5), state)
    writeFileSync(file, V1.replace('Dark, and heavy.', 'Dark, and heavy. # typed meanwhile'))
    await updatePlan(open, garden(5))
    expect(readFileSync(file, 'utf8')).toBe(UPDATED.replace('Dark, and heavy.', 'Dark, and heavy. # typed meanwhile'))
  })

  test('under another program’s lock: ends with 5, and the file is as it was', { timeout: 60_000 }, async () => {
    const where = place()
    const file = join(where.cwd, 'plan.yaml')
    writeFileSync(file, V1)
    writeFileSync(
      join(where.cwd, '.plan.yaml.lock'),
      JSON.stringify({ pid: process.pid, host: hostname(), nonce: 'x' }),
    )
    const { exit, stdout } = await run(where, ['update', '--json'], { program: bin })
    expect({ exit, ...JSON.parse(stdout).files[0] }).toMatchObject({
      exit: 5,
      state: 'failed',
      findings: [{ code: 'save-locked' }],
    })
    expect(readFileSync(file, 'utf8')).toBe(V1)
  })

  test('again and again: ends with 5, and what was written last stays', { timeout: 60_000 }, async () => {
    const where = place()
    const file = join(where.cwd, 'plan.yaml')
    writeFileSync(file, V1)
    const content = garden(5)
    const open = await openPlan(file, content, where.state)
    // Every look at the framework is a look between reading the plan and writing it.
    let count = 0
    const restless = {
      ...content,
      framework: async (id: string) => {
        writeFileSync(file, `${V1}# ${++count}\n`)
        return content.framework(id)
      },
    }
    writeFileSync(file, `${V1}# 0\n`)
    await expect(updatePlan(open, restless)).rejects.toMatchObject({ findings: [{ code: 'save-changed' }] })
    expect(readFileSync(file, 'utf8')).toBe(`${V1}# ${count}\n`)
  })
})
