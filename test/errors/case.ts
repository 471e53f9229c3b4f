import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { type Code, exitOf, severityOf } from '../../src/core/codes.ts'
import { HOSTILE_ZIPS } from '../support/hostile-zips.ts'
import { ROOT } from '../support/process.ts'

export const ERRORS = join(ROOT, 'test', 'fixtures', 'errors')

/** What a fixture asks for before the run. `to` is the verb's object: a size, an encoding, a mode, a link's aim. */
export type Preparation = { readonly at?: string; readonly to?: string | number } & (
  | { readonly folder: string }
  | { readonly pipe: string }
  | { readonly link: string }
  | { readonly mode: string }
  | { readonly pad: string }
  | { readonly encode: string }
  | { readonly byte: string }
  | { readonly lock: string }
  /** An archive of this name; `to` says which of `HOSTILE_ZIPS`. */
  | { readonly zip: string }
  /** A line of shell in the folder: what a repository is made with. */
  | { readonly run: string }
)

/** `case.yaml` of a fixture; every key may be left out. */
interface CaseFile {
  /** The command line; `check plan.yaml`, or `content check framework.yaml` where there is only a framework. */
  readonly args?: readonly string[]
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  /** Else the code's own exit code, 0 for a warning. */
  readonly exit?: number
  readonly prepare?: readonly Preparation[]
  /** On the day of all tests, where what is found depends on the day. */
  readonly on?: 'one-day'
  /** Another user than root, who may read and write everything. */
  readonly as?: 'someone-else'
  /** Not from the command line but by the module function, and why. */
  readonly through?: 'check' | 'answer' | 'save-changed' | 'output'
  readonly why?: string
  /** The file that `fixed.yaml` stands for. */
  readonly fixes?: string
  /** Files that the run makes; else nothing in the folder may change. */
  readonly makes?: readonly string[]
}

export interface Case extends CaseFile {
  readonly name: string
  readonly code: Code
  readonly folder: string
  readonly args: readonly string[]
  readonly exit: number
  readonly fixes: string
  readonly isFixable: boolean
}

/** Every fixture: folders named after a code, or `code--variant`. */
export function readCases(): Case[] {
  return readdirSync(ERRORS)
    .sort()
    .map((name) => {
      const folder = join(ERRORS, name)
      const code = name.replace(/--.*/, '') as Code
      const file = existsSync(join(folder, 'case.yaml'))
        ? (parse(readFileSync(join(folder, 'case.yaml'), 'utf8')) as CaseFile)
        : {}
      const isPlan = existsSync(join(folder, 'plan.yaml')) || !existsSync(join(folder, 'framework.yaml'))
      return {
        args: isPlan ? ['check', 'plan.yaml'] : ['content', 'check', 'framework.yaml'],
        exit: severityOf(code) === 'warning' ? 0 : exitOf(code),
        fixes: isPlan ? 'plan.yaml' : 'framework.yaml',
        ...file,
        name,
        code,
        folder,
        isFixable: existsSync(join(folder, 'fixed.yaml')),
      }
    })
}

/** The same commit everywhere, whoever runs the tests. */
const GIT = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Jo',
  GIT_AUTHOR_EMAIL: 'jo@example.org',
  GIT_COMMITTER_NAME: 'Jo',
  GIT_COMMITTER_EMAIL: 'jo@example.org',
}

/** Does to a copy of a fixture what no file in a repository can hold. */
export function prepare(folder: string, steps: readonly Preparation[] = []): void {
  for (const step of steps) {
    const to = step.to ?? ''
    if ('folder' in step) mkdirSync(join(folder, step.folder))
    else if ('pipe' in step) execFileSync('mkfifo', [join(folder, step.pipe)])
    else if ('link' in step) symlinkSync(String(to), join(folder, step.link))
    else if ('mode' in step) chmodSync(join(folder, step.mode), Number.parseInt(String(to), 8))
    else if ('run' in step) execFileSync('/bin/sh', ['-c', step.run], { cwd: folder, stdio: 'ignore', env: GIT })
    else if ('lock' in step)
      writeFileSync(
        join(folder, `.${basename(step.lock)}.lock`),
        JSON.stringify({ pid: process.pid, host: hostname() }),
      )
    else if ('zip' in step) writeFileSync(join(folder, step.zip), HOSTILE_ZIPS[String(to)]?.() ?? '')
    else if ('pad' in step) change(join(folder, step.pad), (text) => text.padEnd(Number(to), '# padding\n'))
    else if ('byte' in step)
      change(join(folder, step.byte), (text) => text.replace(step.at ?? '', Buffer.from(String(to), 'hex').toString()))
    else writeFileSync(join(folder, step.encode), encoded(readFileSync(join(folder, step.encode), 'utf8'), String(to)))
  }
}

const change = (file: string, by: (text: string) => string): void => writeFileSync(file, by(readFileSync(file, 'utf8')))

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  return Buffer.from(text, 'latin1')
}

/** Gives a folder and what is in it to the user that stands for "someone else". */
export function giveAway(folder: string, uid: number): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) chownSync(join(folder, name), uid, uid)
  chownSync(folder, uid, uid)
}
