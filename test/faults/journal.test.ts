import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../src/core/finding.ts'
import { type Journal, journalOf, type Kept } from '../../src/store/journal/journal.ts'
import { run } from '../support/process.ts'
import { besides, keptIn, place, plan } from './support/plans.ts'
import { AS_NOBODY, CAN } from './support/system.ts'

const draft = (path: string, value: string): Kept => ({ term: '2026-fall', path, kind: 'draft', value })
const unsaved = (path: string, value: unknown): Kept => ({ term: '2026-fall', path, kind: 'unsaved', value })

function journal(): Journal {
  const { cwd, state } = place()
  return journalOf(state, join(cwd, 'plan.yaml'))
}

/** Shortens a file as a crash in the middle of a write would. */
function tear(file: string, bytes: number): void {
  const whole = readFileSync(file)
  writeFileSync(file, whole.subarray(0, whole.length - bytes))
}

describe('a journal', () => {
  test('that was never written is empty, and dropping from it does nothing', async () => {
    const kept = journal()
    expect(await kept.list()).toEqual([])
    await kept.drop(draft('a.b', ''))
    expect(existsSync(kept.file)).toBe(false)
  })

  test('keeps the last draft of each question, in any characters', async () => {
    const kept = journal()
    await kept.keep(draft('a.b', 'One'))
    await kept.keep(draft('c.d', 'Line\nline\r\n\u2028 "quoted" \\ 🙂'))
    await kept.keep(draft('a.b', 'Two'))
    expect(await kept.list()).toEqual([draft('c.d', 'Line\nline\r\n\u2028 "quoted" \\ 🙂'), draft('a.b', 'Two')])
  })

  test('forgets what was dropped, and goes when nothing is kept', async () => {
    const kept = journal()
    await kept.keep(draft('a.b', 'One'))
    await kept.keep(draft('c.d', 'Two'))
    await kept.drop(draft('a.b', 'One'))
    expect(await kept.list()).toEqual([draft('c.d', 'Two')])
    await kept.drop(draft('c.d', 'Two'))
    expect(await besides(dirname(kept.file))).toEqual([])
  })

  test('loses at most the line that a crash cut short', async () => {
    const kept = journal()
    await kept.keep(draft('a.b', 'One'))
    await kept.keep(draft('c.d', 'Two'))
    tear(kept.file, 5)
    expect(await kept.list()).toEqual([draft('a.b', 'One')])
    await kept.keep(draft('e.f', 'Three'))
    expect(await kept.list()).toEqual([draft('a.b', 'One'), draft('e.f', 'Three')])
  })

  test('passes over lines that are not its own', async () => {
    const kept = journal()
    await kept.keep(draft('a.b', 'One'))
    appendFileSync(kept.file, '\nnull\n[]\n{"term":1,"path":"a.b","kind":"draft"}\nwords\n')
    expect(await kept.list()).toEqual([draft('a.b', 'One')])
  })

  test('keeps every text that could not be saved, and a draft beside them', async () => {
    const kept = journal()
    await kept.keep(unsaved('a.b', 'First'))
    await kept.keep(unsaved('a.b', ['second']))
    await kept.keep(draft('a.b', 'Third, half ty'))
    await kept.drop(draft('a.b', ''))
    expect(await kept.list()).toEqual([unsaved('a.b', 'First'), unsaved('a.b', ['second'])])
    await kept.drop(unsaved('a.b', 'First'))
    expect(await kept.list()).toEqual([unsaved('a.b', ['second'])])
  })

  test('keeps one of a draft and the same text unsaved', async () => {
    const kept = journal()
    await kept.keep(draft('a.b', 'The words'))
    await kept.keep(unsaved('a.b', 'The words'))
    expect(await kept.list()).toEqual([unsaved('a.b', 'The words')])
  })

  test('loses nothing when many keep and drop at once', async () => {
    const kept = journal()
    const paths = Array.from({ length: 30 }, (_, i) => `a.p${i}`)
    await Promise.all(
      paths.map(async (path, i) => {
        await kept.keep(draft(path, path))
        if (i % 2 === 0) await kept.drop(draft(path, path))
      }),
    )
    expect((await kept.list()).map(({ path }) => path).sort()).toEqual(paths.filter((_, i) => i % 2 === 1).sort())
  })

  test('stays small while a long text grows, and clears up after a crash in the middle of that', async () => {
    const kept = journal()
    await kept.keep(unsaved('c.d', 'Other words'))
    const stale = join(dirname(kept.file), `.${basename(kept.file)}.waymark-1-0123abcd.tmp`)
    writeFileSync(stale, 'half a jour')
    let text = ''
    for (let line = 0; line < 200; line += 1) {
      text += 'One more line of a text that was pasted in one go, and it goes on for quite a while.\n'
      await kept.keep(draft('a.b', text))
    }
    expect(statSync(kept.file).size).toBeLessThan(512 * 1024)
    expect(await kept.list()).toEqual([unsaved('c.d', 'Other words'), draft('a.b', text)])
    expect(await besides(dirname(kept.file))).toEqual([basename(kept.file)])
    expect(statSync(kept.file).mode & 0o777).toBe(0o600)
  })

  test('is for its owner only, one for each plan', async () => {
    const { cwd, state } = place()
    const [one, other] = [journalOf(state, join(cwd, 'a.yaml')), journalOf(state, join(cwd, 'b.yaml'))]
    await one.keep(draft('a.b', 'One'))
    expect(await other.list()).toEqual([])
    expect(statSync(one.file).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(one.file)).mode & 0o777).toBe(0o700)
    expect(one.file).not.toContain('a.yaml')
  })

  test('in a place that is a file says that it could not keep', async () => {
    const { cwd } = place()
    writeFileSync(join(cwd, 'state'), '')
    const kept = journalOf(join(cwd, 'state'), join(cwd, 'plan.yaml'))
    expect(await kept.list()).toEqual([])
    await expect(kept.keep(draft('a.b', 'One'))).rejects.toThrow()
  })
})

describe.skipIf(!CAN.unprivileged)('a state folder that cannot be read', () => {
  test('recover says so, with the place, and does not call it our fault', async () => {
    const where = place()
    chmodSync(where.cwd, 0o777)
    chmodSync(plan(where), 0o666)
    mkdirSync(where.state, { mode: 0o700 })
    mkdirSync(join(where.state, 'journal'), { mode: 0o700 })
    chmodSync(where.state, 0o000)
    const { exit, stderr } = await run(where, ['recover'], { before: AS_NOBODY })
    expect({ exit, stderr }).toMatchObject({ exit: 3, stderr: expect.stringContaining('journal') })
    chmodSync(where.state, 0o700)
  })
})

describe('text that could not be saved', () => {
  test('is still there after the question got another answer', async () => {
    const where = place()
    const file = plan(where)
    const session = journalOf(where.state, file)
    await session.keep(unsaved('pathway.why', 'The words of a bad day'))
    await run(where, ['answer', file, 'pathway.why', 'Short'])
    await run(where, ['reflect', '--plain'], { input: ':goto pathway.why\nOther words\n.\n' })
    expect((await keptIn(where)).items).toMatchObject([{ text: 'The words of a bad day', now: 'Short\nOther words' }])
  })

  test('is forgotten once the plan has it', async () => {
    const where = place()
    const file = plan(where)
    const session = journalOf(where.state, file)
    await session.keep(unsaved('pathway.why', 'The words of a bad day'))
    await run(where, ['answer', file, 'pathway.why', '-'], { input: 'The words of a bad day' })
    expect((await keptIn(where)).items).toEqual([])
  })

  test('is shown a last time by recover --discard', async () => {
    const where = place()
    const file = plan(where)
    await journalOf(where.state, file).keep(unsaved('pathway.why', 'The words of a bad day'))
    expect((await run(where, ['recover', '--discard'])).stdout).toContain('The words of a bad day')
    expect((await keptIn(where)).items).toEqual([])
  })
})

test('a Failure names the journal that cannot be read', async () => {
  const { cwd, state } = place()
  const kept = journalOf(state, join(cwd, 'plan.yaml'))
  mkdirSync(kept.file, { recursive: true })
  await expect(kept.list()).rejects.toBeInstanceOf(Failure)
})
