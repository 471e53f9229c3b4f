import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceNode } from '../../src/core/source-node.ts'
import type { Edit, Place } from '../../src/store/yaml/edit.ts'
import { editYaml } from '../../src/store/yaml/edit-yaml.ts'
import { type ParsedYaml, parseYaml } from '../../src/store/yaml/parse-yaml.ts'
import { handFormatted } from '../support/hand-formatted.ts'
import { freshFolder, waymark } from '../support/in-process.ts'

async function parsed(text: string): Promise<ParsedYaml> {
  const result = await parseYaml(text)
  if (!result.ok) throw new Error(JSON.stringify([result.findings, text]))
  return result.yaml
}

/** A part of a file by the steps to it; a key is a part of its own, with `the key` as its last step. */
interface Source {
  readonly place: Place
  readonly source: string
  readonly start: number
  readonly end: number
  readonly node?: SourceNode
}

/** Every key, scalar and empty bracket of a file. */
function sourcesOf({ text, node }: ParsedYaml): Source[] {
  const found: Source[] = []
  const add = (place: Place, start: number, end: number, part?: SourceNode): void => {
    found.push({ place, source: text.slice(start, end), start, end, ...(part ? { node: part } : {}) })
  }
  const walk = (part: SourceNode, place: Place): void => {
    if (part.kind === 'map')
      for (const { key, keyRange, colonEnd, value } of part.pairs) {
        add([...place, key, 'the key'], keyRange.start, colonEnd)
        walk(value, [...place, key])
      }
    else if (part.kind === 'list') for (const [i, item] of part.items.entries()) walk(item, [...place, i])
    if (part.kind === 'scalar' && part.block) {
      // Blank lines below a block text are layout, which the comparison of lines sees, unless the text keeps them.
      const { start, end } = part.range
      const source = text.slice(start, end)
      const keeps = /^[|>]\+/.test(source) || /\n[ \t]+\n*$/.test(part.text)
      add(place, start, start + (keeps ? source.replace(/\r?\n$/, '') : source.trimEnd()).length, part)
    } else if (part.kind === 'scalar' || part.flow) add(place, part.range.start, part.range.end, part)
  }
  walk(node, [])
  return found
}

const within = (place: Place, owner: Place): boolean => owner.every((step, i) => place[i] === step)

/** The whole of what an edit may touch: the shortest part of its place that holds nothing, or is not there, then or now. */
function touchedBy(place: Place, ...states: readonly Source[][]): Place {
  for (let length = 1; length < place.length; length += 1) {
    const owner = place.slice(0, length)
    for (const state of states) {
      const values = state.filter((part) => part.node && within(part.place, owner))
      if (values.length === 0 || (values.length === 1 && values[0]?.place.length === length)) return owner
    }
  }
  return place
}

const hasBareBreaks = (text: string): boolean => /(?<!\r)\n/.test(text)
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1

/** Other parts, the notes and the lines that are not the edit's own are as they were. */
async function expectOthersUntouched(before: ParsedYaml, place: Place, changed: string): Promise<void> {
  const after = await parsed(changed)
  const [old, now] = [sourcesOf(before), sourcesOf(after)]
  const touched = touchedBy(place, old, now)
  const itsKey = [...touched, 'the key'].join('.')
  const isNew = !old.some((part) => part.place.join('.') === itsKey)
  const isGone = !now.some((part) => part.place.join('.') === itsKey)
  const others = (all: readonly Source[]): string[] =>
    all
      .filter((part) => !within(part.place, touched) || (part.place.join('.') === itsKey && !isNew && !isGone))
      .filter((part) => !part.node || part.node.kind === 'scalar' || !within(touched, part.place))
      .map((part) => `${part.place.join('.')} = ${part.source}`)
  expect(others(now)).toEqual(others(old))
  expect(hasBareBreaks(changed)).toBe(hasBareBreaks(before.text))
  expect(after.comments.map(({ text }) => text)).toEqual(before.comments.map(({ text }) => text))
  const own = old.filter((part) => within(part.place, touched))
  // Into brackets a new part goes on the line of the brackets; behind a dash, the next key takes the place of the first.
  if (own.length === 0) own.push(...old.filter((part) => part.node && within(touched, part.place)))
  else if (isGone) own.push(...old.slice(old.indexOf(own.at(-1) as Source) + 1).slice(0, 1))
  expectOwnLines(before.text, changed, own)
}

/** The lines above and below those of the edit's own parts are the same, in the same order, blank ones too. */
function expectOwnLines(before: string, after: string, own: readonly Source[]): void {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)]
  let head = 0
  while (head < old.length && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const changed = old.slice(head, old.length - tail)
  if (changed.length === 0) return
  const first = Math.min(...own.map(({ start }) => lineOf(before, start)))
  const last = Math.max(...own.map(({ end }) => lineOf(before, end)))
  expect({ changed, from: head >= first, to: old.length - tail - 1 <= last }).toEqual({ changed, from: true, to: true })
}

const text = fc.constantFrom(
  'Waiting longer after a question',
  'a: b # c',
  'Two\n\nparagraphs: really # yes',
  'ends\n',
  '  spaces first\n\nthen not',
  'x'.repeat(120),
  'many words '.repeat(15).trim(),
  '007',
  '\u05E2\u05D1\u05E8\u05D9\u05EA',
)

const rounds = Number(process.env['WAYMARK_FUZZ'] ?? 400)

test('after an edit every other part, every note and every other line is the same, byte for byte', {
  timeout: 3_600_000,
}, async () => {
  const seen = { set: 0, remove: 0, add: 0 }
  await fc.assert(
    fc.asyncProperty(
      handFormatted,
      fc.nat(),
      fc.oneof(text, fc.constant(null), fc.constant(['one', 'two']), fc.integer()),
      fc.constantFrom('set' as const, 'set' as const, 'remove' as const, 'add' as const),
      async (source, at, value, kind) => {
        // Taken out from below a text that keeps its blank lines, a key would leave its own to it: such an edit is given up.
        fc.pre(kind !== 'remove' || !source.includes('|+'))
        const before = await parsed(source)
        const parts = sourcesOf(before).filter(({ place, node }) => node && typeof place.at(-1) === 'string')
        const target = parts[at % parts.length]?.place ?? []
        const place = kind === 'add' ? [...target.slice(0, -1), 'added'] : target
        const edit: Edit = kind === 'remove' ? { kind, place } : { kind: 'set', place, value }
        seen[kind] += 1
        await expectOthersUntouched(before, place, (await editYaml(before, [edit])).text)
      },
    ),
    { numRuns: rounds, endOnFailure: true },
  )
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(rounds / 20)
})

test('so it is after `answer`', async () => {
  const cwd = freshFolder()
  const file = join(cwd, 'plan.yaml')
  await fc.assert(
    fc.asyncProperty(
      handFormatted,
      fc.constantFrom('pathway.why', 'pathway.arc', 'learning.edge', 'compensation.tradeoffs', 'profile.program'),
      text,
      async (source, path, value) => {
        writeFileSync(file, source)
        const before = await parsed(source)
        const { exit, stderr } = await waymark(['answer', 'plan.yaml', path, '-'], { cwd, input: value })
        expect({ exit, stderr }).toMatchObject({ exit: 0 })
        const [section = '', id = ''] = path.split('.')
        const terms =
          before.node.kind === 'map' ? before.node.pairs.find(({ key }) => key === 'terms')?.value : undefined
        const last = terms?.kind === 'list' ? terms.items.length - 1 : 0
        const place = section === 'profile' ? [section, id] : ['terms', last, 'answers', section, id]
        await expectOthersUntouched(before, place, readFileSync(file, 'utf8'))
      },
    ),
    { numRuns: 60, endOnFailure: true },
  )
})
