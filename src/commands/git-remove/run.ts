import { setUp } from '../../store/git/setup.ts'
import type { Line } from '../../words/styled.ts'
import type { CommandCode } from '../command.ts'
import { type GitSetupData, sayChanges } from '../git-setup/run.ts'

export const code: CommandCode<GitSetupData> = {
  async run(_, options, { cwd, env }) {
    const scope = options['global'] === true ? 'global' : 'repository'
    const dryRun = options['dryRun'] === true
    const { attributes, config, changes } = await setUp({ folder: cwd, env }, scope, undefined, dryRun)
    return {
      exit: 0,
      data: { scope, set_up: dryRun && changes, dry_run: dryRun, changed: changes, attributes, config },
    }
  },
  words({ scope, dry_run, changed, attributes, config }): Line[] {
    const where = scope === 'global' ? 'every repository of your account' : 'this repository'
    if (!changed) return [`Git is not set up for plans, for ${where}. Nothing was changed.`]
    if (dry_run) return [`For ${where} this would be taken out:`, ...sayChanges(attributes, config)]
    return [`Git shows and merges plans as it did before, for ${where}.`]
  },
}
