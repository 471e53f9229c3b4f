import { mkdirSync, realpathSync, unlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { Failure, fail } from '../../core/finding.ts'
import { atomicWrite, notSaved } from '../files/atomic-write.ts'
import { guardedRead } from '../files/guarded-read.ts'
import { withAttributes, withoutAttributes } from './attributes.ts'
import { git, type Place } from './git.ts'

/** For this repository, or for every one of this account. */
export type Scope = 'repository' | 'global'

export interface Setting {
  readonly key: string
  readonly value: string
}

/**
 * What git is told. The shell that it starts goes on without us where the program is gone or cannot do its work: a diff then
 * shows the file itself, and a merge is git's own by lines. A program that was killed (from 128 on) may have left half a
 * file, so then git is told that, and nothing is merged.
 */
const settingsFor = (program: string): readonly Setting[] => [
  {
    key: 'diff.waymark.textconv',
    value: `f() { ${program} git textconv -- "$1" 2>/dev/null || cat -- "$1"; }; f`,
  },
  { key: 'diff.waymark.xfuncname', value: '^ {0,4}[^ #].*$' },
  { key: 'difftool.waymark.cmd', value: `${program} diff --no-pager -- "$LOCAL" "$REMOTE"` },
  { key: 'merge.waymark.name', value: 'plans, merged by the ids of their terms and entries' },
  {
    key: 'merge.waymark.driver',
    value: `${program} git merge-driver -- %O %A %B %L %P %X %Y; s=$?; if test $s -gt 1 && test $s -lt 128; then git merge-file -q --marker-size=%L %A %O %B; s=$?; fi; exit $s`,
  },
]

/** What is there of ours, and what has to change. */
export interface Setup {
  readonly attributes: string
  readonly config: readonly Setting[]
  /** Whether anything is not as it is to be. */
  readonly changes: boolean
}

/**
 * Makes git read and merge plans with Waymark, or as it did before (`program` undefined). Does what is not done yet and leaves
 * everything else alone; with `dryRun`, nothing.
 *
 * @throws Failure `git-*`, `file-*`, `save-*`.
 */
export async function setUp(place: Place, scope: Scope, program: string | undefined, dryRun: boolean): Promise<Setup> {
  const attributes = await attributesFile(place, scope)
  const text = (await textOf(attributes)) ?? ''
  const wanted = program === undefined ? withoutAttributes(text) : withAttributes(text)
  const config = await toChange(place, scope, program)
  if (!dryRun) {
    if (wanted !== text) await write(attributes, wanted, text)
    for (const { key, value } of config)
      await git(place, [
        'config',
        at(scope),
        ...(program === undefined ? ['--unset-all', key] : ['--replace-all', key, value]),
      ])
  }
  return { attributes, config, changes: wanted !== text || config.length > 0 }
}

const at = (scope: Scope): string => (scope === 'global' ? '--global' : '--local')

/** The settings that are not as they are to be; those to take out with the value they have. */
async function toChange(place: Place, scope: Scope, program: string | undefined): Promise<Setting[]> {
  const settings: Setting[] = []
  for (const { key, value } of settingsFor(program ?? '')) {
    const { exit, bytes } = await git(place, ['config', at(scope), '--null', '--get-all', key])
    const [now, ...more] = exit === 0 ? bytes.toString('utf8').split('\0').slice(0, -1) : []
    if (program === undefined && now !== undefined) settings.push({ key, value: now })
    else if (program !== undefined && (now !== value || more.length > 0)) settings.push({ key, value })
  }
  return settings
}

/**
 * Where the attributes go. In a repository not into `.gitattributes`, which lies among a person's files and is committed, but
 * into git's own folder beside the settings that the attributes name: neither says anything to those who have not set it up.
 */
async function attributesFile(place: Place, scope: Scope): Promise<string> {
  if (scope === 'repository') {
    const { bytes } = await git(place, ['rev-parse', '--path-format=absolute', '--git-path', 'info/attributes']).catch(
      (error: unknown) => {
        const isOutside = error instanceof Failure && error.findings[0]?.code === 'git-outside'
        throw isOutside ? fail('git-outside', { for: 'setup' }) : error
      },
    )
    return bytes.toString('utf8').replace(/\n$/, '')
  }
  const { exit, bytes } = await git(place, [
    'config',
    '--global',
    '--null',
    '--type=path',
    '--get',
    'core.attributesFile',
  ])
  if (exit === 0) return bytes.toString('utf8').replace(/\0$/, '')
  const { XDG_CONFIG_HOME, HOME } = place.env
  return join(XDG_CONFIG_HOME || join(HOME || homedir(), '.config'), 'git', 'attributes')
}

const textOf = (file: string): Promise<string | undefined> =>
  guardedRead(file).catch((error: unknown) => {
    if (error instanceof Failure && error.findings[0]?.code === 'file-missing') return undefined
    throw error
  })

/** A file that would be empty goes. */
async function write(file: string, text: string, before: string): Promise<void> {
  try {
    if (text === '') unlinkSync(file)
    else if (before === '') {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    } else await atomicWrite(realpathSync(file), text, before)
  } catch (error) {
    throw error instanceof Failure ? error : notSaved(error, file)
  }
}
