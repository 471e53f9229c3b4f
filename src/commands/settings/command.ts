import { SETTING_NAMES } from '../../store/settings/settings.ts'
import type { CommandSpec } from '../command.ts'

export const settingsCommand: CommandSpec = {
  name: 'settings',
  summary: 'what you can save once for all your plans',
  about:
    'Without a name, says what each setting is and where it comes from. With a name and a value, saves it. An option on the command line comes before a setting.',
  group: 'Set up',
  args: [
    { name: '[name]', says: 'a setting', choices: SETTING_NAMES },
    { name: '[value]', says: 'what it is to be', choices: ['on', 'off'] },
  ],
  examples: [
    { says: 'what there is', run: 'waymark settings' },
    { says: 'always line by line, for a screen reader', run: 'waymark settings plain on' },
    { says: 'no more advice after long answers', run: 'waymark settings nudges off' },
  ],
  load: async () => (await import('./run.ts')).code,
}
