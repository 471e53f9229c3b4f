import type { CommandSpec } from '../command.ts'
import { PLAN_ARG } from '../options.ts'

export const undoCommand: CommandSpec = {
  name: 'undo',
  summary: 'earlier saved versions of your plan: see them, go back to one',
  about: `Every save keeps what was there before, for your account only and outside the plan's folder. Without an option, lists the versions and lets you pick one. Going back is a save too, so it can be undone as well. The 50 newest are kept, and the last one of each day for 90 days.`,
  group: 'Think and write',
  args: [PLAN_ARG],
  options: [
    { flags: '--to <number>', says: 'go back to this version of the list' },
    { flags: '--dry-run', says: 'with --to: only say what would change' },
    { flags: '--show <number>', says: 'print this version, and change nothing' },
    { flags: '--forget', says: 'delete every earlier version of this plan' },
  ],
  examples: [
    { says: 'the versions there are', run: 'waymark undo' },
    { says: 'what going back one save would change', run: 'waymark undo --to 1 --dry-run' },
    { says: 'delete the earlier versions, not the plan', run: 'waymark undo --forget' },
  ],
  load: async () => (await import('./run.ts')).code,
}
