import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { helpCommand } from '../../src/cli/help/command.ts'
import { escaped, verbatim } from '../../src/cli/help/roff.ts'
import { TOPICS } from '../../src/cli/help/topics.ts'
import { COMMON_OPTIONS } from '../../src/commands/options.ts'
import { ROOT } from '../support/process.ts'

const page = readFileSync(join(ROOT, 'dist', 'waymark.1'), 'utf8')
const hasGroff = spawnSync('groff', ['--version'], { stdio: 'ignore' }).status === 0
if (!hasGroff) console.warn('SKIPPED: groff is not installed, so the manual page was not laid out.')

/** The page as `man` shows it, without bold and italics; `said` is what groff had to say about it. */
function laidOut(text: string): { shown: string; said: string } {
  const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-P-cbou', '-rLL=100n', '-ww', '-k'], {
    input: text,
    encoding: 'utf8',
  })
  return { shown: stdout, said: stderr }
}

describe('the manual page', () => {
  test('is where package.json says, and has a section for each thing people look up', () => {
    const { man } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { man: string }
    expect(man).toBe('dist/waymark.1')
    const sections = [...page.matchAll(/^\.SH (.*)$/gm)].map(([, title]) => title?.replaceAll('\\-', '-'))
    for (const title of ['NAME', 'SYNOPSIS', ...Object.values(TOPICS).map(({ title }) => title.toUpperCase())])
      expect(sections).toContain(title)
  })

  test('is written in a few requests only, and nothing else in it is one', () => {
    const requests = [...page.matchAll(/^([.'].*?)(?: .*)?$/gm)].map(([, request]) => request)
    expect([...new Set(requests)].sort()).toEqual(
      ['.PP', '.RE', '.RS', '.SH', '.SS', '.TH', '.TP', '.ad', '.fi', '.nf', '.nh'].sort(),
    )
    expect(page.replace(/\\(?:\((?:rs|aq|ga|ha|ti|dq)|-|&|f[BR])/g, '')).not.toContain('\\')
    expect(page).toMatch(/^[\x20-\x7e\n]*$/)
  })

  test.skipIf(!hasGroff)('is laid out without a complaint, with all that help says', () => {
    const { shown, said } = laidOut(page)
    expect(said).toBe('')
    const flat = shown.replace(/\s+/g, ' ')
    for (const { name, args = [], options = [], examples } of [...COMMANDS, helpCommand]) {
      expect(flat).toContain(`waymark ${name}${args.map((arg) => ` ${arg.name}`).join('')} [options]`)
      for (const { flags, says } of options) {
        expect(flat).toContain(flags)
        expect(flat).toContain(says)
      }
      for (const { run } of examples) expect(shown).toMatch(new RegExp(`^ +\\$ ${escapeRegExp(run)}$`, 'm'))
    }
    for (const { flags, hidden } of COMMON_OPTIONS) expect(flat.includes(flags)).toBe(hidden !== true)
    for (const { parts } of Object.values(TOPICS))
      for (const part of parts)
        for (const text of typeof part === 'string' ? [part] : part.flat()) expect(flat).toContain(text)
  })

  test.skipIf(!hasGroff)('any text comes out as it is', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...'.\'\\-`^~"&%$@#{}()[]|<>*aB1 ') })
      .map((text) => text.trimEnd())
      .filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const { shown, said } = laidOut(`.TH X 1\n.SH X\n${verbatim(lines)}\n`)
        expect(said).toBe('')
        for (const each of lines)
          expect(shown.split('\n')).toContainEqual(expect.stringMatching(`^ +${escapeRegExp(each.trimStart())}$`))
      }),
      { numRuns: 20, seed: 1 },
    )
    expect(escaped(".TH 'x'\n'y")).toBe('\\&.TH \\(aqx\\(aq\n\\(aqy')
  })
})

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
