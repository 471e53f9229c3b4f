import { describe, expect, test } from 'vitest'
import { type Prompt, promptAt, sectionsOf } from '../../src/core/framework.ts'
import type { RawPrompt } from '../../src/core/resolve-framework.ts'
import { FRAMEWORKS, frameworkNamed, rawFrameworkNamed } from '../support/built-in.ts'

/**
 * What other features and saved plans rely on, a line a prompt: path, type, then R required, P private, keep ask fresh,
 * what it collects, min and max, the catalogue it chooses from. Prompts may be added to the frameworks; these stay.
 */
const BLUEPRINT: Readonly<Record<(typeof FRAMEWORKS)[number], string>> = {
  candidate: `
profile.name text R keep
profile.key text keep
profile.program text keep
profile.stage select_one keep
profile.subjects select_multiple keep
profile.grades select_multiple keep
profile.region text keep
profile.licensed_by date keep
profile.years number keep min=0 max=60
profile.readers select_multiple keep
pathway.moment long_text R fresh
pathway.leaders repeat ask
pathway.roles select_multiple R ask min=1 max=4 from=roles
pathway.why long_text ask
pathway.arc long_text R ask
pathway.milestones repeat R ask milestone min=1
pathway.goals repeat R ask goal min=1 max=3
pathway.staying long_text P ask
pathway.confidence scale ask
learning.change long_text R fresh
learning.edge text R ask
learning.inquiry text ask
learning.mentors repeat ask contact
learning.organisations select_multiple ask from=opportunities kind=association,network
learning.activities repeat ask activity
learning.goals repeat ask goal max=2
learning.sustain long_text ask
learning.readiness scale ask
compensation.needs long_text P ask
compensation.incomes repeat ask income
compensation.national_board select_one ask
compensation.options select_multiple ask from=opportunities benefits=compensation
compensation.tradeoffs long_text R ask
compensation.target number P ask min=0
compensation.goals repeat ask goal max=2
compensation.know_how scale ask
development.moment long_text R fresh
development.parts select_multiple ask
development.wanted select_multiple ask
development.outside long_text ask
development.activities repeat ask activity
development.goals repeat ask goal max=2
development.reach scale ask
networks.contacts repeat R ask contact min=1
networks.help long_text fresh
networks.gaps select_multiple ask
networks.organisations select_multiple ask from=opportunities kind=association,network
networks.give long_text ask
networks.upkeep text R ask
networks.goals repeat ask goal max=2
networks.breadth scale ask`,
  district: `
profile.name text R keep
profile.district text keep
profile.program text keep
profile.region text keep
profile.leads repeat keep contact
profile.key text keep
attract.vision long_text R ask
attract.placements repeat ask
attract.tasks repeat ask activity
attract.growth long_text ask
attract.recommend text ask
attract.goals repeat R ask goal min=1 max=3
attract.indicators repeat ask indicator
fill.openings repeat R ask min=1
fill.request text R ask
fill.trust long_text ask
fill.steps long_text ask
fill.goals repeat ask goal max=2
fill.indicators repeat ask indicator
retain.story long_text R P fresh
retain.supports select_multiple R ask
retain.roles select_multiple ask from=roles setting=classroom,school,district
retain.early_signs long_text ask
retain.goals repeat ask goal max=2
retain.indicators repeat ask indicator
current.question long_text R ask
current.joint repeat ask activity
current.fresh long_text fresh
current.ways select_multiple ask
current.goals repeat ask goal max=2
current.indicators repeat ask indicator`,
}

const CHOICES: Readonly<Record<(typeof FRAMEWORKS)[number], Readonly<Record<string, string>>>> = {
  candidate: {
    'profile.stage': 'exploring admitted coursework student-teaching first-job',
    'profile.subjects':
      'biology chemistry physics earth-space mathematics computer-science engineering integrated-stem elementary',
    'profile.grades': 'k-2 3-5 6-8 9-12',
    'profile.readers': 'only-me mentor instructor program',
    'compensation.national_board': 'planning considering not-now not-sure holds',
    'development.parts': 'provider participant recipient',
    'development.wanted':
      'coaching modelling community-of-practice in-service conference planning-committee policy-work technology-training subject-course masters mentoring research-lab industry-externship',
    'networks.gaps':
      'another-school another-grade another-subject researcher industry families-community different-background administrator policy online',
    'pathway.goals.any.status': 'todo doing done dropped',
    'learning.activities.any.part': 'provider participant recipient',
  },
  district: {
    'retain.supports': 'mentor common-planning release-time cohort small-first-load leadership-role stipend coursework',
    'current.ways': 'mentoring action-research grant laboratory citizen-science course seminar',
    'attract.goals.any.status': 'todo doing done dropped',
    'attract.tasks.any.part': 'provider participant recipient',
  },
}

const FIELDS: Readonly<Record<string, string>> = {
  'attract.placements': 'school subject grades candidates host term',
  'fill.openings': 'subject grades count hard_to_staff by',
}

function lineOf(path: string, prompt: Prompt | undefined, raw: RawPrompt | undefined): string {
  if (!prompt) return `${path} is missing`
  const { type, required, private: isPrivate, revisit, collects, min, max } = prompt
  const { catalogue, where = {} } = raw?.choices_from ?? {}
  return [
    path,
    type,
    required && 'R',
    isPrivate && 'P',
    revisit,
    collects,
    min !== undefined && `min=${min}`,
    max !== undefined && `max=${max}`,
    catalogue && `from=${catalogue}`,
    ...Object.entries(where).map(([field, values]) => `${field}=${values.join()}`),
  ]
    .filter(Boolean)
    .join(' ')
}

describe.each(FRAMEWORKS)('the %s framework', async (id) => {
  const framework = await frameworkNamed(id)
  const raw = await rawFrameworkNamed(id)
  const rawSections = [{ id: 'profile', prompts: raw.profile }, ...raw.benefits]
  const rawAt = (path: string): RawPrompt | undefined => {
    const [section, prompt] = path.split('.')
    return rawSections.find((one) => one.id === section)?.prompts.find((one) => one.id === prompt)
  }

  test.each(BLUEPRINT[id].trim().split('\n'))('%s', (line) => {
    const path = line.split(' ')[0] ?? ''
    expect(lineOf(path, promptAt(framework, path), rawAt(path))).toBe(line)
  })

  test('its benefits stand in the order of the blueprint', () => {
    const lines = BLUEPRINT[id].trim().split('\n')
    expect(sectionsOf(framework).map((section) => section.id)).toEqual([
      ...new Set(lines.map((line) => line.split('.')[0])),
    ])
  })

  test.each(Object.entries(CHOICES[id]))('%s offers %s', (path, ids) => {
    expect(promptAt(framework, path)?.choices?.map((choice) => choice.id)).toEqual(ids.split(' '))
  })

  test('what other features need of an entry is asked for in its repeat', () => {
    for (const [path, fields] of Object.entries(FIELDS))
      if (promptAt(framework, path))
        expect(promptAt(framework, path)?.prompts?.map((field) => field.id)).toEqual(
          expect.arrayContaining(fields.split(' ')),
        )
  })

  test('a first pass asks few enough questions', () => {
    const required = sectionsOf(framework).flatMap(({ prompts }) => prompts.filter((prompt) => prompt.required))
    expect(required).toHaveLength({ candidate: 12, district: 8 }[id])
  })
})

test('"not sure yet" is one of the roles, alone or beside others', async () => {
  const roles = promptAt(await frameworkNamed('candidate'), 'pathway.roles')
  expect(roles?.choices?.some((choice) => choice.id === 'not-sure')).toBe(true)
})
