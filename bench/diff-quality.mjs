// npm run bench:diff: the pairs of test/fixtures/diff, told by Waymark, by jsondiffpatch and by json-diff, each scored against
// what a person wrote down as right (expected.yaml). --pairs shows every pair. The last lines say how a point is earned.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { factsOfJsonDiff, factsOfJsonDiffPatch } from './lib/other-diffs.mjs'
import { factsOfWaymark } from './lib/own-diff.mjs'
import { KINDS, score } from './lib/score.mjs'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
mkdirSync(at('node_modules/.cache'), { recursive: true })
const outfile = at('node_modules/.cache/diff-pairs.mjs')
await build({
  absWorkingDir: at('.'),
  entryPoints: ['test/support/diff-pairs.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
  logLevel: 'warning',
})
const { readPairs, told } = await import(outfile)
const { default: candidate } = await import('../dist/content/resolved/candidate.json', { with: { type: 'json' } })

const TOOLS = [
  ['waymark', (pair) => factsOfWaymark(told(pair))],
  ['jsondiffpatch', ({ data: [a, b] }) => factsOfJsonDiffPatch(a, b)],
  ['json-diff', ({ data: [a, b] }) => factsOfJsonDiff(a, b)],
]

const pairs = readPairs(at('test/fixtures/diff'), candidate)
const scores = pairs.map((pair) => ({
  name: pair.name,
  tools: TOOLS.map(([, facts]) => score(pair.expected, facts(pair))),
}))

const sum = (list) => list.reduce((total, one) => total + one, 0)
const rows = KINDS.map(({ id, says }) => [
  says,
  String(sum(scores.map(({ tools }) => tools[0][id].of))),
  ...TOOLS.map((_, i) => String(sum(scores.map(({ tools }) => tools[i][id].points)))),
])
const all = (tool) => sum(Object.values(tool).map(({ points }) => points))
const most = (tool) => sum(Object.values(tool).map(({ of }) => of))
rows.push([
  'all',
  String(sum(scores.map(({ tools }) => most(tools[0])))),
  ...TOOLS.map((_, i) => String(sum(scores.map(({ tools }) => all(tools[i]))))),
])
print(['', 'points', ...TOOLS.map(([name]) => name)], rows)

if (process.argv.includes('--pairs')) {
  console.log()
  print(
    ['pair', 'points', ...TOOLS.map(([name]) => name)],
    scores.map(({ name, tools }) => [name, String(most(tools[0])), ...tools.map((tool) => String(all(tool)))]),
  )
}

console.log(`
How a point is earned, ${pairs.length} pairs:
${KINDS.map(({ says, earned }) => `  ${says}: ${earned}`).join('\n')}
The pairs and what is right of them were written with Waymark's idea of a plan in mind, and Waymark is tested with them: its
column shows that it keeps its word, the others show what a tool for any JSON leaves to the reader. Both are read by their data,
with their commands' own settings; a position in a list is counted as naming the entry that stands there.`)

function print(head, lines) {
  const widths = head.map((_, i) => Math.max(...[head, ...lines].map((line) => line[i].length)))
  for (const line of [head, ...lines])
    console.log(
      line
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  ')
        .trimEnd(),
    )
}
