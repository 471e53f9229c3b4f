import { expect, test } from 'vitest'
import { findQuestion } from '../../src/commands/reflect/find-question.ts'
import { agenda } from '../../src/core/agenda.ts'
import { frameworkNamed } from '../support/built-in.ts'
import { randomWalk } from '../support/walk.ts'

const framework = await frameworkNamed('candidate')
const { plan, term } = await randomWalk(framework, 3)
const steps = agenda(framework, { ...plan, profile: new Map() }, { ...term, answers: new Map() })

test.each([
  ['pathway.moment', 'pathway.moment'],
  ['learning', 'learning.change'],
  ['edge', 'learning.edge'],
])('%s leads to %s', (name, path) => {
  expect(findQuestion(steps, name)).toEqual({ kind: 'asked', path })
})

test.each([
  ['moent', 'pathway.moment'],
  ['pathwya.roles', 'pathway.roles'],
  ['learnign', 'learning'],
  ['nowhere', undefined],
])('%s leads nowhere; nearest is %s', (name, near) => {
  expect(findQuestion(steps, name)).toEqual({ kind: 'none', near })
})

test.each(['compensation.national_board_step', 'national_board_step'])('%s is not asked', (name) => {
  expect(findQuestion(steps, name)).toEqual({ kind: 'not-asked' })
})
