import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paint } from '../../src/cli/terminal/paint.ts'
import { table } from '../../src/commands/status/table.ts'
import { render } from '../../src/words/render.ts'
import { widthOf } from '../../src/words/width.ts'
import { freshFolder, waymark } from '../support/in-process.ts'
import { handMade } from '../support/transcript.ts'

const count = { answered: 0, skipped: 0, open: 0, required_open: 0, warnings: 0 }
const ROWS = [
  { ...count, title: 'About you', answered: 10 },
  { ...count, title: 'Plan and follow a career pathway', answered: 1, open: 99, required_open: 4, warnings: 1 },
  { ...count, title: '学び続ける', answered: 99, skipped: 1 },
  { ...count, title: 'Pay', open: 9 },
]

describe('where each benefit stands', () => {
  test.each([
    [40, true, false],
    [40, false, false],
    [80, true, false],
    [80, false, false],
    [200, true, false],
    [200, false, false],
    [40, false, true],
    [80, false, true],
  ])('at %i columns, beyond ASCII: %s, line by line: %s', async (width, unicode, accessible) => {
    const lines = table(ROWS, { width, unicode, accessible })
    const text = render(lines, { columns: width })
    const name = `${width}-${accessible ? 'plain' : unicode ? 'unicode' : 'ascii'}`
    await expect(`${text}\n`).toMatchFileSnapshot(`../fixtures/status/${name}.txt`)
    expect(text.split('\n').every((line) => widthOf(line) < width)).toBe(true)
    for (const { title } of ROWS) expect(text).toContain(title)
    if (accessible) expect(text).not.toMatch(/[█░#]|\[/)
    if (!unicode) expect(text.replace('学び続ける', '')).toMatch(/^[\x20-\x7e\n]*$/)
    expect(text).not.toContain('\u001b')
    const painted = render(lines, { columns: width, paint })
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(text)
  })

  test('every column begins at one place', () => {
    const text = render(table(ROWS, { width: 200, unicode: true, accessible: false }), {})
    const places = text.split('\n').map((line) => widthOf(line.slice(0, line.search(/[█░]/))))
    expect(new Set(places).size).toBe(1)
  })
})

describe('waymark status', () => {
  const folder = (answers: string): string => {
    const cwd = freshFolder()
    writeFileSync(join(cwd, 'plan.yaml'), handMade(answers))
    return cwd
  }
  const goals =
    'pathway:\n  goals:\n    - { id: a, goal: Late, due: "2026-09-21" }\n    - { id: b, goal: Soon, due: "2026-10-26" }\n'

  test('says dates as people do, with the day beside', async () => {
    const { stdout } = await waymark(['status'], { cwd: folder(goals) })
    expect(stdout).toContain('Past its date:\n  Late: 2 weeks ago (2026-09-21)\n')
    expect(stdout).toContain('Coming up:\n  Soon: in 3 weeks (2026-10-26)\n')
  })

  const LONG = 'We talked for a while about the lab and the bell rang. '.repeat(4)
  const texts = `pathway:\n  moment: ${LONG}\n  why: ${LONG}\n  staying: ${LONG}\n`

  test('gives advice on depth only when asked, one a question at most, and none on what is private', async () => {
    const cwd = folder(texts)
    const plain = await waymark(['status', '--json'], { cwd })
    expect(JSON.parse(plain.stdout)).not.toHaveProperty('depth')
    const { depth } = JSON.parse((await waymark(['status', '--depth', '--json'], { cwd })).stdout) as {
      depth: Record<string, unknown>[]
    }
    expect(depth.map(({ path }) => path)).toEqual(['pathway.moment', 'pathway.why'])
    for (const advice of depth) expect(Object.keys(advice).sort()).toEqual(['advice', 'label', 'move', 'path'])
    const said = (await waymark(['status', '--depth'], { cwd })).stdout
    expect(said).toContain('To go further, if you like')
    expect(said).not.toMatch(/score|level|recount/i)
    expect((await waymark(['status', '--depth'], { cwd: folder(goals) })).stdout).toContain('nothing to suggest')
  })

  test.each([40, 80, 200])('fits a window of %i columns, with and without colours', async (columns) => {
    const cwd = folder(`${goals}learning:\n  change: ${LONG}\n`)
    for (const env of [{ NO_COLOR: '1' }, { ACCESSIBLE: '1', NO_COLOR: '1' }]) {
      const options = { cwd, window: { columns }, env: { TERM: 'xterm', LANG: 'en_US.UTF-8', ...env } }
      const { stdout } = await waymark(['status', '--depth'], options)
      expect(stdout).not.toContain('\u001b')
      expect(stdout.split('\n').filter((line) => widthOf(line) >= columns)).toEqual([])
    }
  })
})
