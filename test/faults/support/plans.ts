import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { parse } from 'yaml'
import { run, type Where } from '../../support/process.ts'

/**
 * A folder of its own for a test, gone afterwards, and the state folder, which is not there yet. Tests that run side by
 * side hand in their context.
 */
export function place(context: Pick<TestContext, 'onTestFinished'> = { onTestFinished }): Where {
  const cwd = mkdtempSync(join(tmpdir(), 'waymark-'))
  context.onTestFinished(() => rmSync(cwd, { recursive: true, force: true, maxRetries: 3 }))
  return { cwd, state: join(cwd, 'state') }
}

/** A plan as a person may have laid it out, with comments that a save has to keep. */
export const PLAN = `# my own plan
waymark: 1
framework: candidate
profile:
  name: Ada   # what friends say
terms:
  - term: 2026-fall
    framework_version: 1
    status: draft
    answers:
      pathway:
        # written on the bus
        moment: |
          She asked what we noticed.

          Then she waited.
      learning:
        edge: wait time
`

/** Puts a plan into a place; gives its path. */
export function plan({ cwd }: Where, text: string | Buffer = PLAN, name = 'plan.yaml'): string {
  const file = join(cwd, name)
  writeFileSync(file, text)
  return file
}

type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>

interface Data {
  readonly profile: Readonly<Record<string, unknown>> | null
  readonly terms: readonly { readonly term: string; readonly answers: Answers | null }[]
}

/** A plan file's data, read by another reader than the program's own. */
export const dataOf = async (file: string): Promise<Data> => parse(await readFile(file, 'utf8')) as Data

/** The answers of the first term. */
export const answersOf = async (file: string): Promise<Answers> => (await dataOf(file)).terms[0]?.answers ?? {}

/** What is in a folder beside a person's own files, given by name. */
export const besides = async (folder: string, ...own: readonly string[]): Promise<string[]> =>
  (await readdir(folder)).filter((name) => !own.includes(name)).sort()

/** Every journal file of a state folder, joined. */
export async function journalText({ state }: Where): Promise<string> {
  const folder = join(state, 'journal')
  const files = await readdir(folder).catch(() => [])
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n')
}

/** What `recover --json` says is kept. */
export async function keptIn(
  where: Where,
  ...args: readonly string[]
): Promise<{
  items: readonly { path: string; kind: string; text: unknown; now: unknown; fate: string }[]
  copies: string[]
}> {
  const { stdout } = await run(where, ['recover', ...args, '--json'])
  return JSON.parse(stdout)
}
