import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { talk } from './in-process.ts'

/** The plan in a folder, without its first comment line. */
export const planIn = (cwd: string, file = 'plan.yaml'): string =>
  readFileSync(join(cwd, file), 'utf8').replace(/^# A Waymark plan[^\n]*\n/, '')

/** A plan with these answers, as someone might have written it by hand. */
export const handMade = (answers: string, profile = '  name: Jo\n'): string =>
  `waymark: 1\nframework: candidate\nprofile:\n${profile}terms:\n  - term: 2026-fall\n    framework_version: 1\n    status: draft\n    answers:\n${answers.replace(/^(?=.)/gm, '      ')}`

/** What was said without what is the content's own: greeting, cards, hints, examples. */
const terse = (transcript: string): string =>
  transcript
    .replace(/^[\s\S]*?(?=\n\n)/, '')
    .replace(/^(Part \d of \d: [^\n]*)\n\n[^\n]+\n\nSome ideas:\n(?:- [^\n]*\n)+\nFor example:[^\n]*\n/gm, '$1\n')
    .replace(/^(?:Hint|For example): .*\n/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()

/** A plain session typed line by line; `kept` is the plan afterwards. */
export async function session(
  cwd: string,
  lines: readonly string[],
  { argv = [], env = {}, seed = 1 }: { argv?: readonly string[]; env?: Record<string, string>; seed?: number } = {},
): Promise<{ exit: number; said: string; whole: string; kept: string; left: readonly string[] }> {
  const { exit, transcript, left } = await talk(['reflect', '--plain', ...argv], lines, { cwd, env, seed })
  return { exit, said: terse(transcript), whole: transcript, kept: planIn(cwd), left }
}
