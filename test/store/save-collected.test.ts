import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decide } from '../../src/core/collect/decide.ts'
import { cohortPaths } from '../../src/store/cohort/paths.ts'
import { lookThrough } from '../../src/store/collect/look-through.ts'
import { saveCollected } from '../../src/store/collect/save-collected.ts'
import { sha256 } from '../../src/store/files/crypto.ts'
import { freshFolder } from '../support/in-process.ts'

const member = {
  key: 's1',
  name: 'Ada',
  given: null,
  family: null,
  sortName: 'Ada',
  ids: {},
  sections: [],
  line: 1,
  hasLeft: false,
  template: null,
}
const PLAN = 'waymark: 1\nframework: candidate\nprofile:\n  key: s1\nterms: []\n'

test('an inbox that changes between looking and writing ends the run, and nothing is remembered of it', async () => {
  const paths = cohortPaths(freshFolder())
  mkdirSync(paths.inbox)
  mkdirSync(paths.own)
  writeFileSync(join(paths.inbox, 'plan.yaml'), PLAN)
  const reading = { clock: () => null, onSource: () => undefined, pause: async () => undefined }
  const { files } = await lookThrough([paths.inbox], reading, { ...reading, isKnown: () => false })
  const decision = decide(files, {
    cohort: { framework: 'candidate', term: '2026-fall', due: null },
    members: [member],
    collected: { attempts: [], setAside: [] },
    hash: sha256,
  })
  expect(decision.created).toHaveLength(1)
  writeFileSync(join(paths.inbox, 'plan.yaml'), `${PLAN}# later\n`)
  const save = saveCollected(paths, [paths.inbox], decision, { ...reading, receipt: () => '' })
  await expect(save).rejects.toMatchObject({ findings: [{ code: 'save-changed' }] })
  expect([existsSync(paths.collected), existsSync(paths.receipts), existsSync(join(paths.own, 'new'))]).toEqual([
    false,
    false,
    false,
  ])
})
