import fc from 'fast-check'
import { expect, test } from 'vitest'
import { programFolder } from '../../../../src/core/cohort/data/program-folder.ts'
import { sha256 } from '../../../../src/store/files/crypto.ts'

const folder = (program: string | null): string => programFolder(program, sha256)

test.each([
  ['Piedmont Ridge, secondary science', 'piedmont-ridge-secondary-science'],
  ['Über Åse / Section 2', 'uber-ase-section-2'],
  ['  ', 'unnamed'],
  [null, 'unnamed'],
])('%s is the folder %s', (program, expected) => {
  expect(folder(program)).toBe(expected)
})

test('a program in a script without small Latin letters has a folder of its own', () => {
  expect(folder('理科')).toMatch(/^p-[0-9a-f]{8}$/)
  expect(folder('理科')).not.toBe(folder('数学'))
})

test('any program is a name that every system and every reader of partitions takes as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (program) => {
      expect(folder(program)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/)
    }),
  )
})
