import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ERRORS } from '../errors/case.ts'

const MEBI = 1024 * 1024
/** For what is slow and not likely: enough to show a quadratic cost, little enough to keep the test quick. */
const QUARTER = MEBI / 4
const fill = (unit: string, size = MEBI): string => unit.repeat(Math.floor(size / Buffer.byteLength(unit)))
const HEAD = 'waymark: 1\nframework: candidate\n'
const TERM = 'terms:\n  - term: 2026-fall\n    framework_version: 1\n    status: draft\n    answers:\n'
const plan = (answers: string): string =>
  `${HEAD}${TERM}      pathway:\n        ${answers.replaceAll('\n', '\n        ')}\n`
const nested = (depth: number, step: (level: number) => string): string =>
  Array.from({ length: depth }, (_, level) => step(level)).join('')

/** What strangers and accidents put into a file, by name. Each is answered for: as a plan, or with what is wrong. */
const TEXTS: Readonly<Record<string, string | Buffer>> = {
  'deep-brackets-1': `${'['.repeat(1000)}${']'.repeat(1000)}`,
  'deep-brackets-2': `${'['.repeat(1000)}${']'.repeat(1000)}`,
  'deep-braces': `${'{a: '.repeat(1000)}b${'}'.repeat(1000)}`,
  'deep-dashes': `${'- '.repeat(2000)}x`,
  'deep-keys': nested(600, (level) => `${' '.repeat(level)}a:\n`),
  'deep-mixed': nested(400, (level) => `${'  '.repeat(level)}- a:\n${'  '.repeat(level)}   `),
  'deep-in-plan': plan(`roles: ${'[{a: '.repeat(500)}`),
  'deep-open': '['.repeat(100_000),
  'many-keys': Array.from({ length: 50_000 }, (_, i) => `key${i}: ${i}`).join('\n'),
  'many-answers': plan(Array.from({ length: 40_000 }, (_, i) => `key${i}: ${i}`).join('\n')),
  'many-same-keys': fill('a: 1\n', QUARTER),
  'late-same-keys': `${Array.from({ length: 12_000 }, (_, i) => `key${i}: 1`).join('\n')}\n${fill('z: 1\n', QUARTER)}`,
  'open-quotes': fill('a: "b\n', QUARTER),
  'many-terms': `${HEAD}terms:\n${fill('  - term: 2026-fall\n', QUARTER)}`,
  'many-entries': plan(`goals:\n${fill('  - id: goal-1\n    goal: x\n', QUARTER)}`),
  'many-choices': plan(`roles: [${fill('resource-sharer, ', MEBI / 2)}not-sure]`),
  'many-hidden': plan(Array.from({ length: 30_000 }, (_, i) => `k${i}: "\u202e"`).join('\n')),
  'only-brackets': fill('['),
  'only-closing': fill(']', QUARTER),
  'only-dashes': fill('- '),
  'only-dash-lines': fill('-\n', QUARTER),
  'only-questions': fill('? '),
  'only-question-lines': fill('? a\n'),
  'only-colons': fill(': '),
  'only-glued-colons': fill(':'),
  'only-double-quotes': fill('"'),
  'only-single-quotes': fill("'"),
  'only-backslashes': `a: "${fill('\\', MEBI - 10)}`,
  'only-bad-escapes': `a: "${fill('\\q', MEBI - 10)}"`,
  'only-comments': fill('# note\n'),
  'only-newlines': fill('\n', QUARTER),
  'only-spaces': fill(' '),
  'only-tabs': fill('\t'),
  'only-commas': fill(','),
  'only-ampersands': fill('&a ', QUARTER),
  'only-stars': fill('*a ', QUARTER),
  'only-exclamations': fill('! ', QUARTER),
  'only-percents': fill('%a\n', QUARTER),
  'only-bars': fill('|\n', QUARTER),
  'only-markers': fill('---\n', QUARTER),
  'only-ends': fill('...\n', QUARTER),
  'only-merges': fill('<<<<<<< a\n'),
  'only-wrong-quotes': fill('a: "b" c\n', QUARTER),
  'only-glued-keys': fill('a:b\n', QUARTER),
  'only-indents': nested(1400, (level) => `${' '.repeat(level)}a: b\n`),
  'one-long-line': plan(`why: ${fill('word ', MEBI - 400)}`),
  'one-long-word': plan(`why: ${'w'.repeat(MEBI - 400)}`),
  'one-long-key': `${'k'.repeat(MEBI - 10)}: 1`,
  'one-long-choice': plan(`national_board: ${'c'.repeat(MEBI - 400)}`),
  'one-long-colon-line': `a: ${fill('b: ', MEBI - 10)}`,
  'one-long-block': plan(`why: |\n${fill('  words and words\n', MEBI - 400)}`),
  'one-open-bracket': plan(`roles: [${fill(' ', MEBI - 400)}`),
  'one-long-folded': plan(`why: >\n${fill('  words\n\n', MEBI - 400)}`),
  'alias-bomb': `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a, *a, *a]`).join('\n')}\n`,
  tags: 'a: !!js/function "x"\nb: !!binary aGk=\nc: !!set {x}\nd: !!timestamp 2001-12-14\n',
  'yaml-1.1': `%YAML 1.1\n---\n${HEAD}`,
  'tag-directive': `%TAG ! tag:example.org,2000:\n---\n${HEAD}`,
  'several-documents': `${HEAD}---\n${HEAD}---\n`,
  'conflict-markers': `${HEAD}<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n`,
  'duplicate-keys': `${HEAD}framework: district\n`,
  'number-and-text-keys': `${HEAD}1: a\n"1": b\n`,
  'prototype-keys': `${HEAD}__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n`,
  'prototype-answers': plan('__proto__: a\nconstructor: b\ntoString: c\nhasOwnProperty: d'),
  'prototype-benefits': `${HEAD}${TERM}      __proto__:\n        a: b\n      constructor: {}\n`,
  'prototype-framework': 'waymark: 1\nframework: __proto__\n',
  'path-framework': 'waymark: 1\nframework: ../../package\n',
  'null-keys': '? \n: a\n~: b\nnull: c\n',
  'list-keys': '? [a, b]\n: c\n? {d: e}\n: f\n',
  'merge-keys': `${HEAD}<<: {a: b}\n`,
  tabs: `${HEAD}profile:\n\tname: Jo\n`,
  'smart-quotes': plan('why: \u201cShe said: begin\u201d\nstaying: \u201cquoted\u201d'),
  'odd-spaces': plan('why: a').replace('        why', '\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0why'),
  'no-space': plan('why:because'),
  'windows-1252': Buffer.from(plan('why: caf\u00e9 \u0080'), 'latin1'),
  'utf-16le': Buffer.from(`\ufeff${HEAD}`, 'utf16le'),
  'utf-16be': Buffer.from(`\ufeff${HEAD}`, 'utf16le').swap16(),
  'utf-16le-bare': Buffer.from(HEAD, 'utf16le'),
  'utf-8-cut': Buffer.from(plan('why: caf\u00e9')).subarray(0, -2),
  'utf-8-overlong': Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf, 0x0a]),
  'utf-8-surrogate': Buffer.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80, 0x0a]),
  'byte-order-mark': `\ufeff${plan('why: a')}`,
  nul: plan('why: a\u0000b'),
  'only-nul': Buffer.alloc(4096),
  esc: plan('why: \u001b[31mred\u001b[0m \u001b]0;title\u0007'),
  'esc-in-key': `${HEAD}"\\e[31mred": a\n`,
  'esc-in-choice': plan('national_board: "\\e[2J\\r\\x9b31m"'),
  'esc-in-framework': 'waymark: 1\nframework: "\\e]0;x\\a"\n',
  'esc-in-term': `${HEAD}terms:\n  - term: "\\e[1A\\r"\n    framework_version: "\\e"\n    status: "\\u202e"\n`,
  c1: plan('why: a\u009b31mb\u0085c'),
  'c1-in-key': `${HEAD}"\\x9b31m": a\n"\\N": b\n`,
  'lone-cr': 'waymark: 1\rframework: candidate\r',
  crlf: plan('why: a').replaceAll('\n', '\r\n'),
  'lone-surrogates': plan('why: "\\ud800"\nroles: ["\\udc00"]'),
  bidi: plan('why: "\u202eabc\u202c \u2066x\u2069"\n"\\u202ekey": b'),
  arabic: plan('why: \u0627\u0644\u0639\u0644\u0645 \u05e2\u05d1\u05e8\u05d9\u05ea'),
  emoji: plan('why: "\ud83d\udc69\u200d\ud83d\udd2c \ud83c\uddf3\ud83c\udde8"'),
  zalgo: plan(`national_board: "${'a\u0301\u0302\u0303\u0304'.repeat(500)}"`),
  separators: plan('why: "a\u2028b\u2029c"\nstaying: d\u2028e'),
  percent: plan('national_board: "100%, a::b"\n"50%": a'),
  empty: '',
  'only-one-comment': '# nothing yet\n',
  'only-one-byte': 'x',
  'too-large': fill('a: b\n', 5_000_000),
}

/** Files whose names are hostile: ESC, a line break, text that turns round, `%` and the signs GitHub escapes. */
const NAMES = [
  'esc\u001b[31m',
  'line\nbreak',
  'bidi\u202egpj',
  'percent%0A,a:b',
  'carriage\rreturn',
  '-dash',
  'c1\u009b31m',
]

export interface Corpus {
  readonly folder: string
  /** Every file that `check FOLDER` has to answer for, relative to the folder. */
  readonly files: readonly string[]
}

/** Writes the corpus into a folder: one plan a file, `<name>.plan.yaml`; texts up to `largest` bytes. */
export function writeCorpus(folder: string, largest = Number.POSITIVE_INFINITY): Corpus {
  const files: string[] = []
  const add = (name: string, write: (path: string) => void): void => {
    files.push(`${name}.plan.yaml`)
    write(join(folder, `${name}.plan.yaml`))
  }
  for (const [name, text] of Object.entries(TEXTS))
    if (text.length <= largest) add(name, (path) => writeFileSync(path, text))
  for (const name of NAMES) add(name, (path) => writeFileSync(path, plan('momment: a')))
  add('pipe', (path) => execFileSync('mkfifo', [path]))
  add('link-loop', (path) => symlinkSync('link-loop.plan.yaml', path))
  add('link-dangling', (path) => symlinkSync('nowhere.yaml', path))
  add('link-to-device', (path) => symlinkSync('/dev/zero', path))
  add('link-to-terminal', (path) => symlinkSync('/dev/tty', path))
  for (const name of readdirSync(ERRORS))
    for (const file of ['plan.yaml', 'fixed.yaml', 'framework.yaml', 'answers.yaml'])
      if (existsSync(join(ERRORS, name, file)))
        add(`errors-${name}-${file}`, (path) => copyFileSync(join(ERRORS, name, file), path))
  mkdirSync(join(folder, 'plan.yaml'))
  writeFileSync(join(folder, 'plan.yaml', 'plan.yaml'), plan('why: a'))
  return { folder, files: [...files, join('plan.yaml', 'plan.yaml')] }
}
