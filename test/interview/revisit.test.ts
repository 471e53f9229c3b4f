import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { freshFolder, talk, waymark } from '../support/in-process.ts'

const PLAN = `# Mine
waymark: 1
framework: candidate
profile: { name: Jo }
terms:
  - term: 2026-fall # the first one
    framework_version: 1
    status: final
    answers:
      pathway:
        moment: |
          She asked us what we saw.
        why: Because labs are fun.
        confidence: 2
        goals:
          - id: goal-aaa222
            goal: Ask two teachers
            due: "2026-12"
            status: doing
          - id: goal-bbb333
            goal: Read one study
            status: done
          - id: goal-ccc444
            goal: Visit a meeting
      networks:
        contacts:
          - id: contact-ddd555
            who: Host teacher, R.
`

function plan(): string {
  const cwd = freshFolder()
  writeFileSync(join(cwd, 'plan.yaml'), PLAN)
  return cwd
}
const text = (cwd: string): string => readFileSync(join(cwd, 'plan.yaml'), 'utf8')
interface Term {
  term: string
  answers: Record<string, Record<string, unknown>>
  reasons?: Record<string, string>
}
const terms = (cwd: string): Term[] => (load(text(cwd)) as { terms: Term[] }).terms

describe('a new term', () => {
  test('is opened behind the last one, which stays as it was, byte for byte', async () => {
    const cwd = plan()
    const { exit, stdout } = await waymark(['revisit', '--term', '2028-spring', '--no-input'], { cwd })
    expect([exit, stdout]).toEqual([0, expect.stringContaining('ready for Spring 2028')])
    expect(text(cwd)).toBe(
      `${PLAN}  - term: 2028-spring\n    framework_version: 1\n    status: draft\n    answers: {}\n`,
    )
  })

  test.each(['2026-fall', '2026-spring', 'soon'])('is not opened as %s', async (term) => {
    const cwd = plan()
    const { exit } = await waymark(['revisit', '--term', term, '--no-input'], { cwd })
    expect(exit).toBe(2)
    expect(text(cwd)).toBe(PLAN)
  })

  test('needs a terminal before it is opened, where questions follow', async () => {
    const cwd = plan()
    expect((await waymark(['revisit', '--term', '2027-spring'], { cwd })).exit).toBe(2)
    expect(text(cwd)).toBe(PLAN)
  })

  test('begins with what was not finished; each is taken up, dropped with a reason, or put off', async () => {
    const cwd = plan()
    const ran = await talk(
      ['revisit', '--plain', '--term', '2027-spring'],
      ['done', 'I asked both.', 'dropped', 'The team stopped meeting.', '', '', '', ':quit'],
      { cwd },
    )
    expect(ran.exit).toBe(0)
    const [, spring] = terms(cwd)
    expect(spring?.answers['pathway']?.['goals']).toEqual([
      { id: 'goal-aaa222', goal: 'Ask two teachers', due: '2026-12', status: 'done', evidence: 'I asked both.' },
      { id: 'goal-ccc444', goal: 'Visit a meeting', status: 'dropped', reason: 'The team stopped meeting.' },
    ])
    expect(spring?.answers['networks']?.['contacts']).toEqual([{ id: 'contact-ddd555', who: 'Host teacher, R.' }])
    expect(ran.transcript).toMatch(/Going on with[\s\S]*From last term: Ask two teachers/)
    expect(ran.transcript).not.toContain('When did you see a teacher lead')
    expect(ran.transcript).not.toContain('Read one study')
  })

  test('is asked with the old answer: Enter keeps it, words take its place, fresh ones begin blank', async () => {
    const cwd = plan()
    await waymark(['revisit', '--term', '2027-spring', '--no-input'], { cwd })
    const ran = await talk(
      ['reflect', '--plain', '--term', '2027-spring'],
      [
        ':goto pathway.why',
        '',
        ':goto pathway.moment',
        '',
        ':goto pathway.confidence',
        '4',
        'A long talk with R.',
        ':quit',
      ],
      { cwd },
    )
    expect(ran.exit).toBe(0)
    const [fall, spring] = terms(cwd)
    expect(spring?.answers['pathway']).toEqual({ why: 'Because labs are fun.', confidence: 4 })
    expect(spring?.reasons).toEqual({ 'pathway.confidence': 'A long talk with R.' })
    expect(fall?.answers['pathway']?.['moment']).toBe('She asked us what we saw.\n')
    expect(ran.transcript).toContain("Enter keeps last term's answer")
    expect(ran.transcript).toContain('Last term: She asked us what we saw.')
    expect((await waymark(['check', 'plan.yaml'], { cwd })).stdout).not.toMatch(/reasons|2027/)
  })

  test('is offered when today lies in a later term; a no goes on with the last one', async () => {
    const cwd = plan()
    writeFileSync(join(cwd, 'plan.yaml'), PLAN.replaceAll('2026-fall', '2026-spring'))
    const yes = await talk(['reflect', '--plain'], ['y', ':quit'], { cwd })
    expect(yes.transcript).toContain('It is Fall 2026 now')
    expect(terms(cwd).map(({ term }) => term)).toEqual(['2026-spring', '2026-fall'])
    writeFileSync(join(cwd, 'plan.yaml'), PLAN.replaceAll('2026-fall', '2026-spring').replace('final', 'draft'))
    const no = await talk(['reflect', '--plain'], ['', ':quit'], { cwd })
    expect(no.exit).toBe(0)
    expect(terms(cwd)).toHaveLength(1)
  })

  test('can be filled by a script that knows nothing of the term before', async () => {
    const cwd = plan()
    await waymark(['revisit', '--term', '2027-spring', '--no-input'], { cwd })
    const { stdout } = await waymark(['next', '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ path: 'profile.key' })
    const answered = await waymark(['answer', 'plan.yaml', 'pathway.goals', '[{"goal":"A new one"}]', '--json'], {
      cwd,
    })
    expect(answered.exit).toBe(0)
    expect(terms(cwd)[1]?.answers['pathway']?.['goals']).toMatchObject([{ goal: 'A new one' }])
  })
})
