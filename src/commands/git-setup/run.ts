import { ownProgram } from '../../store/git/own-program.ts'
import { type Scope, type Setting, setUp } from '../../store/git/setup.ts'
import { type Line, quiet } from '../../words/styled.ts'
import type { CommandCode } from '../command.ts'

export interface GitSetupData {
  readonly scope: Scope
  readonly set_up: boolean
  readonly dry_run: boolean
  /** Whether anything was changed, or would be. */
  readonly changed: boolean
  /** The file that says which files are plans. */
  readonly attributes: string
  /** Git's settings that were written or taken out, or would be. */
  readonly config: readonly Setting[]
}

export const code: CommandCode<GitSetupData> = {
  async run(_, options, { cwd, env }) {
    const scope = options['global'] === true ? 'global' : 'repository'
    const dryRun = options['dryRun'] === true
    const { attributes, config, changes } = await setUp({ folder: cwd, env }, scope, ownProgram(env), dryRun)
    return {
      exit: 0,
      data: { scope, set_up: !dryRun || !changes, dry_run: dryRun, changed: changes, attributes, config },
    }
  },
  words({ scope, dry_run, changed, attributes, config }): Line[] {
    const where = scope === 'global' ? 'every repository of your account' : 'this repository'
    if (!changed) return [`Git is set up for plans already, for ${where}. Nothing was changed.`]
    if (dry_run) return [`For ${where} this would be written:`, ...sayChanges(attributes, config)]
    return [
      `Git now shows and merges plans with Waymark, for ${where}.`,
      'Try: git log -p, and git difftool -t waymark. Where a merge leaves a question open: waymark merge',
      ...sayChanges(attributes, config),
      'To have it as before: waymark git remove',
    ]
  },
}

/** What is written where, or was there. */
export const sayChanges = (attributes: string, config: readonly Setting[]): Line[] => [
  [quiet(`  ${attributes}: plan.yaml and *.plan.yaml`)],
  ...config.map(({ key, value }): Line => [quiet(`  ${key} = ${value}`)]),
]
