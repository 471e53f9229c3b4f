import { readFileSync, statSync, utimesSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { run } from '../support/process.ts'
import { besides, PLAN, place, plan } from './support/plans.ts'

/** Ways in which a person's editor may have left the file; each takes the plan's text and gives it in that layout. */
const LAYOUTS = {
  crlf: (text: string) => text.replaceAll('\n', '\r\n'),
  bom: (text: string) => `\ufeff${text}`,
  noFinalNewline: (text: string) => text.replace(/\r?\n$/, ''),
  flowProfile: (text: string) => text.replace(/profile:\r?\n {2}name: Ada/, "profile: { name:  'Ada',key: s1 }"),
  blankLines: (text: string) => text.replace(/(\r?\n)terms:/, '$1$1$1$1terms:'),
  documentStart: (text: string) => text.replace('# my own plan', '---\n# my own plan'),
  foldedText: (text: string) => text.replace('moment: |', 'moment: >-  # retold'),
  trailingSpaces: (text: string) => text.replace('status: draft', 'status: draft   '),
  endComment: (text: string) => `${text}# the end\n`,
} as const

type Layout = keyof typeof LAYOUTS
/** Text first, then what changes every line break, then what depends on the end of the file. */
const ORDER: readonly Layout[] = [
  'documentStart',
  'flowProfile',
  'blankLines',
  'foldedText',
  'trailingSpaces',
  'endComment',
  'noFinalNewline',
  'crlf',
  'bom',
]

const laidOut = (text: string, chosen: readonly Layout[]): string =>
  ORDER.filter((layout) => chosen.includes(layout)).reduce((now, layout) => LAYOUTS[layout](now), text)

const someLayouts = fc.subarray([...ORDER])

/** The lines that one text has and the other has not, between their common beginning and their common end. */
function changed(before: string, after: string): { removed: string[]; added: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1
  let end = 0
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return { removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) }
}

describe('commands that change nothing', () => {
  test('leave the bytes and the time of the file', async () => {
    const where = place()
    const text = laidOut(PLAN, ['crlf', 'bom', 'noFinalNewline', 'flowProfile'])
    const file = plan(where, text)
    utimesSync(file, 1_600_000_000, 1_600_000_000)
    for (const [args, input] of [
      [['status'], ''],
      [['check'], ''],
      [['next'], ''],
      [['recover'], ''],
      [['content', 'list'], ''],
      [['finalize'], ''],
      [['answer', file, 'learning.edge', '-'], 'wait time\n'],
      [['answer', file, 'pathway.moment', '-'], 'She asked what we noticed.\n\nThen she waited.\n\n'],
      [['answer', file, 'pathway.why', '--clear'], ''],
      [['reflect', '--plain'], ':review\n:goto learning.edge\n\n:quit\n'],
      [['reflect', '--answers', '-'], 'learning:\n  edge: wait time\n'],
    ] as const) {
      await run(where, args, { input })
      const { mtimeMs } = statSync(file)
      expect({ args, text: readFileSync(file, 'utf8'), mtimeMs }).toEqual({ args, text, mtimeMs: 1_600_000_000_000 })
    }
    expect(await besides(where.cwd, 'plan.yaml')).toEqual([])
  })
})

describe('an answer in any layout', () => {
  test('replaced: nothing but its own text changes', async () => {
    await fc.assert(
      fc.asyncProperty(someLayouts, async (layouts) => {
        const where = place()
        const file = plan(where, laidOut(PLAN, layouts))
        expect((await run(where, ['answer', file, 'learning.edge', 'silence'])).exit).toBe(0)
        expect(readFileSync(file, 'utf8')).toBe(laidOut(PLAN.replace('wait time', 'silence'), layouts))
      }),
      { numRuns: 12 },
    )
  })

  test('added: no line goes, and the new lines are its own', async () => {
    await fc.assert(
      fc.asyncProperty(someLayouts, async (layouts) => {
        const where = place()
        const before = laidOut(PLAN, layouts)
        const file = plan(where, before)
        await run(where, ['answer', file, 'pathway.why', '-'], { input: 'Because\n\nof Ada: yes # really' })
        const { removed, added } = changed(before, readFileSync(file, 'utf8'))
        expect(removed).toEqual([])
        expect(added.map((line) => line.trim())).toEqual(['why: |-', 'Because', '', 'of Ada: yes # really'])
        expect(added.every((line) => line.endsWith('\r') === layouts.includes('crlf'))).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  test('added at the very end of a file: what stood there before stays', async () => {
    await fc.assert(
      fc.asyncProperty(someLayouts, async (layouts) => {
        const where = place()
        const before = laidOut(PLAN, layouts)
        const file = plan(where, before)
        await run(where, ['answer', file, 'networks.upkeep', 'Send one file'])
        const after = readFileSync(file, 'utf8')
        const lines = after.split(/\r?\n/)
        for (const line of before.split(/\r?\n/)) expect(lines).toContain(line)
        expect(lines.filter((line) => !before.split(/\r?\n/).includes(line)).map((line) => line.trim())).toEqual(
          expect.arrayContaining(['networks:', 'upkeep: Send one file']),
        )
        expect(/\r\n/.test(after)).toBe(layouts.includes('crlf'))
        expect(/(?<!\r)\n/.test(after)).toBe(!layouts.includes('crlf'))
        expect((await run(where, ['check'])).exit).toBe(0)
      }),
      { numRuns: 8 },
    )
  })
})
